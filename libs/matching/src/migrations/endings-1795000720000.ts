import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a match ended, and who said so. */
export class Endings1795000720000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table matches
      add column ended_reason varchar(24) character set ascii collate ascii_bin null,
      add column ended_by char(36) character set ascii collate ascii_bin null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table matches drop column ended_reason, drop column ended_by');
  }
}
