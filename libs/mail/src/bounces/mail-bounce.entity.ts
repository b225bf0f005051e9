import { Entity, Index } from 'typeorm';
import { CodeColumn, CountColumn, IdColumn, InstantColumn } from '#libs/platform';

/** A message that came back. Counts for 30 days. */
@Entity('mail_bounces')
@Index('ix_mail_bounces_address', ['address', 'at'])
export class MailBounce {
  /** Of the email in the outbox: one email counts once. */
  @IdColumn() emailId!: string;
  @CodeColumn(254) address!: string;
  @CountColumn() points!: number;
  /** RFC 3463, '5.1.1'. */
  @CodeColumn(12) status!: string;
  @InstantColumn() at!: Date;
}
