import { Module } from '@nestjs/common';
import { AccountsModule } from '#libs/accounts';
import { OrganisationsApi } from './organisations.api.ts';
import { OrganisationsPage } from './organisations.page.ts';

@Module({ imports: [AccountsModule], controllers: [OrganisationsApi, OrganisationsPage] })
export class OrganisationsRoom {}
