import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/accounts';
import { Proposals, ProposalsQuery, RejectionInput, Review, rejectionReasons } from '#libs/matching';
import { May } from '../http/access.ts';
import { formOf, page, seeOther } from '../http/answers.ts';
import { type Ask, AskOf, Who } from '../http/ask.ts';
import { FormOf } from '../http/form.interceptor.ts';
import { nextPage } from '../http/next-page.ts';
import { paths, to } from '../paths.ts';
import { commonModel, decisionModels, pairModel, runnerUpModels, termModels } from './pair-model.ts';
import { proposalRow } from './proposal-row.ts';

/** Coordinators of both sides look at proposals and decide. */
@Controller()
export class ProposalsPage {
  constructor(
    private readonly proposals: Proposals,
    private readonly review: Review,
  ) {}

  @Get(paths.proposals)
  @May('proposals.read')
  async list(@Who() actor: Actor, @Query({ schema: ProposalsQuery }) query: z.output<typeof ProposalsQuery>) {
    const { proposals, next } = await this.proposals.list(actor, query);
    const runs = [...new Set(proposals.filter(one => one.waiting.length).map(one => one.proposal.runId))];
    return page('matching/proposals', {
      title: 'matching.proposals.title',
      states: ['open', 'approved', 'rejected'].map(value => ({ value, label: `matching.filter.${value}` })),
      rows: proposals.map(proposalRow),
      isFiltered: Boolean(query.state || query.run || query.school || query.after),
      approvals: runs.map(runId => to(paths.runApprovals, { runId })),
      next: nextPage(paths.proposals, query, next),
      first: query.after ? nextPage(paths.proposals, query, '') : null,
      form: formOf({ state: query.state }),
    });
  }

  @Get(paths.proposal)
  @May('proposals.read')
  async show(@AskOf() { actor, params, locale, zone }: Ask) {
    const proposalId = params.proposalId ?? '';
    const view = await this.proposals.read(actor as Actor, proposalId);
    const { proposal, waiting } = view;
    return page('matching/proposal', {
      title: 'matching.proposal.title',
      titleValues: { volunteer: view.volunteer.person.name, student: view.student.displayName },
      ...{ ...pairModel(view), ...commonModel(view, proposal.explanation, { locale, zone }) },
      ...decisionModels(proposal),
      ...{ score: proposal.score, locked: proposal.locked, note: proposal.note },
      terms: termModels(proposal.explanation.terms, locale),
      hours: proposal.explanation.slots / 2,
      runnersUp: runnerUpModels(view, locale),
      rejectedReason: proposal.rejectedReason && `matching.rejection.${proposal.rejectedReason}`,
      isWaiting: waiting.length > 0,
      isOpen: proposal.state === 'open',
      mayLock: (actor as Actor).organisations('proposals.lock').includes(proposal.employerId),
      reasons: rejectionReasons.map(value => ({ value, label: `matching.rejection.${value}` })),
      links: {
        approve: to(paths.approval, { proposalId }),
        reject: to(paths.rejection, { proposalId }),
        lock: to(proposal.locked ? paths.unlock : paths.lock, { proposalId }),
      },
      form: formOf({ reason: '', note: '' }),
    });
  }

  @Post(paths.approval)
  @May('proposals.review')
  @FormOf('show')
  async approve(@Who() actor: Actor, @Param('proposalId') proposalId: string) {
    const matchId = await this.review.approve(actor, proposalId);
    return seeOther(to(paths.proposal, { proposalId }), matchId ? 'matched' : 'approved');
  }

  @Post(paths.rejection)
  @May('proposals.review')
  @FormOf('show')
  async reject(
    @Who() actor: Actor,
    @Param('proposalId') proposalId: string,
    @Body({ schema: RejectionInput }) input: z.output<typeof RejectionInput>,
  ) {
    await this.review.reject(actor, proposalId, input);
    return seeOther(to(paths.proposal, { proposalId }), 'rejected');
  }

  @Post(paths.lock)
  @May('proposals.lock')
  @FormOf('show')
  async lock(@Who() actor: Actor, @Param('proposalId') proposalId: string) {
    await this.review.lock(actor, proposalId);
    return seeOther(to(paths.proposal, { proposalId }), 'locked');
  }

  @Post(paths.unlock)
  @May('proposals.lock')
  @FormOf('show')
  async unlock(@Who() actor: Actor, @Param('proposalId') proposalId: string) {
    await this.review.unlock(actor, proposalId);
    return seeOther(to(paths.proposal, { proposalId }), 'unlocked');
  }
}
