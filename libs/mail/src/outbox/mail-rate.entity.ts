import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '#libs/platform';

/** The next free turn of a domain or a stream, see `takeTurns`. */
@Entity('mail_rates')
export class MailRate {
  @PrimaryColumn({ type: 'varchar', length: 80, charset: 'ascii', collation: 'ascii_bin' }) name!: string;
  @InstantColumn() nextAt!: Date;
}
