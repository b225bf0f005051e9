import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsModule } from '#libs/accounts';
import { MailModule } from '#libs/mail';
import { type Config, DatabaseModule, PlatformModule, QueueModule } from '#libs/platform';

/** What the operator's command needs: no room of the portal. */
@Module({})
export class AdminModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: AdminModule,
      imports: [
        PlatformModule.forRoot(config),
        DatabaseModule.forRoot(),
        QueueModule.forRoot({ producer: true }),
        MailModule.forRoot(),
        AccountsModule,
      ],
    };
  }
}
