import { type EntityManager, In, IsNull } from 'typeorm';
import { coordinatorsOf, recipient } from '#libs/accounts';
import type { OwedEmail } from '#libs/mail';
import { type Config, newId } from '#libs/platform';
import { Enrolment } from '../enrolment/enrolment.entity.ts';
import { links } from '../links.ts';
import { stalledAfter, type Unready } from './journeys.ts';

/**
 * Tells HR of those whom reminders did not help, once for each: noted with their seat, in the transaction that owes the
 * email.
 */
export async function stalledLetters(
  tx: EntityManager,
  config: Config,
  all: Unready[],
  at: Date,
): Promise<OwedEmail[]> {
  const letters: OwedEmail[] = [];
  const late = all.filter(({ days }) => days >= stalledAfter);
  for (const cohort of new Set(late.map(one => one.cohort))) {
    const there = late.filter(one => one.cohort === cohort);
    const where = {
      cohortId: cohort.id,
      volunteerId: In(there.map(({ view }) => view.volunteer.id)),
      toldAt: IsNull(),
    };
    const untold = await tx.find(Enrolment, { where, lock: { mode: 'pessimistic_write' } });
    if (untold.length === 0) continue;
    await tx.update(Enrolment, where, { toldAt: at });
    const ids = new Set(untold.map(({ volunteerId }) => volunteerId));
    const volunteers = there
      .filter(({ view }) => ids.has(view.volunteer.id))
      .map(({ view }) => view.person.name);
    const event = newId();
    for (const to of await coordinatorsOf(tx, [cohort.employerId], 'hr-coordinator'))
      letters.push({
        ...{ email: 'journey-stalled', event, organisationId: cohort.employerId, to: recipient(to) },
        props: {
          name: to.name,
          cohort: cohort.name,
          volunteers: volunteers.sort(),
          link: links(config).volunteers(),
        },
      });
  }
  return letters;
}
