import type { EntityManager } from 'typeorm';
import { inChunks } from '#libs/platform';
import { Volunteer } from '../profile/volunteer.entity.ts';

/** What a row says otherwise than the volunteer as kept. */
export interface Change {
  before: Volunteer;
  change: Partial<Volunteer>;
}

const changeable = [
  'department_id',
  'site_id',
  'job_title',
  'languages',
  'interests',
  'availability',
  'zone',
  'format',
  'capacity',
  'screening',
  'screened_until',
  'updated_at',
];

/** Writes many changed rows in few statements; the rows are there, so that each "insert" updates. */
export async function saveChanges(tx: EntityManager, changes: readonly Change[], at: Date): Promise<void> {
  const rows = changes.map(({ before, change }) => ({ ...before, ...change, updatedAt: at }));
  await inChunks(rows, chunk =>
    tx
      .createQueryBuilder()
      .insert()
      .into(Volunteer)
      .values(chunk)
      .orUpdate(changeable, ['id'])
      .updateEntity(false)
      .execute(),
  );
}
