import { type EntityManager, In } from 'typeorm';
import type { Window } from '#libs/availability';
import { Department } from '#libs/employers';
import type { Result } from '#libs/matching-engine';
import type { Frozen } from '../snapshot/frozen.ts';
import { sharedWindows } from './shared-windows.ts';

/** Advice to a coordinator: so many more people like these would serve so many students more. */
export interface RecruitAdvice {
  more: number;
  serves: number;
  /** What they are like: languages by code, a department by name, a time of the week. */
  languages: readonly string[];
  department: string | null;
  window: Window | null;
  /** The zone of the window. */
  zone: string;
}

/** The engine's advice as a coordinator can follow it: facts to look for, and nobody's name. */
export async function recruitAdvice(
  tx: EntityManager,
  frozen: Frozen,
  recruits: Result['recruits'],
): Promise<RecruitAdvice[]> {
  const { volunteers, students } = frozen.snapshot;
  const found = recruits.map(({ like, more, serves }) => ({
    ...{ more, serves },
    volunteer: volunteers.find(({ id }) => id === like)!,
    student: students.find(({ id }) => id === serves[0])!,
  }));
  const ids = found.flatMap(({ volunteer }) => volunteer.department ?? []);
  const departments = await tx.findBy(Department, { id: In(ids) });
  return found.map(({ volunteer, student, more, serves }) => {
    const zone = frozen.students[student.id]?.zone ?? 'UTC';
    const windows = sharedWindows(frozen, volunteer.weeks, student.weeks, zone);
    return {
      ...{ more, serves: serves.length, zone },
      languages: volunteer.languages.filter(code => student.languages.includes(code)),
      department: departments.find(({ id }) => id === volunteer.department)?.name ?? null,
      window: windows.reduce<Window | null>(
        (long, one) => (lengthOf(one) > lengthOf(long) ? one : long),
        null,
      ),
    };
  });
}

/** In half hours; a day is '00:00' to '24:00'. */
function lengthOf(window: Window | null): number {
  if (!window) return 0;
  const halves = (time: string) => Number(time.slice(0, 2)) * 2 + Number(time.slice(3)) / 30;
  return halves(window.to) - halves(window.from);
}
