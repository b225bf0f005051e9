import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Organisation } from '#libs/accounts';
import { Cohort, type Policy } from '#libs/employers';
import { CodeColumn, CountColumn, IdColumn, InstantColumn, JsonColumn, RefColumn } from '#libs/platform';
import type { RunPhase, RunState } from './run-state.ts';
import type { RunSummary } from './run-summary.ts';

/** One execution of the matching of a cohort. */
@Entity('matching_runs')
@Index('ux_matching_runs_open', ['openFor'], { unique: true })
@Index('ix_matching_runs_cohort', ['cohortId', 'id'])
@Index('ix_matching_runs_employer', ['employerId', 'id'])
export class MatchingRun {
  @IdColumn() id!: string;
  @ForeignKey(() => Cohort, { name: 'fk_matching_runs_cohort' }) @RefColumn() cohortId!: string;
  @ForeignKey(() => Organisation, { name: 'fk_matching_runs_employer' }) @RefColumn() employerId!: string;
  /** Null when the night started it. */
  @RefColumn({ nullable: true }) requestedBy!: string | null;
  @CodeColumn(10) state!: RunState;
  /** The cohort while the run is queued or running, else null: a cohort has one open run at most. */
  @RefColumn({ nullable: true }) openFor!: string | null;
  @CodeColumn(12) phase!: RunPhase;
  /** Share done, 0 to 100. */
  @CountColumn() progress!: number;
  /** The cohort's policy when the run was asked for. */
  @JsonColumn() policy!: Policy;
  /** What the run saw, frozen once: packed by `pack`. Not read unless asked for. */
  @Column({ type: 'longblob', nullable: true, select: false }) snapshot!: Buffer | null;
  /** SHA-256 of the snapshot's text. */
  @CodeColumn(64, { nullable: true }) snapshotHash!: string | null;
  @JsonColumn({ nullable: true }) summary!: RunSummary | null;
  /** Why it failed: a code. */
  @CodeColumn(40, { nullable: true }) problem!: string | null;
  /** How often a worker began with it. */
  @CountColumn() tries!: number;
  /** Which worker has it; nobody else may write its end. */
  @RefColumn({ nullable: true }) lease!: string | null;
  /** Until when, by the database's clock; then another worker may take it. */
  @InstantColumn({ nullable: true }) leasedUntil!: Date | null;
  @InstantColumn() createdAt!: Date;
  @InstantColumn({ nullable: true }) startedAt!: Date | null;
  @InstantColumn({ nullable: true }) finishedAt!: Date | null;
}
