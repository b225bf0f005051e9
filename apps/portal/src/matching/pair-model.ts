import { nameOf } from '#libs/interests';
import { languageName } from '#libs/languages';
import {
  type Explanation,
  meetingFormat,
  type NamedPair,
  type Proposal,
  type RunnersUpView,
  windowsIn,
} from '#libs/matching';
import type { ScoredTerm } from '#libs/matching-engine';
import { windowTexts } from '../people/windows.ts';

interface Reader {
  locale: string;
  zone: string;
}

/** Two people side by side. */
export const pairModel = ({ volunteer, student, school, employer, cohort }: NamedPair) => ({
  volunteer: volunteer.person.name,
  jobTitle: volunteer.volunteer.jobTitle,
  department: volunteer.department ?? '',
  student: student.displayName,
  gradeBand: `schools.gradeBands.${student.gradeBand}`,
  ...{ school: school.name, employer: employer.name, cohort: cohort.name },
});

/** What both share, in the reader's language and on the reader's clocks. */
export const commonModel = (pair: NamedPair, explanation: Explanation, { locale, zone }: Reader) => ({
  interests: explanation.interests.map(interest => nameOf(interest, locale)),
  windows: windowTexts(windowsIn(zone, explanation, pair.cohort.startsOn), locale),
  zone,
  format: `people.formats.${meetingFormat(pair)}`,
});

/** Why the score is what it is. The details of some terms are half hours, languages or interests. */
export const termModels = (terms: readonly ScoredTerm[], locale: string) =>
  terms.map(({ term, points, detail }) => ({
    label: `matching.terms.${term}`,
    points,
    details:
      term === 'language'
        ? detail.map(code => languageName(code, locale))
        : interestNames(term, detail, locale),
  }));

const interestNames = (term: ScoredTerm['term'], detail: string[], locale: string) =>
  term === 'interests' ? detail.map(interest => nameOf(interest, locale)) : [];

/** Whom each of the two could have had best instead, and why not. */
export const runnerUpModels = ({ student, volunteer, runnersUp }: NamedPair & Others, locale: string) =>
  [
    { of: student.displayName, other: 'volunteer', one: runnersUp.volunteer },
    { of: volunteer.person.name, other: 'student', one: runnersUp.student },
  ].flatMap(({ of, other, one }) =>
    one
      ? [
          {
            label: `matching.runnersUp.${other}`,
            of,
            name: one.name ?? 'none',
            score: one.score,
            why: `matching.runnersUp.${other}Lost.${one.lost}`,
            ...lossModel(one),
            by: one.by.length > 0 ? new Intl.ListFormat(locale).format(one.by) : 'none',
          },
        ]
      : [],
  );
type Others = { runnersUp: RunnersUpView };

/** Of a pair that is no better there is nothing to wonder about, unless it would cost something. */
function lossModel({ loss, lost }: NonNullable<RunnersUpView['volunteer']>) {
  const isPlain = loss === null || (loss === 0 && lost === 'fits-less');
  const code = loss === 'coverage' ? 'coverage' : loss === 0 ? 'none' : 'points';
  return {
    loss: isPlain ? null : `matching.runnersUp.loss.${code}`,
    points: typeof loss === 'number' ? loss : 0,
  };
}

const decided = {
  approved: { label: 'matching.decisions.approved', kind: 'good' },
  rejected: { label: 'matching.decisions.rejected', kind: 'bad' },
  waiting: { label: 'matching.decisions.waiting', kind: '' },
  none: { label: 'matching.decisions.none', kind: '' },
} as const;

/** What each side has decided; nobody waits for a side once the other has rejected. */
export function decisionModels(proposal: Proposal) {
  const of = (decision: Proposal['employerDecision']) =>
    decided[decision ?? (proposal.state === 'open' ? 'waiting' : 'none')];
  return { employerDecision: of(proposal.employerDecision), schoolDecision: of(proposal.schoolDecision) };
}
