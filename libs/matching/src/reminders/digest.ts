import type { EntityManager } from 'typeorm';
import { type ActiveCoordinator, coordinatorsOf, recipient } from '#libs/accounts';
import type { OwedEmail } from '#libs/mail';
import { type Config, dayIn, daysBetween, madeAt } from '#libs/platform';
import { links } from '../links.ts';
import type { Side } from '../review/sides.ts';
import { isOffice } from './office-hours.ts';

/** Proposals of a cohort that wait for one side. */
interface Waiting {
  organisationId: string;
  cohortId: string;
  cohort: string;
  waiting: number;
  since: Date;
}

type Mine = ActiveCoordinator & { one: Waiting };

/**
 * The day's digest for every coordinator where it is a working morning and something has waited since yesterday; one a
 * day and person. Cohorts whose emails rest are left out.
 */
export async function digestLetters(
  manager: EntityManager,
  config: Config,
  resting: ReadonlySet<string>,
  at: Date,
): Promise<OwedEmail[]> {
  const all: Mine[] = [];
  for (const side of ['employer', 'school'] as const) {
    const waiting = (await waitingFor(manager, side, at)).filter(({ cohortId }) => !resting.has(cohortId));
    const ids = [...new Set(waiting.map(one => one.organisationId))];
    const role = side === 'employer' ? 'hr-coordinator' : 'school-coordinator';
    for (const person of await coordinatorsOf(manager, ids, role))
      for (const one of waiting)
        if (one.organisationId === person.organisationId) all.push({ ...person, one });
  }
  const byPerson = new Map<string, Mine[]>();
  for (const one of all)
    if (isOffice(one.zone, at)) byPerson.set(one.id, [...(byPerson.get(one.id) ?? []), one]);
  return [...byPerson.values()].map(mine => letter(config, mine, at));
}

function letter(config: Config, mine: Mine[], at: Date): OwedEmail {
  const [to] = mine as [Mine];
  const today = dayIn(to.zone, at);
  const cohorts = mine
    .map(({ one }) => ({
      cohort: one.cohort,
      waiting: one.waiting,
      days: Math.max(0, daysBetween(dayIn(to.zone, one.since), today)),
    }))
    .sort((a, b) => b.days - a.days);
  return {
    email: 'match-digest',
    event: `digest ${today}`,
    organisationId: to.organisationId,
    to: recipient(to),
    props: {
      name: to.name,
      waiting: cohorts.reduce((sum, { waiting }) => sum + waiting, 0),
      cohorts,
      link: links(config).proposals(),
    },
  };
}

/** @returns by organisation and cohort what has waited for a day */
async function waitingFor(manager: EntityManager, side: Side, at: Date): Promise<Waiting[]> {
  const rows: { organisationId: string; cohortId: string; cohort: string; waiting: string; first: string }[] =
    await manager.query(
      `select p.${side}_id as organisationId, c.id as cohortId, c.name as cohort, count(*) as waiting, min(p.id) as first
       from proposals p join cohorts c on c.id = p.cohort_id and c.state = 'open'
       where p.state = 'open' and p.${side}_decision is null group by p.${side}_id, c.id, c.name`,
    );
  const yesterday = at.getTime() - 86_400_000;
  return rows
    .map(({ first, waiting, ...row }) => ({ ...row, waiting: Number(waiting), since: madeAt(first) }))
    .filter(({ since }) => since.getTime() <= yesterday);
}
