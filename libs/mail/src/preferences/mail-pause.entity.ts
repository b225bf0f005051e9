import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '#libs/platform';
import type { Stream } from './streams.ts';

const ascii = { type: 'varchar', charset: 'ascii', collation: 'ascii_bin' } as const;

/** Somebody does not want a stream of emails now. What then becomes of one depends on the stream. */
@Entity('mail_pauses')
export class MailPause {
  @PrimaryColumn({ ...ascii, length: 254 }) address!: string;
  @PrimaryColumn({ ...ascii, length: 10 }) stream!: Stream;
  @InstantColumn() since!: Date;
}
