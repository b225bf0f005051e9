import { type EntityManager, In } from 'typeorm';
import { Organisation } from '#libs/accounts';
import { Cohort } from '#libs/employers';
import { Student } from '../students/student.entity.ts';
import type { MentorRequest } from './mentor-request.entity.ts';
import { RequestedStudent } from './requested-student.entity.ts';

/** A mentor request with the names that go with it. */
export interface MentorRequestView {
  request: MentorRequest;
  cohort: string;
  employer: string;
  school: string;
  /** How many students it names; none once it is withdrawn. */
  students: number;
}

export async function viewRequests(
  manager: EntityManager,
  requests: MentorRequest[],
): Promise<MentorRequestView[]> {
  if (requests.length === 0) return [];
  const organisations = requests.flatMap(({ schoolId, employerId }) => [schoolId, employerId]);
  const name = new Map<string, string>();
  for (const { id, name: own } of await manager.findBy(Organisation, { id: In(organisations) }))
    name.set(id, own);
  const cohorts = await manager.findBy(Cohort, { id: In(requests.map(({ cohortId }) => cohortId)) });
  for (const { id, name: own } of cohorts) name.set(id, own);
  const counts = await manager
    .createQueryBuilder(RequestedStudent, 'r')
    .select('r.requestId', 'id')
    .addSelect('count(*)', 'students')
    .where({ requestId: In(requests.map(({ id }) => id)) })
    .groupBy('r.requestId')
    .getRawMany<{ id: string; students: number | string }>();
  const count = new Map(counts.map(({ id, students }) => [id, Number(students)]));
  return requests.map(request => ({
    request,
    cohort: name.get(request.cohortId) ?? '',
    employer: name.get(request.employerId) ?? '',
    school: name.get(request.schoolId) ?? '',
    students: count.get(request.id) ?? 0,
  }));
}

/** The students that a request names, by display name. */
export function studentsOf(manager: EntityManager, requestId: string): Promise<Student[]> {
  return manager
    .createQueryBuilder(Student, 's')
    .innerJoin(RequestedStudent, 'r', 'r.studentId = s.id')
    .where('r.requestId = :requestId', { requestId })
    .orderBy({ 's.displayName': 'ASC', 's.id': 'ASC' })
    .getMany();
}
