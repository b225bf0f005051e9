import { Entity, ForeignKey, Index } from 'typeorm';
import { Organisation } from '#libs/accounts';
import { Cohort, Volunteer } from '#libs/employers';
import {
  CodeColumn,
  CountColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '#libs/platform';
import { Student } from '#libs/schools';
import { MatchingRun } from '../runs/matching-run.entity.ts';
import type { Explanation } from './explanation.ts';
import type { RejectionReason } from './rejection-reason.ts';

/**
 * open: waits for one side or both · approved: both have approved, there is a match · rejected: one side has
 * rejected · superseded: a later run no longer proposes it.
 */
export type ProposalState = 'open' | 'approved' | 'rejected' | 'superseded';
export type Decision = 'approved' | 'rejected';

/** A pair that a run suggests. */
@Entity('proposals')
@Index('ux_proposals_pair', ['runId', 'volunteerId', 'studentId'], { unique: true })
@Index('ix_proposals_run', ['runId', 'schoolId', 'id'])
@Index('ix_proposals_cohort', ['cohortId', 'state'])
@Index('ix_proposals_employer', ['employerId', 'state', 'id'])
@Index('ix_proposals_school', ['schoolId', 'state', 'id'])
@Index('ix_proposals_volunteer', ['volunteerId'])
@Index('ix_proposals_student', ['studentId'])
export class Proposal {
  @IdColumn() id!: string;
  /** The latest run that suggests it. */
  @ForeignKey(() => MatchingRun, { name: 'fk_proposals_run' }) @RefColumn() runId!: string;
  @ForeignKey(() => Cohort, { name: 'fk_proposals_cohort' }) @RefColumn() cohortId!: string;
  @ForeignKey(() => Organisation, { name: 'fk_proposals_employer' }) @RefColumn() employerId!: string;
  @ForeignKey(() => Organisation, { name: 'fk_proposals_school' }) @RefColumn() schoolId!: string;
  @ForeignKey(() => Volunteer, { name: 'fk_proposals_volunteer' }) @RefColumn() volunteerId!: string;
  @ForeignKey(() => Student, { name: 'fk_proposals_student' }) @RefColumn() studentId!: string;
  @CountColumn() score!: number;
  @JsonColumn() explanation!: Explanation;
  /** The next run keeps a locked pair. */
  @FlagColumn() locked!: boolean;
  @CodeColumn(10) state!: ProposalState;

  @CodeColumn(10, { nullable: true }) employerDecision!: Decision | null;
  @RefColumn({ nullable: true }) employerDecidedBy!: string | null;
  @InstantColumn({ nullable: true }) employerDecidedAt!: Date | null;
  @CodeColumn(10, { nullable: true }) schoolDecision!: Decision | null;
  @RefColumn({ nullable: true }) schoolDecidedBy!: string | null;
  @InstantColumn({ nullable: true }) schoolDecidedAt!: Date | null;
  @CodeColumn(24, { nullable: true }) rejectedReason!: RejectionReason | null;
  /** For the side that rejected, and for no one else. */
  @TextColumn(500) note!: string;
}
