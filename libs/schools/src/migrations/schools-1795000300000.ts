import type { MigrationInterface, QueryRunner } from 'typeorm';

const table = 'engine=InnoDB default charset=utf8mb4 collate=utf8mb4_unicode_520_ci';
const id = 'char(36) character set ascii collate ascii_bin';
const code = (length: number) => `varchar(${length}) character set ascii collate ascii_bin`;

// Said in full: MariaDB reports a rule left out as RESTRICT, MySQL as NO ACTION, though they mean the same.
const key = (name: string, column: string, table: string) =>
  `constraint fk_${name} foreign key (${column}) references ${table} (id) on delete no action on update no action`;

export class Schools1795000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table students (
      id ${id} not null, school_id ${id} not null,
      reference varchar(60) character set utf8mb4 collate utf8mb4_bin not null, display_name varchar(40) not null,
      grade_band ${code(12)} not null, interests json not null, languages json not null,
      availability varbinary(42) not null, zone ${code(64)} not null, format ${code(10)} not null,
      mentors_wanted smallint unsigned not null, pathway ${code(10)} not null, priority smallint unsigned not null,
      consent_given_on date null, consent_recorded_by ${id} null, consent_recorded_at datetime(3) null,
      consent_withdrawn_at datetime(3) null, active_mentors smallint unsigned not null,
      created_at datetime(3) not null, updated_at datetime(3) not null,
      primary key (id), unique key ux_students_reference (school_id, reference),
      key ix_students_name (school_id, display_name),
      ${key('students_school', 'school_id', 'organisations')}
    ) ${table}`);
    await runner.query(`create table mentor_requests (
      id ${id} not null, cohort_id ${id} not null, school_id ${id} not null, employer_id ${id} not null,
      format ${code(10)} not null, note varchar(1000) not null, state ${code(10)} not null,
      filed_by ${id} not null, filed_at datetime(3) not null,
      primary key (id), key ix_mentor_requests_cohort (cohort_id, state),
      key ix_mentor_requests_school (school_id, id), key ix_mentor_requests_employer (employer_id),
      ${key('mentor_requests_cohort', 'cohort_id', 'cohorts')},
      ${key('mentor_requests_school', 'school_id', 'organisations')},
      ${key('mentor_requests_employer', 'employer_id', 'organisations')}
    ) ${table}`);
    await runner.query(`create table requested_students (
      request_id ${id} not null, student_id ${id} not null, cohort_id ${id} not null,
      primary key (request_id, student_id), unique key ux_requested_students_cohort (cohort_id, student_id),
      key ix_requested_students_student (student_id),
      ${key('requested_students_request', 'request_id', 'mentor_requests')},
      ${key('requested_students_student', 'student_id', 'students')},
      ${key('requested_students_cohort', 'cohort_id', 'cohorts')}
    ) ${table}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['requested_students', 'mentor_requests', 'students'])
      await runner.query(`drop table ${name}`);
  }
}
