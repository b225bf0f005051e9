import { Controller, Get, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/accounts';
import { Matches, MatchesQuery, type MatchView, type OwnMatchView } from '#libs/matching';
import { May } from '../http/access.ts';
import { page } from '../http/answers.ts';
import { type Ask, AskOf, Who } from '../http/ask.ts';
import { nextPage } from '../http/next-page.ts';
import { paths, to } from '../paths.ts';
import { commonModel, pairModel } from './pair-model.ts';

/** The matches there are: for coordinators, and for the volunteer who has one. */
@Controller()
export class MatchesPage {
  constructor(private readonly matches: Matches) {}

  @Get(paths.matches)
  @May('matches.read')
  async list(@Who() actor: Actor, @Query({ schema: MatchesQuery }) query: z.output<typeof MatchesQuery>) {
    const { matches, next } = await this.matches.list(actor, query);
    return page('matching/matches', {
      title: 'matching.matches.title',
      rows: matches.map(row),
      proposals: paths.proposals,
      next: nextPage(paths.matches, query, next),
      first: query.after ? paths.matches : null,
    });
  }

  @Get(paths.ownMatches)
  @May('own-matches.read')
  async own(@AskOf() ask: Ask) {
    const matches = await this.matches.own(ask.actor as Actor);
    return page('matching/own-matches', {
      title: 'matching.own.title',
      matches: matches.map(one => ownModel(one, ask)),
      ownCohorts: paths.ownCohorts,
    });
  }
}

const row = (view: MatchView) => ({
  ...pairModel(view),
  startedAt: view.match.startedAt,
  stateLabel: `matching.matches.${view.match.state}`,
  ending: view.match.state === 'active' ? to(paths.matchEnding, { matchId: view.match.id }) : null,
  stateKind: view.match.state === 'active' ? 'good' : '',
});

const ownModel = (view: OwnMatchView, reader: Pick<Ask, 'locale' | 'zone'>) => ({
  ...pairModel(view),
  ...commonModel(view, view.explanation, reader),
  startedAt: view.match.startedAt,
  isActive: view.match.state === 'active',
  contacts: view.contacts,
});
