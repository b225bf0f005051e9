import type { MigrationInterface, QueryRunner } from 'typeorm';

const table = 'engine=InnoDB default charset=utf8mb4 collate=utf8mb4_unicode_520_ci';
const id = 'char(36) character set ascii collate ascii_bin';
const code = (length: number) => `varchar(${length}) character set ascii collate ascii_bin`;

// Said in full: MariaDB reports a rule left out as RESTRICT, MySQL as NO ACTION, though they mean the same.
const ofOrganisation = (name: string) =>
  `constraint fk_${name}_organisation foreign key (organisation_id) references organisations (id)
    on delete no action on update no action`;

export class Rosters1795000500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table imports (
      id ${id} not null, organisation_id ${id} not null, kind ${code(10)} not null, cohort_id ${id} null,
      created_by ${id} not null, file_name varchar(200) not null, content longblob null,
      headings json not null, mapping json not null, state ${code(10)} not null, counts json null,
      created_at datetime(3) not null, committed_at datetime(3) null,
      primary key (id), key ix_imports_organisation (organisation_id, id), key ix_imports_age (state, created_at),
      ${ofOrganisation('imports')}
    ) ${table}`);
    await runner.query(`create table column_mappings (
      organisation_id ${id} not null, kind ${code(10)} not null, mapping json not null,
      primary key (organisation_id, kind),
      ${ofOrganisation('column_mappings')}
    ) ${table}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['column_mappings', 'imports']) await runner.query(`drop table ${name}`);
  }
}
