import type { EntityManager } from 'typeorm';
import { changedOne, Refusal } from '#libs/platform';
import { Cohort } from '../cohorts/cohort.entity.ts';

/** Takes seats in a cohort, all or none. @throws Refusal 'cohort-full' when the seats left, or the cohort, do not allow it */
export async function takeSeats(tx: EntityManager, cohortId: string, count: number): Promise<void> {
  const taken = await changedOne(
    tx
      .createQueryBuilder()
      .update(Cohort)
      .set({ seatsTaken: () => `seats_taken + ${Number(count)}` })
      .where("id = :cohortId and state = 'open' and seats_taken + :count <= seats", { cohortId, count })
      .execute(),
  );
  if (!taken) throw new Refusal('cohort-full', 'conflict');
}

/** Gives one seat back. */
export async function giveSeatBack(tx: EntityManager, cohortId: string): Promise<void> {
  await tx.decrement(Cohort, { id: cohortId }, 'seatsTaken', 1);
}
