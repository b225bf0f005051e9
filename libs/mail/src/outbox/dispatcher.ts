import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isDatabaseAway, newId } from '#libs/platform';
import { noteBounce } from '../bounces/note-bounce.ts';
import { catalogue, isEmailName } from '../emails/catalogue.ts';
import { notSent, type Outcome } from '../transports/outcome.ts';
import { Transport } from '../transports/transport.ts';
import { claim, release, renew, renewEvery } from './claim.ts';
import { eachOf } from './each-of.ts';
import { Messages } from './messages.ts';
import type { OutboxEmail } from './outbox-email.entity.ts';
import { begin, record } from './record.ts';
import { Rules } from './rules.ts';
import { Tally } from './tally.ts';

/** How many are claimed at once, and how many of those are on their way at the same time. */
const batch = 50;
export const abreast = 5;

/** Delivers what the outbox owes. Any number of processes may do so side by side. */
@Injectable()
export class Dispatcher {
  private readonly log = new Logger('outbox');
  private running: Promise<void> | undefined;
  private again = false;
  private stopping = false;

  constructor(
    private readonly db: DataSource,
    private readonly messages: Messages,
    private readonly transport: Transport,
    private readonly rules: Rules,
    private readonly tally: Tally,
  ) {}

  /** Delivers all that is due, also what comes due meanwhile. @throws when the database is away */
  run(): Promise<void> {
    this.again = true;
    this.running ??= this.rounds();
    return this.running;
  }

  /** Claims nothing more, and ends when what is on its way has arrived. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.running?.catch(() => undefined);
    this.transport.close();
  }

  private async rounds(): Promise<void> {
    try {
      while (this.again && !this.stopping) {
        this.again = false;
        if (await this.round()) this.again = true;
      }
    } finally {
      this.running = undefined;
    }
  }

  private async round(): Promise<boolean> {
    const lease = newId();
    const { emails, some } = await claim(this.db, {
      ...{ lease, limit: batch, domain: this.messages.domain, rules: this.rules },
    });
    if (emails.length === 0) return some;
    const renewal = setInterval(() => void renew(this.db, lease, emails).catch(() => undefined), renewEvery);
    try {
      await eachOf(emails, abreast, async email => {
        if (!this.stopping) await this.deliver(email);
      });
    } finally {
      clearInterval(renewal);
      if (this.stopping) await release(this.db, lease, emails).catch(() => undefined);
    }
    return true;
  }

  private async deliver(email: OutboxEmail): Promise<void> {
    const began = performance.now();
    const outcome = await this.send(email);
    this.tally.count(email.email, outcome, performance.now() - began);
    const forget = isEmailName(email.email) && catalogue[email.email].secret;
    const { retryUnknown } = this.rules;
    for (;;) {
      try {
        const written = await record(this.db, email, outcome, { forget, retryUnknown });
        if (written && outcome.kind === 'not-sent' && outcome.wrongAddress)
          await noteBounce(this.db.manager, email, '5.1.1');
        this.tell(email, outcome, written);
        return;
      } catch (error) {
        // What we know must be written: without it the email would have to count as unknown.
        if (!isDatabaseAway(error) || this.stopping) throw error;
        await pause(500);
      }
    }
  }

  private async send(email: OutboxEmail): Promise<Outcome> {
    try {
      const { from, message } = await this.messages.write(email);
      const hash = createHash('sha256').update(message).digest('hex');
      const mayGo = () => begin(this.db, email, hash);
      return await this.transport.deliver({ from, to: email.toAddress, message, mayGo });
    } catch (error) {
      this.log.error(error, `email ${email.id}`);
      return notSent('cannot-be-written', true);
    }
  }

  private tell({ id, email, attempts }: OutboxEmail, outcome: Outcome, written: boolean): void {
    const line = `${email} ${id}, attempt ${attempts}: ${outcome.kind}`;
    if (outcome.kind === 'sent' && written) this.log.debug(line);
    else
      this.log.warn(
        `${line}${'problem' in outcome ? ` (${outcome.problem})` : ''}${written ? '' : ', not ours any more'}`,
      );
  }
}
