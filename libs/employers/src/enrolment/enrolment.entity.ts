import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, InstantColumn } from '#libs/platform';
import { Cohort } from '../cohorts/cohort.entity.ts';
import { Volunteer } from '../profile/volunteer.entity.ts';

/** A volunteer's seat in a cohort. */
@Entity('enrolments')
@Index('ix_enrolments_volunteer', ['volunteerId'])
export class Enrolment {
  @ForeignKey(() => Cohort, { name: 'fk_enrolments_cohort' }) @IdColumn() cohortId!: string;
  @ForeignKey(() => Volunteer, { name: 'fk_enrolments_volunteer' }) @IdColumn() volunteerId!: string;
  @InstantColumn() joinedAt!: Date;
  /** When HR was told that the volunteer does not get ready. */
  @InstantColumn({ nullable: true }) toldAt!: Date | null;
}
