import {
  type Explanation,
  meetingFormat,
  type NamedPair,
  type ProposalView,
  type RunSummary,
} from '#libs/matching';

/** The two of a pair as the API tells it; of the student what both sides may know. */
export function pairFacts(pair: NamedPair) {
  const { volunteer, student, cohort, employer, school } = pair;
  const { id, displayName, gradeBand } = student;
  return {
    volunteer: {
      ...{ id: volunteer.volunteer.id, name: volunteer.person.name, department: volunteer.department },
      jobTitle: volunteer.volunteer.jobTitle,
    },
    student: { id, displayName, gradeBand },
    cohort: { id: cohort.id, name: cohort.name },
    employer: employer.name,
    school: { id: school.id, name: school.name },
    format: meetingFormat(pair),
  };
}

export const explanationFacts = ({ terms, interests, slots, windows, zone }: Explanation) => ({
  ...{ terms, interests, sharedHours: slots / 2, windows, zone },
});

export function proposalFacts(view: ProposalView) {
  const { proposal, waiting } = view;
  const { id, runId, score, locked, state, employerDecision, schoolDecision, rejectedReason } = proposal;
  return {
    ...{ id, runId, state, locked, score, ...explanationFacts(proposal.explanation), ...pairFacts(view) },
    decisions: { employer: employerDecision, school: schoolDecision, rejectedReason },
    waitsForYou: waiting.length > 0,
  };
}

/** The share of students with a mentor, 0 to 1. */
export const shareOf = ({ covered, students }: RunSummary): number => (students ? covered / students : 0);
