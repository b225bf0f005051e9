import { DataSource } from 'typeorm';
import { createLog, dataSourceOptions, reachDatabase, readConfig } from '#libs/platform';
import { entities, migrations } from './schema.ts';

// Brings the database up to this version. Safe to run twice, and under the previous version's processes.
const config = readConfig();
const log = createLog('migrate', config.logLevel);
const kind = await reachDatabase(config.databaseUrl, line => log.warn(line));
const db = new DataSource(dataSourceOptions(config.databaseUrl, kind, { entities, migrations }));
await db.initialize();
const done = await db.runMigrations();
log.info({ migrations: done.map(migration => migration.name) }, 'migrated');
await db.destroy();
