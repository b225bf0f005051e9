import { randomBytes } from 'node:crypto';
import { createConnection } from 'mysql2/promise';
import { DataSource } from 'typeorm';
import { dataSourceOptions, kindOfDatabase } from '#libs/platform';
import { entities, migrations } from '../../apps/portal/src/schema.ts';

export interface TestDatabase {
  db: DataSource;
  url: string;
  close(): Promise<void>;
}

/** A database of its own for one test file, migrated, on the real server that `npm test` started. */
export async function openDatabase(): Promise<TestDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) throw new Error('TEST_DATABASE_URL is not set: run the test with `npm test -- <path>`.');
  const name = `kw_${randomBytes(6).toString('hex')}`;
  await onServer(server, `create database ${name} character set utf8mb4 collate utf8mb4_unicode_520_ci`);
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).toString();
  const db = new DataSource(dataSourceOptions(url, await kindOfDatabase(url), { entities, migrations }));
  await db.initialize();
  await db.runMigrations();
  const close = async () => {
    if (db.isInitialized) await db.destroy();
    await onServer(server, `drop database ${name}`);
  };
  return { db, url, close };
}

async function onServer(url: string, sql: string): Promise<void> {
  const connection = await createConnection(url);
  await connection.query(sql);
  await connection.end();
}
