import { type EntityManager, In } from 'typeorm';
import type { Actor } from '#libs/accounts';
import { volunteersById } from '#libs/employers';
import type { Loss, Lost, NamedRunnerUp } from '#libs/matching-engine';
import { Student } from '#libs/schools';
import type { Proposal } from './proposal.entity.ts';

/** Whom one of a pair could have had best instead. */
export interface RunnerUpView {
  /** Null for somebody whom the actor may not know of. */
  name: string | null;
  score: number;
  lost: Lost;
  /** Who has them, as far as the actor may know. */
  by: string[];
  /** What all pairs together lose at least if it is insisted on. */
  loss: Loss;
}

export interface RunnersUpView {
  volunteer: RunnerUpView | null;
  student: RunnerUpView | null;
}

/**
 * The runners-up of a proposal by name. The employer proposes for its whole cohort and knows them all; a school knows
 * its own students, and of volunteers those who have one of these.
 */
export async function nameRunnersUp(
  manager: EntityManager,
  actor: Actor,
  { employerId, explanation: { runnersUp } }: Proposal,
): Promise<RunnersUpView> {
  const { volunteer, student } = runnersUp ?? { volunteer: null, student: null };
  const own = actor.organisations('proposals.read');
  const isEmployer = own.includes(employerId);
  const students = await manager.find(Student, {
    select: { id: true, displayName: true },
    where: {
      id: In([student?.id ?? '', ...(volunteer?.by ?? [])]),
      ...(isEmployer ? {} : { schoolId: In([...own]) }),
    },
  });
  const studentName = new Map(students.map(({ id, displayName }) => [id, displayName]));
  const mayKnow = isEmployer || studentName.has(student?.id ?? '');
  const ids = [...(isEmployer && volunteer ? [volunteer.id] : []), ...(mayKnow && student ? student.by : [])];
  const mentors = ids.length > 0 ? await volunteersById(manager, ids) : [];
  const mentorName = new Map(mentors.map(one => [one.volunteer.id, one.person.name]));
  return {
    volunteer: named(volunteer, mentorName, studentName),
    student: named(student, studentName, mentorName),
  };
}

type Names = ReadonlyMap<string, string>;

function named(one: NamedRunnerUp | null, own: Names, others: Names): RunnerUpView | null {
  if (!one) return null;
  const { id, score, lost, by, loss = null } = one;
  return { name: own.get(id) ?? null, score, lost, by: by.flatMap(other => others.get(other) ?? []), loss };
}
