import { type EntityManager, In } from 'typeorm';
import { Organisation } from '#libs/accounts';
import { CohortSchool, type Format } from '#libs/employers';
import { Student } from '../students/student.entity.ts';
import { MentorRequest } from './mentor-request.entity.ts';
import { RequestedStudent } from './requested-student.entity.ts';

/** A student for whom a school asks for mentors. */
export interface RequestedStudentView {
  student: Student;
  school: string;
  requestId: string;
  /** What the request says of the whole group; the student's own format stands in `student`. */
  format: Format;
}

/** The students of a cohort's filed requests, of schools that are still in it, by id. For matching; no permission is asked. */
export async function requestedStudents(
  manager: EntityManager,
  cohortId: string,
): Promise<RequestedStudentView[]> {
  const students = await manager
    .createQueryBuilder(Student, 's')
    .innerJoin(RequestedStudent, 'r', 'r.studentId = s.id and r.cohortId = :cohortId', { cohortId })
    .innerJoin(CohortSchool, 'c', 'c.cohortId = r.cohortId and c.schoolId = s.schoolId')
    .orderBy('s.id')
    .getMany();
  const requests = await manager.findBy(MentorRequest, { cohortId, state: 'filed' });
  const schools = await manager.findBy(Organisation, { id: In(requests.map(({ schoolId }) => schoolId)) });
  const asked = await manager.findBy(RequestedStudent, { cohortId });
  const requestById = new Map(requests.map(request => [request.id, request]));
  const requestOf = new Map(asked.map(({ studentId, requestId }) => [studentId, requestById.get(requestId)]));
  const nameOf = new Map(schools.map(({ id, name }) => [id, name]));
  return students.flatMap(student => {
    const request = requestOf.get(student.id);
    if (!request) return [];
    const { id: requestId, format } = request;
    return [{ student, school: nameOf.get(student.schoolId) ?? '', requestId, format }];
  });
}
