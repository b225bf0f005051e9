import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/accounts';
import { EndingInput, Endings, Matches, MatchesQuery, type MatchView } from '#libs/matching';
import { May } from '../http/access.ts';
import { Who } from '../http/ask.ts';
import { api, paths } from '../paths.ts';
import { explanationFacts, pairFacts } from './proposal-facts.ts';

@Controller()
export class MatchesApi {
  constructor(
    private readonly matches: Matches,
    private readonly endings: Endings,
  ) {}

  @Get(api(paths.matches))
  @May('matches.read')
  async list(@Who() actor: Actor, @Query({ schema: MatchesQuery }) query: z.output<typeof MatchesQuery>) {
    const { matches, next } = await this.matches.list(actor, query);
    return { matches: matches.map(facts), next };
  }

  @Post(api(paths.matchEnding))
  @May('matches.end')
  @HttpCode(204)
  async end(
    @Who() actor: Actor,
    @Param('matchId') matchId: string,
    @Body({ schema: EndingInput }) input: z.output<typeof EndingInput>,
  ) {
    await this.endings.end(actor, matchId, input);
  }

  @Get(api(paths.ownMatches))
  @May('own-matches.read')
  async own(@Who() actor: Actor) {
    const matches = await this.matches.own(actor);
    return { matches: matches.map(one => ({ ...facts(one), contacts: one.contacts })) };
  }
}

const facts = (view: MatchView) => ({
  ...{ id: view.match.id, state: view.match.state, startedAt: view.match.startedAt },
  ...pairFacts(view),
  ...explanationFacts(view.explanation),
});
