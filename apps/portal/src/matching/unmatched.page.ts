import { Controller, Get, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/accounts';
import { Unmatched, UnmatchedQuery, type UnmatchedReason, type UnmatchedView } from '#libs/matching';
import { May } from '../http/access.ts';
import { page } from '../http/answers.ts';
import { Who } from '../http/ask.ts';
import { nextPage } from '../http/next-page.ts';
import { paths, to } from '../paths.ts';

/** For whom a run found nobody, why, and what would help. */
@Controller()
export class UnmatchedPage {
  constructor(private readonly unmatched: Unmatched) {}

  @Get(paths.unmatched)
  @May('proposals.read')
  async list(
    @Who() actor: Actor,
    @Param('runId') runId: string,
    @Query({ schema: UnmatchedQuery }) query: z.output<typeof UnmatchedQuery>,
  ) {
    const { students, next } = await this.unmatched.list(actor, runId, query);
    const here = to(paths.unmatched, { runId });
    return page('matching/unmatched', {
      title: 'matching.unmatched.title',
      back: actor.may('runs.read') ? to(paths.run, { runId }) : paths.proposals,
      rows: students.map(row),
      next: nextPage(here, query, next),
      first: query.after ? here : null,
    });
  }
}

const row = ({ unmatched, student, school }: UnmatchedView) => ({
  student: student.displayName,
  school,
  priority: `schools.priorities.${student.priority}`,
  ...reasonModel(unmatched.reason),
});

function reasonModel(reason: UnmatchedReason) {
  const volunteers = 'volunteers' in reason ? reason.volunteers : 0;
  const rule = 'rule' in reason ? reason.rule : null;
  return {
    reason: `matching.reasons.${reason.code}`,
    volunteers,
    rule: rule && `matching.rules.${rule}`,
    // Where places would be taken all the same, relaxing the rule is no help.
    advice: `matching.advice.${reason.code === 'one-rule-taken' ? reason.code : (rule ?? reason.code)}`,
    lacking: ('lacking' in reason && reason.lacking) || 0,
  };
}
