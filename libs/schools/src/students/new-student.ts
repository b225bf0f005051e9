import { newId } from '#libs/platform';
import { Student } from './student.entity.ts';

/** A student of whom only the school is known. */
export function newStudent(schoolId: string, at: Date): Student {
  return Object.assign(new Student(), {
    id: newId(),
    schoolId,
    goal: null,
    wishes: null,
    area: '',
    mentorGender: null,
    consentGivenOn: null,
    consentRecordedBy: null,
    consentRecordedAt: null,
    consentWithdrawnAt: null,
    activeMentors: 0,
    createdAt: at,
    updatedAt: at,
  } satisfies Partial<Student>);
}
