import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { NestFactory } from '@nestjs/core';
import { Bounces, messagesIn } from '#libs/mail';
import { createLog, NestLog, readConfig } from '#libs/platform';
import { AdminModule } from './admin/admin.module.ts';

// Reads what came to the bounce mailbox from mbox files: bounces.js FILE ...
const files = process.argv.slice(2);

if (files.length === 0) {
  process.stderr.write('npm run bounces -- FILE: which mbox file holds what came to the bounce mailbox?\n');
  process.exitCode = 2;
} else {
  const config = readConfig();
  const logger = new NestLog(createLog('bounces', 'error'));
  const app = await NestFactory.createApplicationContext(AdminModule.forRoot(config), { logger });
  const bounces = app.get(Bounces, { strict: false });
  const told = { counted: 0, ignored: 0 };
  for (const file of files)
    for (const message of messagesIn(await readFile(file))) told[await bounces.take(message)]++;
  await app.close();
  process.stdout.write(`${JSON.stringify(told)}\n`);
}
