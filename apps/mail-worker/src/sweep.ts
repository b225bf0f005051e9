import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Canaries, Dispatcher } from '#libs/mail';
import { isDatabaseAway } from '#libs/platform';

const everyOther = 2_000;

/** Looks into the outbox every two seconds, so that an email goes out even when no job told of it. */
@Injectable()
export class Sweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('sweep');
  private timer: NodeJS.Timeout | undefined;
  private away = false;

  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly canaries: Canaries,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.now(), everyOther);
    this.now();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.dispatcher.stop();
  }

  now(): void {
    const gone = this.dispatcher.run().then(() => this.canaries.arrived());
    gone.then(
      () => this.tell(false),
      error => (isDatabaseAway(error) ? this.tell(true) : this.log.error(error)),
    );
  }

  private tell(away: boolean): void {
    if (away === this.away) return;
    this.away = away;
    if (away) this.log.warn('The database does not answer; waiting.');
    else this.log.log('The database is back.');
  }
}
