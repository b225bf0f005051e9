import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Canaries } from '#libs/mail';
import { isDatabaseAway } from '#libs/platform';

const every = 15_000;

/** Sends a canary down the way of the emails four times a minute. */
@Injectable()
export class CanaryKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('canary');
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly canaries: Canaries) {}

  onApplicationBootstrap(): void {
    this.send();
    this.timer = setInterval(() => this.send(), every);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private send(): void {
    this.canaries.send().catch(error => {
      if (!isDatabaseAway(error)) this.log.error(error);
    });
  }
}
