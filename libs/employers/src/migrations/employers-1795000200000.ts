import type { MigrationInterface, QueryRunner } from 'typeorm';

const table = 'engine=InnoDB default charset=utf8mb4 collate=utf8mb4_unicode_520_ci';
const id = 'char(36) character set ascii collate ascii_bin';
const code = (length: number) => `varchar(${length}) character set ascii collate ascii_bin`;

// Said in full: MariaDB reports a rule left out as RESTRICT, MySQL as NO ACTION, though they mean the same.
const key = (name: string, column: string, table: string) =>
  `constraint fk_${name} foreign key (${column}) references ${table} (id) on delete no action on update no action`;

export class Employers1795000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table departments (
      id ${id} not null, employer_id ${id} not null, name varchar(120) not null,
      primary key (id), unique key ux_departments_name (employer_id, name),
      ${key('departments_employer', 'employer_id', 'organisations')}
    ) ${table}`);
    await runner.query(`create table sites (
      id ${id} not null, employer_id ${id} not null, name varchar(120) not null, zone ${code(64)} not null,
      primary key (id), unique key ux_sites_name (employer_id, name),
      ${key('sites_employer', 'employer_id', 'organisations')}
    ) ${table}`);
    await runner.query(`create table volunteers (
      id ${id} not null, person_id ${id} not null, employer_id ${id} not null,
      department_id ${id} null, site_id ${id} null, job_title varchar(100) not null,
      languages json not null, interests json not null, availability varbinary(42) not null,
      zone ${code(64)} not null, format ${code(10)} not null, capacity smallint unsigned not null,
      screening ${code(12)} not null, screened_until date null, active_matches smallint unsigned not null,
      created_at datetime(3) not null, updated_at datetime(3) not null,
      primary key (id), unique key ux_volunteers_person (person_id), key ix_volunteers_employer (employer_id, id),
      key ix_volunteers_department (department_id), key ix_volunteers_site (site_id),
      ${key('volunteers_person', 'person_id', 'people')},
      ${key('volunteers_employer', 'employer_id', 'organisations')},
      ${key('volunteers_department', 'department_id', 'departments')},
      ${key('volunteers_site', 'site_id', 'sites')}
    ) ${table}`);
    await runner.query(`create table cohorts (
      id ${id} not null, employer_id ${id} not null, name varchar(120) not null,
      starts_on date not null, ends_on date not null, seats smallint unsigned not null,
      seats_taken smallint unsigned not null, policy json not null, nightly tinyint not null,
      state ${code(10)} not null, created_at datetime(3) not null,
      primary key (id), key ix_cohorts_employer (employer_id, id),
      ${key('cohorts_employer', 'employer_id', 'organisations')}
    ) ${table}`);
    await runner.query(`create table cohort_schools (
      cohort_id ${id} not null, school_id ${id} not null,
      primary key (cohort_id, school_id), key ix_cohort_schools_school (school_id),
      ${key('cohort_schools_cohort', 'cohort_id', 'cohorts')},
      ${key('cohort_schools_school', 'school_id', 'organisations')}
    ) ${table}`);
    await runner.query(`create table enrolments (
      cohort_id ${id} not null, volunteer_id ${id} not null, joined_at datetime(3) not null,
      primary key (cohort_id, volunteer_id), key ix_enrolments_volunteer (volunteer_id),
      ${key('enrolments_cohort', 'cohort_id', 'cohorts')},
      ${key('enrolments_volunteer', 'volunteer_id', 'volunteers')}
    ) ${table}`);
    await runner.query(`create table invitations (
      id ${id} not null, cohort_id ${id} not null, email ${code(254)} not null, name varchar(100) not null,
      invited_by ${id} not null, invited_at datetime(3) not null, accepted_at datetime(3) null,
      primary key (id), unique key ux_invitations_email (cohort_id, email),
      ${key('invitations_cohort', 'cohort_id', 'cohorts')}
    ) ${table}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of [
      'invitations',
      'enrolments',
      'cohort_schools',
      'cohorts',
      'volunteers',
      'sites',
      'departments',
    ])
      await runner.query(`drop table ${name}`);
  }
}
