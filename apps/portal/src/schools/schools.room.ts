import { Module } from '@nestjs/common';
import { MatchingModule } from '#libs/matching';
import { SchoolsModule } from '#libs/schools';
import { ConsentPage } from './consent.page.ts';
import { MentorRequestsApi } from './mentor-requests.api.ts';
import { MentorRequestsPage } from './mentor-requests.page.ts';
import { StudentsApi } from './students.api.ts';
import { StudentsPage } from './students.page.ts';

@Module({
  imports: [MatchingModule, SchoolsModule],
  controllers: [ConsentPage, MentorRequestsApi, MentorRequestsPage, StudentsApi, StudentsPage],
})
export class SchoolsRoom {}
