import type { EntityManager } from 'typeorm';
import { type ActiveCoordinator, coordinatorsOf, recipient } from '#libs/accounts';
import type { OwedEmail } from '#libs/mail';
import type { Config } from '#libs/platform';
import { links } from '../links.ts';
import type { MatchingRun } from './matching-run.entity.ts';

/** Tells the coordinators of both sides that a run has new proposals for them; nobody when it has none. */
export async function proposalsReady(
  tx: EntityManager,
  config: Config,
  { id: runId, cohortId, employerId }: MatchingRun,
  cohort: string,
  freshBySchool: Map<string, number>,
): Promise<OwedEmail[]> {
  const all = [...freshBySchool.values()].reduce((sum, count) => sum + count, 0);
  if (all === 0) return [];
  const tell = (to: ActiveCoordinator, count: number, link: string): OwedEmail => ({
    email: 'proposals-ready',
    event: runId,
    batch: cohortId,
    organisationId: to.organisationId,
    to: recipient(to),
    props: { name: to.name, cohort, count, link },
  });
  const hr = await coordinatorsOf(tx, [employerId], 'hr-coordinator');
  const schools = await coordinatorsOf(tx, [...freshBySchool.keys()], 'school-coordinator');
  return [
    ...hr.map(one => tell(one, all, links(config).run(runId))),
    ...schools.map(one => tell(one, freshBySchool.get(one.organisationId) ?? 0, links(config).proposals())),
  ];
}
