import type { MigrationInterface, QueryRunner } from 'typeorm';

const table = 'engine=InnoDB default charset=utf8mb4 collate=utf8mb4_unicode_520_ci';
const id = 'char(36) character set ascii collate ascii_bin';
const code = (length: number) => `varchar(${length}) character set ascii collate ascii_bin`;

/** What people want to get, what can reach them, and when. New columns may be empty, so the old code runs on. */
export class Trust1795000700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table outbox_emails
      add column batch ${id} null, add column released_at datetime(3) null,
      add key ix_outbox_emails_batch (batch, state), add key ix_outbox_emails_address (to_address, state),
      add key ix_outbox_emails_state (state, id)`);
    await runner.query(`create table mail_pauses (
      address ${code(254)} not null, stream ${code(10)} not null, since datetime(3) not null,
      primary key (address, stream)
    ) ${table}`);
    await runner.query(`create table mail_bounces (
      email_id ${id} not null, address ${code(254)} not null, points smallint unsigned not null,
      status ${code(12)} not null, at datetime(3) not null,
      primary key (email_id), key ix_mail_bounces_address (address, at)
    ) ${table}`);
    await runner.query(`create table mail_times (
      batch ${id} not null, weekdays ${code(7)} not null, at ${code(5)} not null, paused tinyint not null,
      changed_at datetime(3) not null, primary key (batch)
    ) ${table}`);
    await runner.query(`create table mail_wordings (
      organisation_id ${id} not null, email ${code(40)} not null, text varchar(600) not null,
      signature varchar(120) not null, changed_at datetime(3) not null, primary key (organisation_id, email)
    ) ${table}`);
    await runner.query(`create table mail_canaries (
      id ${id} not null, sent_at datetime(3) not null, heard_at datetime(3) null, arrived_at datetime(3) null,
      primary key (id), key ix_mail_canaries_sent (sent_at)
    ) ${table}`);
    await runner.query(`create table mail_rates (
      name ${code(80)} not null, next_at datetime(3) not null, primary key (name)
    ) ${table}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['rates', 'canaries', 'wordings', 'times', 'bounces', 'pauses'])
      await runner.query(`drop table mail_${name}`);
    await runner.query(`alter table outbox_emails
      drop key ix_outbox_emails_batch, drop key ix_outbox_emails_address, drop key ix_outbox_emails_state,
      drop column batch, drop column released_at`);
  }
}
