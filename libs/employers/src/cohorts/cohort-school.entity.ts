import { Entity, ForeignKey, Index } from 'typeorm';
import { Organisation } from '#libs/accounts';
import { IdColumn } from '#libs/platform';
import { Cohort } from './cohort.entity.ts';

/** A school that may ask for mentors in a cohort. */
@Entity('cohort_schools')
@Index('ix_cohort_schools_school', ['schoolId'])
export class CohortSchool {
  @ForeignKey(() => Cohort, { name: 'fk_cohort_schools_cohort' }) @IdColumn() cohortId!: string;
  @ForeignKey(() => Organisation, { name: 'fk_cohort_schools_school' }) @IdColumn() schoolId!: string;
}
