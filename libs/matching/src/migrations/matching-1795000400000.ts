import type { MigrationInterface, QueryRunner } from 'typeorm';

const table = 'engine=InnoDB default charset=utf8mb4 collate=utf8mb4_unicode_520_ci';
const id = 'char(36) character set ascii collate ascii_bin';
const code = (length: number) => `varchar(${length}) character set ascii collate ascii_bin`;

// Said in full: MariaDB reports a rule left out as RESTRICT, MySQL as NO ACTION, though they mean the same.
const key = (name: string, column: string, table: string) =>
  `constraint fk_${name} foreign key (${column}) references ${table} (id) on delete no action on update no action`;

export class Matching1795000400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table matching_runs (
      id ${id} not null, cohort_id ${id} not null, employer_id ${id} not null, requested_by ${id} null,
      state ${code(10)} not null, open_for ${id} null, phase ${code(12)} not null,
      progress smallint unsigned not null, policy json not null, snapshot longblob null,
      snapshot_hash ${code(64)} null, summary json null, problem ${code(40)} null,
      tries smallint unsigned not null, lease ${id} null, leased_until datetime(3) null,
      created_at datetime(3) not null, started_at datetime(3) null, finished_at datetime(3) null,
      primary key (id), unique key ux_matching_runs_open (open_for),
      key ix_matching_runs_cohort (cohort_id, id), key ix_matching_runs_employer (employer_id, id),
      ${key('matching_runs_cohort', 'cohort_id', 'cohorts')},
      ${key('matching_runs_employer', 'employer_id', 'organisations')}
    ) ${table}`);
    await runner.query(`create table proposals (
      id ${id} not null, run_id ${id} not null, cohort_id ${id} not null, employer_id ${id} not null,
      school_id ${id} not null, volunteer_id ${id} not null, student_id ${id} not null,
      score smallint unsigned not null, explanation json not null, locked tinyint not null,
      state ${code(10)} not null,
      employer_decision ${code(10)} null, employer_decided_by ${id} null, employer_decided_at datetime(3) null,
      school_decision ${code(10)} null, school_decided_by ${id} null, school_decided_at datetime(3) null,
      rejected_reason ${code(24)} null, note varchar(500) not null,
      primary key (id), unique key ux_proposals_pair (run_id, volunteer_id, student_id),
      key ix_proposals_run (run_id, school_id, id), key ix_proposals_cohort (cohort_id, state),
      key ix_proposals_employer (employer_id, state, id), key ix_proposals_school (school_id, state, id),
      key ix_proposals_volunteer (volunteer_id), key ix_proposals_student (student_id),
      ${key('proposals_run', 'run_id', 'matching_runs')},
      ${key('proposals_cohort', 'cohort_id', 'cohorts')},
      ${key('proposals_employer', 'employer_id', 'organisations')},
      ${key('proposals_school', 'school_id', 'organisations')},
      ${key('proposals_volunteer', 'volunteer_id', 'volunteers')},
      ${key('proposals_student', 'student_id', 'students')}
    ) ${table}`);
    await runner.query(`create table unmatched_students (
      id ${id} not null, run_id ${id} not null, school_id ${id} not null, student_id ${id} not null,
      reason json not null,
      primary key (id), unique key ux_unmatched_students (run_id, student_id),
      key ix_unmatched_students_school (run_id, school_id, id), key ix_unmatched_students_student (student_id),
      ${key('unmatched_students_run', 'run_id', 'matching_runs')},
      ${key('unmatched_students_school', 'school_id', 'organisations')},
      ${key('unmatched_students_student', 'student_id', 'students')}
    ) ${table}`);
    await runner.query(`create table matches (
      id ${id} not null, cohort_id ${id} not null, employer_id ${id} not null, school_id ${id} not null,
      volunteer_id ${id} not null, student_id ${id} not null, proposal_id ${id} not null,
      state ${code(10)} not null, started_at datetime(3) not null, ended_at datetime(3) null,
      primary key (id), unique key ux_matches_proposal (proposal_id),
      unique key ux_matches_pair (cohort_id, volunteer_id, student_id),
      key ix_matches_employer (employer_id, id), key ix_matches_school (school_id, id),
      key ix_matches_volunteer (volunteer_id, id), key ix_matches_student (student_id),
      ${key('matches_cohort', 'cohort_id', 'cohorts')},
      ${key('matches_employer', 'employer_id', 'organisations')},
      ${key('matches_school', 'school_id', 'organisations')},
      ${key('matches_volunteer', 'volunteer_id', 'volunteers')},
      ${key('matches_student', 'student_id', 'students')},
      ${key('matches_proposal', 'proposal_id', 'proposals')}
    ) ${table}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['matches', 'unmatched_students', 'proposals', 'matching_runs'])
      await runner.query(`drop table ${name}`);
  }
}
