import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OutboxEmail } from '../outbox/outbox-email.entity.ts';
import { noteBounce } from './note-bounce.ts';
import { unreachable } from './reach.ts';
import { readReport } from './read-report.ts';
import { ReturnPath } from './return-path.ts';

/** `counted` once for an email; `ignored`: no notification, not about an email of ours, or nothing final. */
export type BounceOutcome = 'counted' | 'ignored';

/** What comes back from mail servers. */
@Injectable()
export class Bounces {
  constructor(
    private readonly db: DataSource,
    private readonly returnPath: ReturnPath,
  ) {}

  /** @param raw the message that came to the bounce mailbox, whole */
  async take(raw: Buffer): Promise<BounceOutcome> {
    const report = await readReport(raw);
    if (report?.action !== 'failed') return 'ignored';
    const id = this.returnPath.find(report.to);
    const email = id && (await this.db.manager.findOneBy(OutboxEmail, { id }));
    if (!email) return 'ignored';
    const counted = await noteBounce(this.db.manager, email, report.status || '5.0.0');
    return counted ? 'counted' : 'ignored';
  }

  /** @returns which of these addresses get nothing at present */
  unreachable(addresses: string[]): Promise<Set<string>> {
    return unreachable(this.db.manager, addresses);
  }
}
