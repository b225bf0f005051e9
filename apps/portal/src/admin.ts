import 'reflect-metadata';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { FirstAdmin, FirstAdminInput } from '#libs/accounts';
import { createLog, loadWords, NestLog, Refusal, read, readConfig, root } from '#libs/platform';
import { AdminModule } from './admin/admin.module.ts';

// Makes a program admin, for an installation that has none: admin.js you@company.org "Your Name" ["Program"]
const words = loadWords(join(root, 'apps', 'portal', 'locales'));
const say = (key: string, values?: Record<string, string>) => words.say('en', `admin.${key}`, values);
const [email, name, program = say('program')] = process.argv.slice(2);
const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();

try {
  const input = read(FirstAdminInput, { email, name, program, zone });
  const config = readConfig();
  const logger = new NestLog(createLog('admin', 'error'));
  const app = await NestFactory.createApplicationContext(AdminModule.forRoot(config), { logger });
  const { outcome, link } = await app.get(FirstAdmin).invite(input);
  await app.close();
  process.stdout.write(`${say(outcome, { email: input.email, link })}\n`);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${say('usage')}\n`);
  process.exitCode = 2;
}
