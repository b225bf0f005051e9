import { type EntityManager, In } from 'typeorm';
import type { Window } from '#libs/availability';
import { Department } from '#libs/employers';
import type { Result, Volunteer } from '#libs/matching-engine';
import type { Frozen } from '../snapshot/frozen.ts';
import type { RecruitAdvice } from './recruit-advice.ts';
import { sharedWindows } from './shared-windows.ts';

/** The engine's advice as a coordinator can follow it: facts to look for, and nobody's name. */
export async function recruitAdvice(
  tx: EntityManager,
  frozen: Frozen,
  recruits: Result['recruits'],
): Promise<RecruitAdvice[]> {
  const volunteers = new Map(frozen.snapshot.volunteers.map(one => [one.id, one]));
  const found = recruits.map(({ like, more, serves }) => ({
    more,
    serves,
    volunteer: volunteers.get(like)!,
  }));
  const ids = found.flatMap(({ volunteer }) => volunteer.department ?? []);
  const isCapped = Boolean(frozen.policy.caps);
  const departments = await tx.findBy(Department, { id: In(ids) });
  return found.map(({ volunteer, more, serves }) => {
    const met = meeting(frozen, volunteer, serves);
    return {
      ...{ more, serves: serves.length, window: met?.window ?? null },
      zone: frozen.students[met?.student.id ?? '']?.zone ?? 'UTC',
      languages: volunteer.languages.filter(code => met?.student.languages.includes(code) ?? true),
      // More people of a department that takes no more students would be of no use.
      department: isCapped ? null : (departments.find(({ id }) => id === volunteer.department)?.name ?? null),
    };
  });
}

/**
 * The longest time that somebody like the volunteer would have with a student: one of those whom more of them would
 * serve; where they all are served by a chain of changes, one to begin the chain with.
 */
function meeting(frozen: Frozen, volunteer: Volunteer, serves: readonly string[]) {
  const served = new Set(serves);
  const { students } = frozen.snapshot;
  const inOrder = [...students.filter(({ id }) => served.has(id)), ...students];
  for (const student of inOrder) {
    const zone = frozen.students[student.id]?.zone ?? 'UTC';
    const [first, ...rest] = sharedWindows(frozen, volunteer.weeks, student.weeks, zone);
    const speaks = volunteer.languages.some(code => student.languages.includes(code));
    if (first && speaks)
      return {
        student,
        window: rest.reduce((long, one) => (lengthOf(one) > lengthOf(long) ? one : long), first),
      };
  }
  return null;
}

/** In half hours; a day is '00:00' to '24:00'. */
function lengthOf(window: Window): number {
  const halves = (time: string) => Number(time.slice(0, 2)) * 2 + Number(time.slice(3)) / 30;
  return halves(window.to) - halves(window.from);
}
