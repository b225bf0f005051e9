import type { Student } from '#libs/schools';

/** A student as the API tells it. */
export function studentFacts(student: Student) {
  const { id, reference, displayName, gradeBand, interests, languages, zone, format } = student;
  const { mentorsWanted, pathway, priority, consentGivenOn, activeMentors } = student;
  return {
    ...{ id, reference, displayName, gradeBand, interests, languages, zone, format },
    ...{ availability: student.week().windows(), mentorsWanted, pathway, priority },
    consent: { given: student.hasConsent(), givenOn: consentGivenOn },
    activeMentors,
  };
}
