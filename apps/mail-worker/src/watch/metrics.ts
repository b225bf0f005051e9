import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { Canaries, Tally, Undelivered } from '#libs/mail';

/** What Prometheus reads of this worker, and of the outbox that all workers share. No names, no addresses. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();

  constructor(
    private readonly tally: Tally,
    private readonly undelivered: Undelivered,
    private readonly canaries: Canaries,
  ) {
    const registers = [this.registry];
    const { outcomes } = this.tally;
    new Counter({
      ...{ name: 'know_who_mail_deliveries_total', labelNames: ['email', 'outcome'], registers },
      help: 'Attempts to hand an email to the mail server, by how they ended.',
      collect() {
        this.reset();
        for (const [name, count] of outcomes) {
          const [email = '', outcome = ''] = name.split(' ');
          this.inc({ email, outcome }, count);
        }
      },
    });
    const took = new Histogram({
      ...{ name: 'know_who_mail_delivery_seconds', registers, buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 60] },
      help: 'How long an attempt took.',
    });
    this.tally.heard = seconds => took.observe(seconds);
    this.addOutbox(registers);
  }

  /** In the text format of Prometheus. */
  async read(): Promise<{ type: string; text: string }> {
    return { type: this.registry.contentType, text: await this.registry.metrics() };
  }

  private addOutbox(registers: Registry[]): void {
    const { undelivered, canaries } = this;
    new Gauge({
      ...{ name: 'know_who_outbox_emails', labelNames: ['state'], registers },
      help: 'Emails in the outbox by state.',
      async collect() {
        this.reset();
        for (const [state, count] of Object.entries(await undelivered.counts('all')))
          this.set({ state }, count);
      },
    });
    new Gauge({
      ...{ name: 'know_who_mail_canary_age_seconds', registers },
      help: 'Seconds since the last canary that went all the way was sent off.',
      async collect() {
        this.set((await canaries.age()) ?? Number.NaN);
      },
    });
  }
}
