import { type EntityManager, In } from 'typeorm';
import { coordinatorsOf, Organisation, recipient } from '#libs/accounts';
import type { OwedEmail } from '#libs/mail';
import { type Config, weekIn } from '#libs/platform';

/** Days without a decision after which students have waited too long. */
const patience = 14;

interface Still {
  cohort: string;
  employer: string;
  since: string;
  waiting: number;
}

/** Open cohorts where students wait and nobody has decided anything for two weeks: to the program's admins, once a week. */
export async function standStillLetters(
  manager: EntityManager,
  config: Config,
  at: Date,
): Promise<OwedEmail[]> {
  const cohorts = await standingStill(manager, at);
  if (cohorts.length === 0) return [];
  const programs = await manager.findBy(Organisation, { kind: In(['program']) });
  const admins = await coordinatorsOf(
    manager,
    programs.map(({ id }) => id),
    'program-admin',
  );
  return admins.map(to => ({
    email: 'nothing-happens',
    event: `still ${weekIn(to.zone, at)}`,
    organisationId: to.organisationId,
    to: recipient(to),
    props: { name: to.name, cohorts, link: `${config.publicUrl}/organisations` },
  }));
}

async function standingStill(manager: EntityManager, at: Date): Promise<Still[]> {
  const rows: { cohort: string; employer: string; last: Date; waiting: string }[] = await manager.query(
    `select c.name as cohort, o.name as employer, count(*) as waiting,
       greatest(c.created_at,
         coalesce((select max(m.started_at) from matches m where m.cohort_id = c.id), c.created_at),
         coalesce((select max(greatest(coalesce(p.employer_decided_at, c.created_at),
           coalesce(p.school_decided_at, c.created_at))) from proposals p where p.cohort_id = c.id), c.created_at)
       ) as last
     from cohorts c join organisations o on o.id = c.employer_id
       join requested_students r on r.cohort_id = c.id join students s on s.id = r.student_id and s.active_mentors = 0
     where c.state = 'open' and c.ends_on >= ? group by c.id, c.name, o.name, c.created_at
     having last < ? order by last limit 50`,
    [at.toISOString().slice(0, 10), new Date(at.getTime() - patience * 86_400_000)],
  );
  return rows.map(({ last, waiting, ...row }) => ({
    ...{ ...row, since: new Date(last).toISOString().slice(0, 10), waiting: Number(waiting) },
  }));
}
