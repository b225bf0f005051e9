import { Entity, ForeignKey, Index } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn, RefColumn, TextColumn } from '#libs/platform';
import { Cohort } from '../cohorts/cohort.entity.ts';

/** An employee asked by e-mail to join a cohort, once. */
@Entity('invitations')
@Index('ux_invitations_email', ['cohortId', 'email'], { unique: true })
export class Invitation {
  @IdColumn() id!: string;
  @ForeignKey(() => Cohort, { name: 'fk_invitations_cohort' }) @RefColumn() cohortId!: string;
  /** Lower case. */
  @CodeColumn(254) email!: string;
  @TextColumn(100) name!: string;
  @RefColumn() invitedBy!: string;
  @InstantColumn() invitedAt!: Date;
  /** When they joined the cohort. */
  @InstantColumn({ nullable: true }) acceptedAt!: Date | null;
}
