import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Leases, RunWork } from '#libs/matching';
import { isDatabaseAway } from '#libs/platform';

const every = 5_000;

/** Looks every five seconds for runs that nobody is at: no job told of them, or their worker died. */
@Injectable()
export class Sweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('sweep');
  private timer: NodeJS.Timeout | undefined;
  private turn: Promise<void> | null = null;
  private away = false;

  constructor(
    private readonly leases: Leases,
    private readonly work: RunWork,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.now(), every);
    this.now();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.turn;
  }

  /** One turn at a time: a run that takes long is taken by one. */
  private now(): void {
    this.turn ??= this.sweep().finally(() => {
      this.turn = null;
    });
  }

  private async sweep(): Promise<void> {
    try {
      for (const runId of await this.leases.due()) await this.work.perform(runId);
      this.tell(false);
    } catch (error) {
      if (isDatabaseAway(error)) this.tell(true);
      else this.log.error(error);
    }
  }

  private tell(away: boolean): void {
    if (away === this.away) return;
    this.away = away;
    if (away) this.log.warn('The database does not answer; waiting.');
    else this.log.log('The database is back.');
  }
}
