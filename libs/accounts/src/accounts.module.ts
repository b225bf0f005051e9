import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { accountsEntities } from './entities.ts';
import { OrganisationMail } from './mail/organisation-mail.ts';
import { OrganisationNotes } from './mail/organisation-notes.ts';
import { OrganisationLookUp } from './organisations/look-up.ts';
import { Organisations } from './organisations/organisations.ts';
import { ChoosePassword } from './passwords/choose-password.ts';
import { ForgottenPassword } from './passwords/forgotten-password.ts';
import { FirstAdmin } from './people/first-admin.ts';
import { RoleInvitations } from './people/role-invitations.ts';
import { Settings } from './people/settings.ts';
import { Sessions } from './sessions/sessions.ts';
import { SignIn } from './sessions/sign-in.ts';
import { SignUp } from './sign-up/sign-up.ts';
import { ApiTokens } from './tokens/api-tokens.ts';

const services = [
  ApiTokens,
  ChoosePassword,
  FirstAdmin,
  ForgottenPassword,
  OrganisationLookUp,
  OrganisationMail,
  OrganisationNotes,
  Organisations,
  RoleInvitations,
  Sessions,
  Settings,
  SignIn,
  SignUp,
];

/** Needs `Outbox` from the process's MailModule. */
@Module({ imports: [TypeOrmModule.forFeature(accountsEntities)], providers: services, exports: services })
export class AccountsModule {}
