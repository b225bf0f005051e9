import { Module } from '@nestjs/common';
import { MatchingModule } from '#libs/matching';
import { ApprovalsPage } from './approvals.page.ts';
import { EndingPage } from './ending.page.ts';
import { MatchesApi } from './matches.api.ts';
import { MatchesPage } from './matches.page.ts';
import { ProposalsApi } from './proposals.api.ts';
import { ProposalsPage } from './proposals.page.ts';
import { RunsApi } from './runs.api.ts';
import { RunsPage } from './runs.page.ts';
import { UnmatchedPage } from './unmatched.page.ts';

@Module({
  imports: [MatchingModule],
  controllers: [
    ...[ApprovalsPage, EndingPage, MatchesApi, MatchesPage, ProposalsApi, ProposalsPage],
    ...[RunsApi, RunsPage, UnmatchedPage],
  ],
})
export class MatchingRoom {}
