import type { EntityManager } from 'typeorm';
import { Organisation } from '#libs/accounts';
import { newId } from '#libs/platform';
import { MentorRequest, RequestedStudent, Student } from '#libs/schools';
import { pupilHours } from './hours.ts';
import { inChunks } from './in-chunks.ts';
import { pupil } from './people.ts';
import type { Random } from './random.ts';
import { schools, wishes } from './schools.ts';

/** Six schools with 400 students in all. @returns the schools' ids, in the order of `schools` */
export async function loadSchools(tx: EntityManager, random: Random, at: Date): Promise<string[]> {
  const ids: string[] = [];
  for (const school of schools) {
    const id = newId();
    ids.push(id);
    await tx.insert(Organisation, {
      id,
      kind: 'school',
      name: school.name,
      zone: school.zone,
      createdAt: at,
    });
    const taken = new Set<string>();
    const students = Array.from({ length: school.students }, (_, number) => ({
      ...student(random, at, school, taken),
      schoolId: id,
      reference: `S${String(number + 1).padStart(4, '0')}`,
    }));
    await inChunks(students, part => tx.insert(Student, part));
  }
  return ids;
}

type School = (typeof schools)[number];

function student(random: Random, at: Date, school: School, taken: Set<string>) {
  const consents = random.chance(0.94);
  return {
    id: newId(),
    displayName: pupil(random, taken),
    gradeBand: school.name.includes('Middle')
      ? ('grades-6-8' as const)
      : random.weighted({ 'grades-9-10': 5, 'grades-11-12': 6 }),
    goal: random.chance(0.5) ? careerGoal(random) : null,
    wishes: null,
    area: school.area,
    mentorGender: random.chance(0.03) ? ('woman' as const) : null,
    interests: [...new Set(Array.from({ length: random.whole(1, 4) }, () => random.weighted(wishes)))],
    languages: spoken(random, school),
    availability: pupilHours(random).toBuffer(),
    zone: school.zone,
    format: random.weighted({ either: 7, virtual: 2, 'in-person': 2 }),
    mentorsWanted: random.chance(0.12) ? 2 : 1,
    pathway: random.weighted({ exploring: 6, focused: 4 }),
    priority: Number(random.weighted({ 1: 25, 2: 40, 3: 25, 4: 10 })),
    consentGivenOn: consents ? at.toISOString().slice(0, 10) : null,
    consentRecordedBy: null,
    consentRecordedAt: consents ? at : null,
    consentWithdrawnAt: null,
    activeMentors: 0,
    createdAt: at,
    updatedAt: at,
  };
}

/** Nobody's goal is a pastime. */
function careerGoal(random: Random): string | null {
  const goal = random.weighted(wishes);
  return goal.startsWith('tag:') ? null : goal;
}

/** A few students speak no English yet: whoever mentors them must speak their language. */
function spoken(random: Random, school: School): string[] {
  const another = random.chance(school.spanish)
    ? 'es'
    : random.chance(0.08)
      ? random.one<string>(school.other)
      : null;
  if (!another) return ['en'];
  return random.chance(0.15) ? [another] : ['en', another];
}

/** Each school asks for mentors for all its students with consent. */
export async function fileRequests(
  tx: EntityManager,
  at: Date,
  cohort: { id: string; employerId: string },
  asks: { schoolId: string; filedBy: string }[],
): Promise<void> {
  for (const { schoolId, filedBy } of asks) {
    const requestId = newId();
    await tx.insert(MentorRequest, {
      id: requestId,
      cohortId: cohort.id,
      schoolId,
      employerId: cohort.employerId,
      format: 'either',
      note: '',
      state: 'filed',
      filedBy,
      filedAt: at,
    });
    const students = (await tx.findBy(Student, { schoolId })).filter(one => one.hasConsent());
    await inChunks(students, part =>
      tx.insert(
        RequestedStudent,
        part.map(one => ({ requestId, studentId: one.id, cohortId: cohort.id })),
      ),
    );
  }
}
