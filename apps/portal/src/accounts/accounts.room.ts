import { Module } from '@nestjs/common';
import { AccountsModule } from '#libs/accounts';
import { AccountApi } from './account.api.ts';
import { AccountPage } from './account.page.ts';
import { PasswordPage } from './password.page.ts';
import { SignInApi } from './sign-in.api.ts';
import { SignInPage } from './sign-in.page.ts';
import { SignUpPage } from './sign-up.page.ts';

@Module({
  imports: [AccountsModule],
  controllers: [AccountApi, AccountPage, PasswordPage, SignInApi, SignInPage, SignUpPage],
})
export class AccountsRoom {}
