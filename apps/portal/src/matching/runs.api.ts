import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/accounts';
import { type MatchingRun, Review, Runs, RunsQuery, Unmatched, UnmatchedQuery } from '#libs/matching';
import { May } from '../http/access.ts';
import { Who } from '../http/ask.ts';
import { api, paths } from '../paths.ts';

@Controller()
export class RunsApi {
  constructor(
    private readonly runs: Runs,
    private readonly review: Review,
    private readonly unmatched: Unmatched,
  ) {}

  @Get(api(paths.cohortRuns))
  @May('runs.read')
  async list(
    @Who() actor: Actor,
    @Param('cohortId') cohortId: string,
    @Query({ schema: RunsQuery }) query: z.output<typeof RunsQuery>,
  ) {
    const { runs, next } = await this.runs.list(actor, cohortId, query);
    return { runs: runs.map(facts), next };
  }

  /** The run goes on by itself; ask for it again to see how far it is. */
  @Post(api(paths.cohortRuns))
  @May('runs.start')
  @HttpCode(202)
  async start(@Who() actor: Actor, @Param('cohortId') cohortId: string) {
    return { id: await this.runs.start(actor, cohortId) };
  }

  @Get(api(paths.run))
  @May('runs.read')
  async read(@Who() actor: Actor, @Param('runId') runId: string) {
    return facts((await this.runs.read(actor, runId)).run);
  }

  /** Nothing of the run is kept; one that has ended stays as it is. */
  @Post(api(paths.runCancellation))
  @May('runs.start')
  @HttpCode(204)
  async cancel(@Who() actor: Actor, @Param('runId') runId: string) {
    await this.runs.cancel(actor, runId);
  }

  @Get(api(paths.unmatched))
  @May('proposals.read')
  async listUnmatched(
    @Who() actor: Actor,
    @Param('runId') runId: string,
    @Query({ schema: UnmatchedQuery }) query: z.output<typeof UnmatchedQuery>,
  ) {
    const { students, next } = await this.unmatched.list(actor, runId, query);
    return {
      students: students.map(({ unmatched, student, school }) => ({
        ...{ id: student.id, displayName: student.displayName, priority: student.priority, school },
        reason: unmatched.reason,
      })),
      next,
    };
  }

  @Post(api(paths.runApprovals))
  @May('proposals.review')
  @HttpCode(200)
  approveAll(@Who() actor: Actor, @Param('runId') runId: string) {
    return this.review.approveAll(actor, runId);
  }
}

const facts = ({ id, cohortId, state, phase, progress, summary, problem, ...run }: MatchingRun) => ({
  ...{ id, cohortId, state, phase, progress, summary, problem },
  ...{ createdAt: run.createdAt, startedAt: run.startedAt, finishedAt: run.finishedAt },
});
