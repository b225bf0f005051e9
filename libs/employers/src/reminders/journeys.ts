import { type EntityManager, LessThan, MoreThan } from 'typeorm';
import { type Organisation, recipient } from '#libs/accounts';
import type { OwedEmail } from '#libs/mail';
import { type Config, dayIn, daysBetween } from '#libs/platform';
import { Cohort } from '../cohorts/cohort.entity.ts';
import { Enrolment } from '../enrolment/enrolment.entity.ts';
import { links } from '../links.ts';
import { enrolledVolunteers, type VolunteerView } from '../volunteers/volunteer-view.ts';

/** Days after joining on which a volunteer who is not ready is reminded, the latest first. */
const tiers = [9, 5, 2];
/** Days after which HR is told instead. */
export const stalledAfter = 12;
const day = 86_400_000;

/** A volunteer who has joined and is not ready. */
export interface Unready {
  cohort: Cohort;
  view: VolunteerView;
  /** Since they joined, where the employer is. */
  days: number;
}

/** Of an employer's open cohorts; each volunteer once, in the cohort they joined first. */
export async function unready(
  manager: EntityManager,
  { id: employerId, zone }: Organisation,
  at: Date,
): Promise<Unready[]> {
  const today = dayIn(zone, at);
  const cohorts = await manager.findBy(Cohort, { employerId, state: 'open', endsOn: MoreThan(today) });
  const found = new Map<string, Unready>();
  for (const cohort of cohorts) {
    const joined = await manager.findBy(Enrolment, {
      ...{ cohortId: cohort.id, joinedAt: LessThan(new Date(at.getTime() - day)) },
    });
    if (joined.length === 0) continue;
    const joinedAt = new Map(joined.map(one => [one.volunteerId, one.joinedAt]));
    for (const view of await enrolledVolunteers(manager, cohort.id)) {
      const since = joinedAt.get(view.volunteer.id);
      if (!since || view.volunteer.isComplete() || !view.person.confirmedAt) continue;
      const days = daysBetween(dayIn(zone, since), today);
      if (days > (found.get(view.volunteer.id)?.days ?? -1))
        found.set(view.volunteer.id, { cohort, view, days });
    }
  }
  return [...found.values()];
}

/** The reminder that is due to a volunteer who is not ready; none before the second day, and none once HR is told. */
export function reminder(config: Config, { cohort, view, days }: Unready): OwedEmail | null {
  const { volunteer, person } = view;
  const tier = days < stalledAfter ? tiers.find(tier => days >= tier) : undefined;
  if (tier === undefined) return null;
  return {
    email: 'journey-reminder',
    event: `journey ${volunteer.id} ${tier}`,
    organisationId: volunteer.employerId,
    to: recipient(person),
    props: {
      name: person.name,
      cohort: cohort.name,
      steps: volunteer.missing(),
      link: links(config).profile(),
    },
  };
}
