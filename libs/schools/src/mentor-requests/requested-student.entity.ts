import { Entity, ForeignKey, Index } from 'typeorm';
import { Cohort } from '#libs/employers';
import { IdColumn, RefColumn } from '#libs/platform';
import { Student } from '../students/student.entity.ts';
import { MentorRequest } from './mentor-request.entity.ts';

/** A student named in a filed mentor request; in one per cohort at most. Gone when the request is withdrawn. */
@Entity('requested_students')
@Index('ux_requested_students_cohort', ['cohortId', 'studentId'], { unique: true })
@Index('ix_requested_students_student', ['studentId'])
export class RequestedStudent {
  @ForeignKey(() => MentorRequest, { name: 'fk_requested_students_request' }) @IdColumn() requestId!: string;
  @ForeignKey(() => Student, { name: 'fk_requested_students_student' }) @IdColumn() studentId!: string;
  @ForeignKey(() => Cohort, { name: 'fk_requested_students_cohort' }) @RefColumn() cohortId!: string;
}
