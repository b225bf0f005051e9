import { Entity, ForeignKey, Index } from 'typeorm';
import { Organisation } from '#libs/accounts';
import { Cohort, type Format } from '#libs/employers';
import { CodeColumn, IdColumn, InstantColumn, RefColumn, TextColumn } from '#libs/platform';

export type MentorRequestState = 'filed' | 'withdrawn';

/** A school's ask in a cohort. A cohort is the employer's, hence this room stands above `employers`. */
@Entity('mentor_requests')
@Index('ix_mentor_requests_cohort', ['cohortId', 'state'])
@Index('ix_mentor_requests_school', ['schoolId', 'id'])
@Index('ix_mentor_requests_employer', ['employerId'])
export class MentorRequest {
  @IdColumn() id!: string;
  @ForeignKey(() => Cohort, { name: 'fk_mentor_requests_cohort' }) @RefColumn() cohortId!: string;
  @ForeignKey(() => Organisation, { name: 'fk_mentor_requests_school' }) @RefColumn() schoolId!: string;
  @ForeignKey(() => Organisation, { name: 'fk_mentor_requests_employer' }) @RefColumn() employerId!: string;
  @CodeColumn(10) format!: Format;
  @TextColumn(1000) note!: string;
  @CodeColumn(10) state!: MentorRequestState;
  @RefColumn() filedBy!: string;
  @InstantColumn() filedAt!: Date;
}
