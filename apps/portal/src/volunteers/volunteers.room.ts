import { Module } from '@nestjs/common';
import { EmployersModule } from '#libs/employers';
import { OwnCohortsApi } from './own-cohorts.api.ts';
import { OwnCohortsPage } from './own-cohorts.page.ts';
import { ProfileApi } from './profile.api.ts';
import { ProfilePage } from './profile.page.ts';
import { StructurePage } from './structure.page.ts';
import { VolunteersApi } from './volunteers.api.ts';
import { VolunteersPage } from './volunteers.page.ts';

@Module({
  imports: [EmployersModule],
  controllers: [
    OwnCohortsApi,
    OwnCohortsPage,
    ProfileApi,
    ProfilePage,
    StructurePage,
    VolunteersApi,
    VolunteersPage,
  ],
})
export class VolunteersRoom {}
