import 'reflect-metadata';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { createLog, dataSourceOptions, reachDatabase, readConfig, SystemClock } from '#libs/platform';
import { loadDemo } from './demo/load-demo.ts';
import { entities } from './schema.ts';

// Loads demo data into an empty database and writes down who can sign in, for the operator's eyes only.
const config = readConfig();
const log = createLog('demo', config.logLevel);
const kind = await reachDatabase(config.databaseUrl, line => log.warn(line));
const db = new DataSource(dataSourceOptions(config.databaseUrl, kind, { entities }));
await db.initialize();
const accounts = await loadDemo(db, new SystemClock().now());
await db.destroy();
if (accounts) {
  mkdirSync(config.dataFolder, { recursive: true });
  const file = join(config.dataFolder, 'demo-accounts.json');
  writeFileSync(file, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  log.info('demo data loaded');
}
