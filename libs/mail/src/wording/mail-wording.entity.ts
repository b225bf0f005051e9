import { Entity, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn, TextColumn } from '#libs/platform';

/** An organisation's own note in one of its emails: plain text with placeholders of a closed list. */
@Entity('mail_wordings')
export class MailWording {
  @IdColumn() organisationId!: string;
  @PrimaryColumn({ type: 'varchar', length: 40, charset: 'ascii', collation: 'ascii_bin' }) email!: string;
  @TextColumn(600) text!: string;
  /** How the organisation is called there. */
  @TextColumn(120) signature!: string;
  @InstantColumn() changedAt!: Date;
}
