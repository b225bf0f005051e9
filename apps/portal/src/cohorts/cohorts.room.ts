import { Module } from '@nestjs/common';
import { AccountsModule } from '#libs/accounts';
import { EmployersModule } from '#libs/employers';
import { CohortEmailsApi } from './cohort-emails.api.ts';
import { CohortEmailsPage } from './cohort-emails.page.ts';
import { CohortsApi } from './cohorts.api.ts';
import { CohortsPage } from './cohorts.page.ts';
import { InvitationsPage } from './invitations.page.ts';

@Module({
  imports: [AccountsModule, EmployersModule],
  controllers: [CohortEmailsApi, CohortEmailsPage, CohortsApi, CohortsPage, InvitationsPage],
})
export class CohortsRoom {}
