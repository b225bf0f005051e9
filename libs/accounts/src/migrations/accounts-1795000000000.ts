import type { MigrationInterface, QueryRunner } from 'typeorm';

const table = 'engine=InnoDB default charset=utf8mb4 collate=utf8mb4_unicode_520_ci';
const id = 'char(36) character set ascii collate ascii_bin';
const code = (length: number) => `varchar(${length}) character set ascii collate ascii_bin`;
const hash = 'char(64) character set ascii collate ascii_bin';

export class Accounts1795000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table organisations (
      id ${id} not null, kind ${code(10)} not null, name varchar(120) not null, zone ${code(64)} not null,
      created_at datetime(3) not null,
      primary key (id), key ix_organisations_kind_name (kind, name)
    ) ${table}`);
    await runner.query(`create table email_domains (
      domain ${code(253)} not null, organisation_id ${id} not null,
      primary key (domain), key ix_email_domains_organisation (organisation_id),
      constraint fk_email_domains_organisation foreign key (organisation_id) references organisations (id) on delete no action on update no action
    ) ${table}`);
    await runner.query(`create table people (
      id ${id} not null, email ${code(254)} not null, name varchar(100) not null, password_hash ${code(255)} null,
      locale ${code(10)} not null, zone ${code(64)} not null, confirmed_at datetime(3) null, created_at datetime(3) not null,
      primary key (id), unique key ux_people_email (email)
    ) ${table}`);
    await runner.query(`create table memberships (
      id ${id} not null, person_id ${id} not null, organisation_id ${id} not null, role ${code(20)} not null,
      created_at datetime(3) not null,
      primary key (id), unique key ux_memberships (person_id, organisation_id, role),
      key ix_memberships_organisation (organisation_id, role),
      constraint fk_memberships_person foreign key (person_id) references people (id) on delete no action on update no action,
      constraint fk_memberships_organisation foreign key (organisation_id) references organisations (id) on delete no action on update no action
    ) ${table}`);
    await runner.query(`create table sessions (
      token_hash ${hash} not null, person_id ${id} not null, created_at datetime(3) not null,
      last_seen_at datetime(3) not null, expires_at datetime(3) not null,
      primary key (token_hash), key ix_sessions_person (person_id), key ix_sessions_expiry (expires_at),
      constraint fk_sessions_person foreign key (person_id) references people (id) on delete cascade on update no action
    ) ${table}`);
    await runner.query(`create table one_time_tokens (
      token_hash ${hash} not null, person_id ${id} not null, purpose ${code(12)} not null,
      expires_at datetime(3) not null, used_at datetime(3) null,
      primary key (token_hash), key ix_one_time_tokens_person (person_id, purpose),
      constraint fk_one_time_tokens_person foreign key (person_id) references people (id) on delete cascade on update no action
    ) ${table}`);
    await runner.query(`create table api_tokens (
      id ${id} not null, person_id ${id} not null, token_hash ${code(64)} not null, purpose varchar(60) not null,
      created_at datetime(3) not null, revoked_at datetime(3) null,
      primary key (id), unique key ux_api_tokens_hash (token_hash), key ix_api_tokens_person (person_id),
      constraint fk_api_tokens_person foreign key (person_id) references people (id) on delete cascade on update no action
    ) ${table}`);
    await runner.query(`create table audit_entries (
      id ${id} not null, at datetime(3) not null, person_id ${id} null, organisation_id ${id} null,
      action ${code(60)} not null, subject ${code(40)} not null, subject_id ${id} null, details json null,
      primary key (id), key ix_audit_entries_subject (subject_id),
      key ix_audit_entries_organisation (organisation_id, id)
    ) ${table}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of [
      'audit_entries',
      'api_tokens',
      'one_time_tokens',
      'sessions',
      'memberships',
      'people',
      'email_domains',
      'organisations',
    ])
      await runner.query(`drop table ${name}`);
  }
}
