import { type DynamicModule, Module } from '@nestjs/common';
import { MailModule } from '#libs/mail';
import { type Clock, type Config, DatabaseModule, PlatformModule, QueueModule } from '#libs/platform';
import { AccountsRoom } from './accounts/accounts.room.ts';
import { CohortsRoom } from './cohorts/cohorts.room.ts';
import { EmailsRoom } from './emails/emails.room.ts';
import { HealthController } from './health/health.controller.ts';
import { HomePage } from './home/home.page.ts';
import { LanguagePage } from './home/language.page.ts';
import { HttpModule } from './http/http.module.ts';
import { ImportsRoom } from './imports/imports.room.ts';
import { MailboxRoom } from './mailbox/mailbox.room.ts';
import { MatchingRoom } from './matching/matching.room.ts';
import { OrganisationsRoom } from './organisations/organisations.room.ts';
import { SchoolsRoom } from './schools/schools.room.ts';
import { VolunteersRoom } from './volunteers/volunteers.room.ts';

/** The rooms of the portal. */
@Module({ controllers: [HealthController, HomePage, LanguagePage] })
export class PortalModule {
  static forRoot(config?: Config, clock?: Clock): DynamicModule {
    return {
      module: PortalModule,
      imports: [
        PlatformModule.forRoot(config, clock),
        DatabaseModule.forRoot(),
        QueueModule.forRoot({ producer: true }),
        MailModule.forRoot(),
        HttpModule,
        MailboxRoom,
        EmailsRoom,
        AccountsRoom,
        OrganisationsRoom,
        VolunteersRoom,
        CohortsRoom,
        SchoolsRoom,
        ImportsRoom,
        MatchingRoom,
      ],
    };
  }
}
