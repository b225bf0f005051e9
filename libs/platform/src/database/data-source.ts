import { createConnection } from 'mysql2/promise';
import type { DataSourceOptions } from 'typeorm';
import { SnakeNames } from './snake-names.ts';

type Kind = 'mariadb' | 'mysql';

/** What TypeORM must know of the database at `url`. Schema changes come from migrations alone. */
export function dataSourceOptions(
  url: string,
  kind: Kind,
  { entities = [], migrations = [] }: Pick<DataSourceOptions, 'entities' | 'migrations'> = {},
): DataSourceOptions {
  return {
    type: kind,
    url,
    entities,
    migrations,
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNames(),
    synchronize: false,
    timezone: 'Z',
    charset: 'utf8mb4_unicode_520_ci',
    supportBigNumbers: true,
    bigNumberStrings: false,
    poolSize: 10,
    extra: { connectTimeout: 5_000, waitForConnections: true },
  } as DataSourceOptions;
}

/** Which of the two databases answers at `url`. @throws what the driver throws when none does */
export async function kindOfDatabase(url: string): Promise<Kind> {
  const connection = await createConnection({ uri: url, connectTimeout: 3_000 });
  try {
    const [rows] = await connection.query('select version() as version');
    return (rows as { version: string }[])[0]?.version.includes('MariaDB') ? 'mariadb' : 'mysql';
  } finally {
    await connection.end();
  }
}
