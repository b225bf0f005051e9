import { Entity, Index } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '#libs/platform';

/**
 * ready: never tried · leased: a worker has it · sent: a mail server took it · not-sent: certainly not taken, to be
 * tried again · unknown: the server may have it · suppressed: not wanted any more · dead: given up.
 */
export type OutboxState = 'ready' | 'leased' | 'sent' | 'not-sent' | 'unknown' | 'suppressed' | 'dead';

/** An email that is owed for something that happened: written with it, kept until it is out or certainly is not. */
@Entity('outbox_emails')
@Index('ux_outbox_emails_once', ['event', 'toAddress', 'email'], { unique: true })
@Index('ix_outbox_emails_next', ['nextAt'])
@Index('ix_outbox_emails_organisation', ['organisationId', 'id'])
@Index('ix_outbox_emails_batch', ['batch', 'state'])
@Index('ix_outbox_emails_address', ['toAddress', 'state'])
@Index('ix_outbox_emails_state', ['state', 'id'])
export class OutboxEmail {
  @IdColumn() id!: string;
  /** Id of what happened, a match for instance. One event, one recipient, one email. */
  @CodeColumn(80) event!: string;
  @CodeColumn(40) email!: string;
  @RefColumn({ nullable: true }) organisationId!: string | null;
  /** What it goes out with: a cohort, whose coordinators set the times. */
  @RefColumn({ nullable: true }) batch!: string | null;
  /** Since when it need not wait for those times. */
  @InstantColumn({ nullable: true }) releasedAt!: Date | null;
  @CodeColumn(254) toAddress!: string;
  @TextColumn(120) toName!: string;
  @CodeColumn(10) locale!: string;
  @CodeColumn(64) zone!: string;
  /** Null once it is out, where it held a secret. */
  @JsonColumn({ nullable: true }) props!: object | null;

  @CodeColumn(10) state!: OutboxState;
  /** When a worker must look at it next: due, or the lease ends. Null: never. By the database's clock. */
  @InstantColumn({ nullable: true }) nextAt!: Date | null;
  /** Who holds it; nobody else may write an outcome. */
  @RefColumn({ nullable: true }) lease!: string | null;
  @CountColumn({ default: 0 }) attempts!: number;
  /** How often nobody could tell whether the server took it; each is a possible double. */
  @CountColumn({ default: 0 }) unknowns!: number;

  /** The same at every attempt, so that the reader's program can see a double. */
  @CodeColumn(320, { nullable: true }) messageId!: string | null;
  @InstantColumn({ nullable: true }) date!: Date | null;
  /** SHA-256 of the message that first went out. */
  @CodeColumn(64, { nullable: true }) bodyHash!: string | null;
  /** Since when the body of this attempt is on its way: set before, so that a killed worker's email is unknown. */
  @InstantColumn({ nullable: true }) bodyAt!: Date | null;

  /** Why it is not out: a code, 'smtp-550'; 'paused' and 'held' while it waits for somebody. */
  @CodeColumn(40, { nullable: true }) problem!: string | null;
  @InstantColumn() createdAt!: Date;
  @InstantColumn({ nullable: true }) sentAt!: Date | null;
}
