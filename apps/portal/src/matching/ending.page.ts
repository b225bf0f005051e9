import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/accounts';
import { EndingInput, Endings, endingReasons } from '#libs/matching';
import { May } from '../http/access.ts';
import { formOf, page, seeOther } from '../http/answers.ts';
import { type Ask, AskOf, Who } from '../http/ask.ts';
import { FormOf } from '../http/form.interceptor.ts';
import { paths } from '../paths.ts';
import { pairModel } from './pair-model.ts';

const reasons = endingReasons.map(reason => ({ value: reason, label: `matching.ending.reasons.${reason}` }));

/** HR or the school ends a match before its time. */
@Controller()
export class EndingPage {
  constructor(private readonly endings: Endings) {}

  @Get(paths.matchEnding)
  @May('matches.end')
  async show(@AskOf() { actor, params }: Ask) {
    const found = await this.endings.read(actor as Actor, params.matchId ?? '');
    const { volunteer, student, cohort } = pairModel(found);
    return page('matching/ending', {
      title: 'matching.ending.title',
      titleValues: { volunteer, student },
      ...{ cohort, reasons, back: paths.matches, isActive: found.match.state === 'active' },
      form: formOf({ reason: '' }),
    });
  }

  @Post(paths.matchEnding)
  @May('matches.end')
  @FormOf('show')
  async end(
    @Who() actor: Actor,
    @Param('matchId') matchId: string,
    @Body({ schema: EndingInput }) input: z.output<typeof EndingInput>,
  ) {
    await this.endings.end(actor, matchId, input);
    return seeOther(paths.matches, 'match-ended');
  }
}
