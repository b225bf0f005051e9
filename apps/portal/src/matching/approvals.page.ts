import { Controller, Param, Post } from '@nestjs/common';
import type { Actor } from '#libs/accounts';
import { Review } from '#libs/matching';
import { May } from '../http/access.ts';
import { page } from '../http/answers.ts';
import { Who } from '../http/ask.ts';
import { paths, to } from '../paths.ts';

/** Approving all at once; what could not be is named, with the reason. */
@Controller()
export class ApprovalsPage {
  constructor(private readonly review: Review) {}

  @Post(paths.runApprovals)
  @May('proposals.review')
  async approveAll(@Who() actor: Actor, @Param('runId') runId: string) {
    const { approved, matched, refused } = await this.review.approveAll(actor, runId);
    return page('matching/approved-all', {
      title: 'matching.approvedAll.title',
      ...{ approved, matched },
      back: actor.may('runs.read') ? to(paths.run, { runId }) : paths.proposals,
      refused: refused.map(({ proposalId, code }) => ({
        href: to(paths.proposal, { proposalId }),
        reason: `refusals.${code}`,
      })),
    });
  }
}
