import { type EntityManager, In } from 'typeorm';
import { Weekly } from '#libs/availability';
import { inChunks } from '#libs/platform';
import { newStudent } from '../students/new-student.ts';
import { Student } from '../students/student.entity.ts';
import { referenceOf, type StudentRow } from './student-row.ts';

/** What a student is until the school says otherwise. */
const plain = {
  interests: [],
  languages: [],
  availability: Weekly.empty.toBuffer(),
  format: 'either',
  mentorsWanted: 1,
  pathway: 'exploring',
  priority: 2,
} satisfies Partial<Student>;

/**
 * The students of a school by reference, made where they are missing; nobody else changes them until the
 * transaction ends.
 * @returns them, and the ids of those made
 */
export async function holdStudents(
  tx: EntityManager,
  school: { id: string; zone: string },
  rows: readonly StudentRow[],
  at: Date,
): Promise<{ students: Map<string, Student>; made: Set<string> }> {
  const students = new Map<string, Student>();
  const made = new Set<string>();
  const schoolId = school.id;
  // In one order, so that two imports at once wait for each other rather than lock each other out.
  const sorted = [...rows].sort((one, other) => (referenceOf(one) < referenceOf(other) ? -1 : 1));
  await inChunks(sorted, async chunk => {
    const reference = In(chunk.map(referenceOf));
    const known = await tx.find(Student, {
      select: { id: true, reference: true },
      where: { schoolId, reference },
    });
    const there = new Set(known.map(student => student.reference));
    const fresh = chunk
      .filter(row => !there.has(referenceOf(row)))
      .map(row =>
        Object.assign(newStudent(schoolId, at), plain, {
          zone: school.zone,
          reference: referenceOf(row),
          displayName: row.displayName,
          gradeBand: row.gradeBand,
        }),
      );
    if (fresh.length > 0)
      await tx
        .createQueryBuilder()
        .insert()
        .into(Student)
        .values(fresh)
        .orIgnore()
        .updateEntity(false)
        .execute();
    const held = await tx.find(Student, {
      where: { schoolId, reference },
      lock: { mode: 'pessimistic_write' },
    });
    const mine = new Set(fresh.map(({ id }) => id));
    for (const student of held) {
      students.set(student.reference, student);
      if (mine.has(student.id)) made.add(student.id);
    }
  });
  return { students, made };
}
