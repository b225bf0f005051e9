import { Entity, ForeignKey, Index } from 'typeorm';
import { Organisation } from '#libs/accounts';
import { Cohort, Volunteer } from '#libs/employers';
import { CodeColumn, IdColumn, InstantColumn, RefColumn } from '#libs/platform';
import { Student } from '#libs/schools';
import type { EndingReason } from '../endings/ending-reason.ts';
import { Proposal } from '../proposals/proposal.entity.ts';

export type MatchState = 'active' | 'ended';

/** A pair that both sides have approved: a mentoring relationship. */
@Entity('matches')
@Index('ux_matches_proposal', ['proposalId'], { unique: true })
@Index('ux_matches_pair', ['cohortId', 'volunteerId', 'studentId'], { unique: true })
@Index('ix_matches_employer', ['employerId', 'id'])
@Index('ix_matches_school', ['schoolId', 'id'])
@Index('ix_matches_volunteer', ['volunteerId', 'id'])
@Index('ix_matches_student', ['studentId'])
export class Match {
  @IdColumn() id!: string;
  @ForeignKey(() => Cohort, { name: 'fk_matches_cohort' }) @RefColumn() cohortId!: string;
  @ForeignKey(() => Organisation, { name: 'fk_matches_employer' }) @RefColumn() employerId!: string;
  @ForeignKey(() => Organisation, { name: 'fk_matches_school' }) @RefColumn() schoolId!: string;
  @ForeignKey(() => Volunteer, { name: 'fk_matches_volunteer' }) @RefColumn() volunteerId!: string;
  @ForeignKey(() => Student, { name: 'fk_matches_student' }) @RefColumn() studentId!: string;
  @ForeignKey(() => Proposal, { name: 'fk_matches_proposal' }) @RefColumn() proposalId!: string;
  @CodeColumn(10) state!: MatchState;
  @InstantColumn() startedAt!: Date;
  @InstantColumn({ nullable: true }) endedAt!: Date | null;
  /** For coordinators; volunteers are not told. */
  @CodeColumn(24, { nullable: true }) endedReason!: EndingReason | null;
  @RefColumn({ nullable: true }) endedBy!: string | null;
}
