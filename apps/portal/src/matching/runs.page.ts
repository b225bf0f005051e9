import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/accounts';
import { isOpen, type MatchingRun, Proposals, ProposalsQuery, Runs, RunsQuery } from '#libs/matching';
import { May } from '../http/access.ts';
import { fragment, page, seeOther } from '../http/answers.ts';
import { Who } from '../http/ask.ts';
import { nextPage } from '../http/next-page.ts';
import { paths, to } from '../paths.ts';
import { proposalRow } from './proposal-row.ts';
import { progressModel, summaryModel } from './run-model.ts';

/** HR has matches proposed, and watches. */
@Controller()
export class RunsPage {
  constructor(
    private readonly runs: Runs,
    private readonly proposals: Proposals,
  ) {}

  @Get(paths.cohortRuns)
  @May('runs.read')
  async list(
    @Who() actor: Actor,
    @Param('cohortId') cohortId: string,
    @Query({ schema: RunsQuery }) query: z.output<typeof RunsQuery>,
  ) {
    const { cohort, runs, next } = await this.runs.list(actor, cohortId, query);
    const here = to(paths.cohortRuns, { cohortId });
    return page('matching/runs', {
      title: 'matching.runs.title',
      caption: cohort.name,
      back: to(paths.cohort, { cohortId }),
      start: here,
      mayStart: cohort.state === 'open',
      rows: runs.map(row),
      next: nextPage(here, query, next),
      first: query.after ? here : null,
    });
  }

  @Post(paths.cohortRuns)
  @May('runs.start')
  async start(@Who() actor: Actor, @Param('cohortId') cohortId: string) {
    return seeOther(to(paths.run, { runId: await this.runs.start(actor, cohortId) }), 'run-started');
  }

  @Get(paths.run)
  @May('runs.read')
  async show(
    @Who() actor: Actor,
    @Param('runId') runId: string,
    @Query({ schema: ProposalsQuery }) query: z.output<typeof ProposalsQuery>,
  ) {
    const { run, cohort } = await this.runs.read(actor, runId);
    const { proposals, next } = await this.proposals.list(actor, { ...query, run: runId });
    const here = to(paths.run, { runId });
    return page('matching/run', {
      title: 'matching.run.title',
      caption: cohort.name,
      back: to(paths.cohortRuns, { cohortId: cohort.id }),
      startedAt: run.createdAt,
      isNightly: run.requestedBy === null,
      ...progressModel(run),
      summary: run.summary && summaryModel(run.summary, actor.locale),
      cancel: to(paths.runCancellation, { runId }),
      unmatched: to(paths.unmatched, { runId }),
      approveAll: to(paths.runApprovals, { runId }),
      rows: proposals.map(proposalRow),
      anyWaiting: proposals.some(({ waiting }) => waiting.length > 0),
      next: nextPage(here, query, next),
      first: query.after ? here : null,
    });
  }

  @Post(paths.runCancellation)
  @May('runs.start')
  async cancel(@Who() actor: Actor, @Param('runId') runId: string) {
    await this.runs.cancel(actor, runId);
    return seeOther(to(paths.run, { runId }), 'run-cancelled');
  }

  /** Asked for again and again while the run is on its way; then the whole page is loaded anew. */
  @Get(paths.runProgress)
  @May('runs.read')
  async progress(@Who() actor: Actor, @Param('runId') runId: string) {
    const { run } = await this.runs.read(actor, runId);
    return fragment('matching/progress', { ...progressModel(run), here: to(paths.run, { runId }) });
  }
}

const row = (run: MatchingRun) => ({
  href: to(paths.run, { runId: run.id }),
  startedAt: run.createdAt,
  isNightly: run.requestedBy === null,
  state: `matching.states.${run.state}`,
  kind: { queued: 'notice', running: 'notice', done: 'good', failed: 'bad', cancelled: '' }[run.state],
  isOpen: isOpen(run.state),
  covered: run.summary?.covered ?? null,
  students: run.summary?.students ?? null,
  pairs: run.summary?.pairs ?? null,
});
