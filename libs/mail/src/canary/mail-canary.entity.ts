import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn } from '#libs/platform';

/** See `Canaries`. */
@Entity('mail_canaries')
@Index('ix_mail_canaries_sent', ['sentAt'])
export class MailCanary {
  @IdColumn() id!: string;
  @InstantColumn() sentAt!: Date;
  @InstantColumn({ nullable: true }) heardAt!: Date | null;
  @InstantColumn({ nullable: true }) arrivedAt!: Date | null;
}
