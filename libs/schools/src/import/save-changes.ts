import type { EntityManager } from 'typeorm';
import { inChunks } from '#libs/platform';
import { Student } from '../students/student.entity.ts';

/** What a row says otherwise than the student as kept. */
export interface Change {
  before: Student;
  change: Partial<Student>;
}

const changeable = [
  'display_name',
  'grade_band',
  'interests',
  'goal',
  'wishes',
  'area',
  'mentor_gender',
  'languages',
  'availability',
  'zone',
  'format',
  'mentors_wanted',
  'pathway',
  'priority',
  'consent_given_on',
  'consent_recorded_by',
  'consent_recorded_at',
  'consent_withdrawn_at',
  'updated_at',
];

/** Writes many changed rows in few statements; the rows are there, so that each "insert" updates. */
export async function saveChanges(tx: EntityManager, changes: readonly Change[], at: Date): Promise<void> {
  const rows = changes.map(({ before, change }) => ({ ...before, ...change, updatedAt: at }));
  await inChunks(rows, chunk =>
    tx
      .createQueryBuilder()
      .insert()
      .into(Student)
      .values(chunk)
      .orUpdate(changeable, ['id'])
      .updateEntity(false)
      .execute(),
  );
}
