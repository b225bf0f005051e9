import type { Student } from '#libs/schools';

/** A student as the API tells it. */
export function studentFacts(student: Student) {
  const { id, reference, displayName, gradeBand, interests, languages, zone, format } = student;
  const { goal, wishes, area, mentorGender } = student;
  const { mentorsWanted, pathway, priority, consentGivenOn, activeMentors } = student;
  return {
    ...{ id, reference, displayName, gradeBand, interests, languages, zone, format },
    ...{ availability: student.week().windows(), mentorsWanted, pathway, priority },
    ...{ goal, wishes: wishes ?? [], area, mentorGender },
    consent: { given: student.hasConsent(), givenOn: consentGivenOn },
    activeMentors,
  };
}
