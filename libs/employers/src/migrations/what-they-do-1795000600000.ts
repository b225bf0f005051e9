import type { MigrationInterface, QueryRunner } from 'typeorm';

const code = (length: number) => `varchar(${length}) character set ascii collate ascii_bin`;

/** What volunteers do, where they can meet, and what they are, for matching. */
export class WhatTheyDo1795000600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table volunteers
      add column occupation ${code(64)} null,
      add column area varchar(60) not null default '',
      add column gender ${code(5)} null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table volunteers drop column occupation, drop column area, drop column gender');
  }
}
