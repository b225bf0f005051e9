import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When HR was told that a volunteer does not get ready. */
export class Told1795000710000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table enrolments add column told_at datetime(3) null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table enrolments drop column told_at');
  }
}
