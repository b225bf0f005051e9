import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/accounts';
import { Proposals, ProposalsQuery, RejectionInput, Review } from '#libs/matching';
import { May } from '../http/access.ts';
import { Who } from '../http/ask.ts';
import { api, paths } from '../paths.ts';
import { proposalFacts } from './proposal-facts.ts';

@Controller()
export class ProposalsApi {
  constructor(
    private readonly proposals: Proposals,
    private readonly review: Review,
  ) {}

  @Get(api(paths.proposals))
  @May('proposals.read')
  async list(@Who() actor: Actor, @Query({ schema: ProposalsQuery }) query: z.output<typeof ProposalsQuery>) {
    const { proposals, next } = await this.proposals.list(actor, query);
    return { proposals: proposals.map(proposalFacts), next };
  }

  @Get(api(paths.proposal))
  @May('proposals.read')
  async read(@Who() actor: Actor, @Param('proposalId') proposalId: string) {
    const { runnersUp, ...view } = await this.proposals.read(actor, proposalId);
    return { ...proposalFacts(view), runnersUp };
  }

  /** `matchId` is null while the other side has not approved. */
  @Post(api(paths.approval))
  @May('proposals.review')
  @HttpCode(200)
  async approve(@Who() actor: Actor, @Param('proposalId') proposalId: string) {
    return { matchId: await this.review.approve(actor, proposalId) };
  }

  @Post(api(paths.rejection))
  @May('proposals.review')
  @HttpCode(204)
  async reject(
    @Who() actor: Actor,
    @Param('proposalId') proposalId: string,
    @Body({ schema: RejectionInput }) input: z.output<typeof RejectionInput>,
  ) {
    await this.review.reject(actor, proposalId, input);
  }

  @Post(api(paths.lock))
  @May('proposals.lock')
  @HttpCode(204)
  async lock(@Who() actor: Actor, @Param('proposalId') proposalId: string) {
    await this.review.lock(actor, proposalId);
  }

  @Post(api(paths.unlock))
  @May('proposals.lock')
  @HttpCode(204)
  async unlock(@Who() actor: Actor, @Param('proposalId') proposalId: string) {
    await this.review.unlock(actor, proposalId);
  }
}
