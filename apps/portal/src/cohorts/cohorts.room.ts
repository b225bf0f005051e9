import { Module } from '@nestjs/common';
import { AccountsModule } from '#libs/accounts';
import { EmployersModule } from '#libs/employers';
import { CohortsApi } from './cohorts.api.ts';
import { CohortsPage } from './cohorts.page.ts';
import { InvitationsPage } from './invitations.page.ts';

@Module({
  imports: [AccountsModule, EmployersModule],
  controllers: [CohortsApi, CohortsPage, InvitationsPage],
})
export class CohortsRoom {}
