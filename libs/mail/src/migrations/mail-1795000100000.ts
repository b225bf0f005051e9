import type { MigrationInterface, QueryRunner } from 'typeorm';

const table = 'engine=InnoDB default charset=utf8mb4 collate=utf8mb4_unicode_520_ci';
const id = 'char(36) character set ascii collate ascii_bin';
const code = (length: number) => `varchar(${length}) character set ascii collate ascii_bin`;

export class Mail1795000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table outbox_emails (
      id ${id} not null, event ${code(80)} not null, email ${code(40)} not null, organisation_id ${id} null,
      to_address ${code(254)} not null, to_name varchar(120) not null, locale ${code(10)} not null,
      zone ${code(64)} not null, props json null,
      state ${code(10)} not null, next_at datetime(3) null, lease ${id} null,
      attempts smallint unsigned not null default 0, unknowns smallint unsigned not null default 0,
      message_id ${code(320)} null, date datetime(3) null, body_hash ${code(64)} null, body_at datetime(3) null,
      problem ${code(40)} null, created_at datetime(3) not null, sent_at datetime(3) null,
      primary key (id), unique key ux_outbox_emails_once (event, to_address, email),
      key ix_outbox_emails_next (next_at), key ix_outbox_emails_organisation (organisation_id, id)
    ) ${table}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table outbox_emails');
  }
}
