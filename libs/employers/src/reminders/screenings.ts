import { Between, type EntityManager } from 'typeorm';
import { coordinatorsOf, hashOf, type Organisation, recipient } from '#libs/accounts';
import type { Outbox, OwedEmail } from '#libs/mail';
import { type Config, dayIn, daysBetween } from '#libs/platform';
import { links } from '../links.ts';
import { Volunteer } from '../profile/volunteer.entity.ts';
import { type VolunteerView, volunteersById } from '../volunteers/volunteer-view.ts';

/** Days before the end of a clearance on which it is told. */
const tiers = [7, 30, 60];

interface Ending {
  view: VolunteerView;
  on: string;
  days: number;
  tier: number;
}

/** What is due on an employer's clearances that end soon: to each volunteer, and of all of them to HR in one list. */
export async function screeningLetters(
  manager: EntityManager,
  outbox: Outbox,
  config: Config,
  { id: employerId, name: employer, zone }: Organisation,
  at: Date,
): Promise<OwedEmail[]> {
  const today = dayIn(zone, at);
  const last = new Date(Date.parse(today) + 60 * 86_400_000).toISOString().slice(0, 10);
  const found = await manager.findBy(Volunteer, {
    ...{ employerId, screening: 'cleared' as const, screenedUntil: Between(today, last) },
  });
  if (found.length === 0) return [];
  const views = await volunteersById(
    manager,
    found.map(({ id }) => id),
  );
  const ending = views
    .filter(({ person }) => person.confirmedAt)
    .map((view): Ending => {
      const on = view.volunteer.screenedUntil as string;
      const days = daysBetween(today, on);
      return { view, on, days, tier: tiers.find(tier => days <= tier) as number };
    });
  const owed = await outbox.notYetOwed(
    manager,
    ending.map(one => volunteerLetter(config, employer, one)),
  );
  if (owed.length === 0) return [];
  const events = new Set(owed.map(({ event }) => event));
  const volunteers = ending
    .filter(one => events.has(eventOf(one)))
    .map(({ view, on, days }) => ({ volunteer: view.person.name, on, days }))
    .sort((a, b) => a.days - b.days);
  const hr = await coordinatorsOf(manager, [employerId], 'hr-coordinator');
  const event = `screenings ${hashOf([...events].sort().join()).slice(0, 32)}`;
  const link = links(config).volunteers();
  return [
    ...owed,
    ...hr.map((to): OwedEmail => {
      const props = { name: to.name, volunteers, link };
      return { email: 'screenings-expire', event, organisationId: employerId, to: recipient(to), props };
    }),
  ];
}

const eventOf = ({ view: { volunteer }, on, tier }: Ending) => `screening ${volunteer.id} ${on} ${tier}`;

function volunteerLetter(config: Config, employer: string, ending: Ending): OwedEmail {
  const { volunteer, person } = ending.view;
  const { on, days } = ending;
  return {
    email: 'screening-expires',
    event: eventOf(ending),
    organisationId: volunteer.employerId,
    to: recipient(person),
    props: { name: person.name, employer, on, days, link: links(config).profile() },
  };
}
