import { Module } from '@nestjs/common';
import { AccountsModule } from '#libs/accounts';
import { BouncesApi } from './bounces.api.ts';
import { EmailsApi } from './emails.api.ts';
import { EmailsPage } from './emails.page.ts';
import { NotesApi } from './notes.api.ts';
import { NotesPage } from './notes.page.ts';
import { PreferencesApi } from './preferences.api.ts';
import { PreferencesPage } from './preferences.page.ts';

/** What is done about emails: which one gets, what did not arrive, an organisation's own words. */
@Module({
  imports: [AccountsModule],
  controllers: [BouncesApi, EmailsApi, EmailsPage, NotesApi, NotesPage, PreferencesApi, PreferencesPage],
})
export class EmailsRoom {}
