import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CohortMail } from './cohort-mail/cohort-mail.ts';
import { Cohorts } from './cohorts/cohorts.ts';
import { Enrolments } from './enrolment/enrolments.ts';
import { employersEntities } from './entities.ts';
import { Invitations } from './invitations/invitations.ts';
import { Profile } from './profile/profile.ts';
import { VolunteerReminders } from './reminders/volunteer-reminders.ts';
import { Screening } from './screening/screening.ts';
import { Structure } from './structure/structure.ts';
import { Volunteers } from './volunteers/volunteers.ts';

const services = [
  CohortMail,
  Cohorts,
  Enrolments,
  Invitations,
  Profile,
  Screening,
  Structure,
  VolunteerReminders,
  Volunteers,
];

/** Needs `Outbox` from the process's MailModule. */
@Module({ imports: [TypeOrmModule.forFeature(employersEntities)], providers: services, exports: services })
export class EmployersModule {}
