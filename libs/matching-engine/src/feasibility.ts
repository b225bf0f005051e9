import { overlap, type ReadyStudent, type ReadyVolunteer } from './people.ts';
import type { Policy, Rule } from './policy.ts';

/** What can keep a pair from being; 'rule:0' is the first of the policy's own rules. */
export type Obstacle =
  | 'screening'
  | 'language'
  | 'availability'
  | 'format'
  | 'area'
  | 'gender'
  | 'excluded'
  | `rule:${number}`;

/** Everything that keeps the two apart, in this order; empty when the pair may be. */
export function obstacles(volunteer: ReadyVolunteer, student: ReadyStudent, policy: Policy): Obstacle[] {
  const found: Obstacle[] = [];
  const { screenedThrough } = policy;
  if (
    screenedThrough !== null &&
    (volunteer.screenedUntil === null || volunteer.screenedUntil < screenedThrough)
  )
    found.push('screening');
  if (policy.sharedLanguage && !shares(volunteer.languages, student.languages)) found.push('language');
  if (policy.minOverlap > 0 && overlap(volunteer.weeks, student.weeks) < policy.minOverlap)
    found.push('availability');
  if (policy.sameFormat && !meets(volunteer.format, student.format)) found.push('format');
  if (policy.sameArea && !reaches(volunteer, student)) found.push('area');
  // A school's norm: no policy turns it off.
  if (student.mentorGender && volunteer.gender !== student.mentorGender) found.push('gender');
  for (const [place, rule] of policy.rules.entries())
    if (!allows(rule, volunteer, student)) found.push(`rule:${place}`);
  return found;
}

/** Whether no rule over attributes keeps the two apart. */
export const obeys = (volunteer: ReadyVolunteer, student: ReadyStudent, rules: Policy['rules']): boolean =>
  rules.every(rule => allows(rule, volunteer, student));

const shares = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].some(one => b.has(one));
const meets = (a: string, b: string) => a === 'either' || b === 'either' || a === b;

/** Whoever meets only in person must be where the other is, as far as both say where that is. */
const reaches = (a: Place, b: Place) =>
  (a.format !== 'in-person' && b.format !== 'in-person') ||
  a.area === b.area ||
  a.area === '' ||
  b.area === '';
type Place = Pick<ReadyVolunteer, 'format' | 'area'>;

function allows(rule: Rule, volunteer: ReadyVolunteer, student: ReadyStudent): boolean {
  const [own, asked] = [volunteer.attributes[rule.volunteer], student.attributes[rule.student]];
  switch (rule.kind) {
    case 'must-match':
      return same(own, asked);
    case 'must-differ':
      return !same(own, asked);
    case 'prefer-equal':
      return true;
    case 'gap': {
      const gap = gapOf(rule, own, asked);
      return gap !== null && gap >= rule.min && gap <= rule.max;
    }
    case 'one-of': {
      const listed = String(asked ?? '')
        .split(/[;,]/)
        .map(folded)
        .filter(Boolean);
      return listed.length === 0 || listed.includes(folded(own));
    }
  }
}

const folded = (value: unknown) =>
  String(value ?? '')
    .trim()
    .toLowerCase();

/** Values are equal but for case and space around them; what is missing equals nothing. */
export const same = (a: unknown, b: unknown): boolean => folded(a) !== '' && folded(a) === folded(b);

/** How many steps the first value stands above the second; null when one is not in the order. */
export function gapOf({ order }: { order: readonly string[] }, own: unknown, asked: unknown): number | null {
  const steps = order.map(folded);
  const [above, below] = [steps.indexOf(folded(own)), steps.indexOf(folded(asked))];
  return above < 0 || below < 0 ? null : above - below;
}
