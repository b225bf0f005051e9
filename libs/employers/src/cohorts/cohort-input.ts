import { z } from 'zod';
import { day, id, several, text, ticked, wholeNumber } from '#libs/platform';
import { optionalId } from '../profile/fields.ts';
import { PolicyInput, policyProblems } from './policy.ts';

const longestYears = 2;

/** Two days are compared only when both are days. */
const onceSound = ({ issues }: { issues: unknown[] }) => issues.length === 0;

/** One cohort as HR fills it in; the policy's fields stand beside the others, as they do in the form. */
export const CohortInput = z
  .object({
    name: text(120),
    startsOn: day(),
    endsOn: day(),
    seats: wholeNumber(1, 60_000),
    schools: several(id(), 500).transform(ids => [...new Set(ids)]),
    nightly: ticked(),
    /** Whose cohort it becomes, where that could be more than one; it stays so. */
    organisationId: optionalId(),
    ...PolicyInput.shape,
  })
  .refine(({ startsOn, endsOn }) => endsOn > startsOn, {
    path: ['endsOn'],
    params: { problem: 'end-before-start' },
    when: onceSound,
  })
  .refine(({ startsOn, endsOn }) => endsOn <= yearsAfter(startsOn, longestYears), {
    path: ['endsOn'],
    params: { problem: 'too-long-a-time', values: { years: longestYears } },
    when: onceSound,
  })
  .refine(policyProblems.hasPoints, {
    path: ['interestsWeight'],
    params: { problem: 'no-points' },
    when: onceSound,
  })
  .refine(policyProblems.capIsWhole, {
    path: ['capMost'],
    params: { problem: 'required' },
    when: onceSound,
  });

/** The same day some years on; days compare as text. */
function yearsAfter(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
}
