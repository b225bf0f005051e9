import { Entity, ForeignKey, Index } from 'typeorm';
import { Organisation } from '#libs/accounts';
import { IdColumn, JsonColumn, RefColumn } from '#libs/platform';
import { Student } from '#libs/schools';
import { MatchingRun } from '../runs/matching-run.entity.ts';
import type { UnmatchedReason } from './unmatched-reason.ts';

/** A student for whom a run found nobody, and why. */
@Entity('unmatched_students')
@Index('ux_unmatched_students', ['runId', 'studentId'], { unique: true })
@Index('ix_unmatched_students_school', ['runId', 'schoolId', 'id'])
@Index('ix_unmatched_students_student', ['studentId'])
export class UnmatchedStudent {
  @IdColumn() id!: string;
  @ForeignKey(() => MatchingRun, { name: 'fk_unmatched_students_run' }) @RefColumn() runId!: string;
  @ForeignKey(() => Organisation, { name: 'fk_unmatched_students_school' }) @RefColumn() schoolId!: string;
  @ForeignKey(() => Student, { name: 'fk_unmatched_students_student' }) @RefColumn() studentId!: string;
  @JsonColumn() reason!: UnmatchedReason;
}
