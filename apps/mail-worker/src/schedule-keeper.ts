import { InjectQueue } from '@nestjs/bullmq';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Queue } from 'bullmq';
import { type Recurring, schedule, scheduleQueue } from './schedule.ts';

const minute = 60_000;

/** Puts the schedule into Redis, and puts it back each minute: Redis may have been emptied. */
@Injectable()
export class ScheduleKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('schedule');
  private timer: NodeJS.Timeout | undefined;
  private asking = false;

  constructor(@InjectQueue(scheduleQueue) private readonly queue: Queue) {}

  onApplicationBootstrap(): void {
    void this.keep();
    this.timer = setInterval(() => void this.keep(), minute);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** One at a time: while Redis is away the first one waits for it. */
  private async keep(): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    try {
      await keepSchedule(this.queue, schedule);
    } catch (error) {
      this.log.warn(`The schedule is not kept now (${error instanceof Error ? error.name : 'unknown'}).`);
    } finally {
      this.asking = false;
    }
  }
}

/**
 * Makes Redis hold this schedule and no more. What is there already is left alone, because to put it again would drop
 * a tick that is due and waits.
 */
export async function keepSchedule(queue: Queue, wanted: Record<string, Recurring>): Promise<void> {
  const there = await queue.getJobSchedulers(0, -1);
  for (const { key } of there) if (!Object.hasOwn(wanted, key)) await queue.removeJobScheduler(key);
  for (const [name, { pattern }] of Object.entries(wanted)) {
    const same = there.some(one => one.key === name && one.pattern === pattern);
    if (!same) await queue.upsertJobScheduler(name, { pattern, tz: 'UTC' }, { name, data: {} });
  }
}
