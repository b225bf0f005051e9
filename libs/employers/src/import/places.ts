import type { EntityManager } from 'typeorm';
import { inChunks, newId } from '#libs/platform';
import { Department } from '../structure/department.entity.ts';
import { Site } from '../structure/site.entity.ts';
import type { Places } from './changes.ts';
import type { VolunteerRow } from './volunteer-row.ts';

/**
 * The departments and sites that rows name; those the employer does not have yet are made.
 * @param zone of the sites that are made
 */
export async function findOrAddPlaces(
  tx: EntityManager,
  employerId: string,
  zone: string,
  rows: readonly VolunteerRow[],
): Promise<Places> {
  const departments = namesIn(rows.map(row => row.department));
  const sites = namesIn(rows.map(row => row.site));
  await inChunks(departments, names =>
    add(
      tx,
      Department,
      names.map(name => ({ id: newId(), employerId, name })),
    ),
  );
  await inChunks(sites, names =>
    add(
      tx,
      Site,
      names.map(name => ({ id: newId(), employerId, name, zone })),
    ),
  );
  return {
    departments: await idsByName(tx, 'departments', employerId, departments),
    sites: await idsByName(tx, 'sites', employerId, sites),
  };
}

function namesIn(names: (string | undefined)[]): string[] {
  return [...new Set(names.filter(name => name !== undefined))];
}

function add<T extends Department | Site>(
  tx: EntityManager,
  table: new () => T,
  rows: object[],
): Promise<unknown> {
  const insert = tx
    .createQueryBuilder()
    .insert()
    .into(table)
    .values(rows as never);
  return insert.orIgnore().updateEntity(false).execute();
}

/** The database compares, since two spellings that are one name to its unique key must be one here. */
async function idsByName(
  tx: EntityManager,
  table: 'departments' | 'sites',
  employerId: string,
  names: string[],
): Promise<Map<string, string>> {
  const found: { said: string; id: string }[] = await tx.query(
    `select asked.said, t.id
     from json_table(?, '$[*]' columns (said varchar(120) path '$')) asked
     join ${table} t on t.employer_id = ? and t.name = asked.said collate utf8mb4_unicode_520_ci`,
    [JSON.stringify(names), employerId],
  );
  return new Map(found.map(({ said, id }) => [said, id]));
}
