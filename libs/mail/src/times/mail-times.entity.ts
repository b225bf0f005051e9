import { Entity } from 'typeorm';
import { CodeColumn, FlagColumn, IdColumn, InstantColumn } from '#libs/platform';
import type { SendTimes } from './send-times.ts';

/** When the emails of a batch go out, a cohort's for instance. A batch without a row sends at once. */
@Entity('mail_times')
export class MailTimes {
  @IdColumn() batch!: string;
  /** ISO weekdays, '135'; '' for at once. */
  @CodeColumn(7) weekdays!: string;
  /** 'HH:MM', where the recipient is; '' for at once. */
  @CodeColumn(5) at!: string;
  @FlagColumn() paused!: boolean;
  @InstantColumn() changedAt!: Date;

  /** Null: at once. */
  sendTimes(): SendTimes | null {
    return this.weekdays && this.at ? { weekdays: [...this.weekdays].map(Number), at: this.at } : null;
  }
}
