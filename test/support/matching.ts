import { Logger } from '@nestjs/common';
import type { FlowProducer } from 'bullmq';
import type { DataSource } from 'typeorm';
import type { Actor } from '#libs/accounts';
import { Enrolment, ProfileInput, Volunteer } from '#libs/employers';
import { Outbox } from '#libs/mail';
import {
  Blocks,
  Endings,
  Leases,
  Matches,
  Nightly,
  Proposal,
  Proposals,
  ProposalsQuery,
  Review,
  Runs,
  RunWork,
  Sharing,
  type Solver,
  Unmatched,
} from '#libs/matching';
import { propose } from '#libs/matching-engine';
import { newId, read } from '#libs/platform';
import { config, openSeason, type Season } from './season.ts';

Logger.overrideLogger(false);

const deaf = { name: 'deaf', add: async () => undefined } as never;

/** The engine itself, without a thread. */
export const direct = {
  solve: async ({ snapshot, policy }, { onProgress }) => propose(snapshot, policy, onProgress),
  lists: async () => {
    throw new Error('Nothing is shared here.');
  },
} satisfies Solver;

const outbox = new Outbox(deaf);

const alone = new Sharing(Infinity);

/** One worker. @param solver how it solves @param sharing when it shares a run, with others that the flows wake */
export function worker(
  db: DataSource,
  clock: Season['clock'],
  solver: Solver = direct,
  sharing: Sharing = alone,
  flows: FlowProducer = deaf,
) {
  const leases = new Leases(db, clock);
  const blocks = new Blocks(db, leases, solver, flows, sharing);
  return { leases, blocks, work: new RunWork(db, config, leases, solver, outbox, blocks) };
}

/** A season with what it takes to match. Real: MariaDB. The queues are deaf. */
export async function openMatching() {
  const season = await openSeason();
  const { db, clock } = season;
  const { work, leases } = worker(db, clock);
  const runs = new Runs(db, clock, leases, deaf);
  const proposals = new Proposals(db);

  return {
    ...season,
    runs,
    work,
    leases,
    proposals,
    nightly: new Nightly(db, clock, deaf),
    matches: new Matches(db),
    unmatched: new Unmatched(db),
    review: new Review(db, clock, config, outbox),
    endings: new Endings(db, clock, config, outbox),

    /** A volunteer whom nothing keeps from being matched in the cohort, but for what is changed. */
    enrol: (cohortId: string, name: string, change: Partial<Volunteer> = {}) =>
      enrol(season, cohortId, name, change),

    /** A student with consent, of whom the school has asked in the cohort. */
    ask: async (
      cohortId: string,
      name: string,
      change: Record<string, unknown> = {},
      teacher = season.teacher,
    ) => {
      const known = { reference: newId(), consentGivenOn: '2026-08-20' };
      const id = await season.addStudent(teacher, name, { ...known, ...change });
      await season.requests.file(teacher, { cohortId, students: [id], format: 'either', note: '' });
      return id;
    },

    /** Has matches proposed, and does what a worker would. @returns the run's id */
    run: async (cohortId: string, hr: Actor = season.hr) => {
      const runId = await runs.start(hr, cohortId);
      await work.perform(runId);
      return runId;
    },

    open: async (cohortId: string) =>
      db.getRepository(Proposal).find({ where: { cohortId, state: 'open' }, order: { id: 'ASC' } }),
    listed: async (actor: Actor, query: Record<string, unknown> = {}) =>
      (await proposals.list(actor, read(ProposalsQuery, query))).proposals,
  };
}

export type Matching = Awaited<ReturnType<typeof openMatching>>;

async function enrol(
  { db, clock, volunteer, profile, acme }: Season,
  cohortId: string,
  name: string,
  change: Partial<Volunteer>,
): Promise<{ id: string; actor: Actor }> {
  const actor = await volunteer(name, change.employerId ?? acme);
  const form = { jobTitle: 'Engineer', languages: ['en'], format: 'either', capacity: '1' };
  await profile.save(actor, read(ProfileInput, form));
  const { id } = await profile.read(actor);
  const ready = {
    interests: ['digital-technology/web-cloud'],
    availability: week(30, 31),
    zone: 'America/Chicago',
    screening: 'cleared' as const,
    screenedUntil: '2027-12-31',
  };
  await db.getRepository(Volunteer).update({ id }, { ...ready, ...change });
  await db.getRepository(Enrolment).insert({ cohortId, volunteerId: id, joinedAt: clock.now() });
  return { id, actor };
}

/** A week in which these half hours are free. */
export function week(...slots: number[]): Buffer {
  const bits = Buffer.alloc(42);
  for (const slot of slots) bits[slot >> 3]! |= 1 << (slot & 7);
  return bits;
}
