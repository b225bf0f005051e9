import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'char(36) character set ascii collate ascii_bin';

export class CandidateBlocks1795000620000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table candidate_blocks (
      id ${id} not null, run_id ${id} not null, first_student int unsigned not null,
      end_student int unsigned not null, answer longblob null,
      primary key (id), unique key ux_candidate_blocks (run_id, first_student),
      constraint fk_candidate_blocks_run foreign key (run_id) references matching_runs (id)
        on delete no action on update no action
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_unicode_520_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table candidate_blocks');
  }
}
