import { Entity, ForeignKey, Index } from 'typeorm';
import { Organisation } from '#libs/accounts';
import {
  CodeColumn,
  CountColumn,
  DayColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '#libs/platform';
import type { Policy } from './policy.ts';

export type CohortState = 'open' | 'closed';

/** One season of an employer with some schools. */
@Entity('cohorts')
@Index('ix_cohorts_employer', ['employerId', 'id'])
export class Cohort {
  @IdColumn() id!: string;
  @ForeignKey(() => Organisation, { name: 'fk_cohorts_employer' }) @RefColumn() employerId!: string;
  @TextColumn(120) name!: string;
  @DayColumn() startsOn!: string;
  @DayColumn() endsOn!: string;
  @CountColumn() seats!: number;
  /** Never above `seats`; changed by guarded updates only. */
  @CountColumn() seatsTaken!: number;
  @JsonColumn() policy!: Policy;
  /** Whether matches are proposed every night. */
  @FlagColumn() nightly!: boolean;
  @CodeColumn(10) state!: CohortState;
  @InstantColumn() createdAt!: Date;
}
