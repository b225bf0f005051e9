import type { MigrationInterface, QueryRunner } from 'typeorm';

const code = (length: number) => `varchar(${length}) character set ascii collate ascii_bin`;

/** What students want to become, and what they or their school ask a mentor to be. */
export class WhomTheyWishFor1795000610000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table students
      add column goal ${code(64)} null,
      add column wishes json null,
      add column area varchar(60) not null default '',
      add column mentor_gender ${code(5)} null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table students drop column goal, drop column wishes, drop column area, drop column mentor_gender',
    );
  }
}
