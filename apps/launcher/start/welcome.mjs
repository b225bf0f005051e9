import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * @param {string} data
 * @param {string} url
 * @returns {string} what a person needs to know to begin
 */
export function welcome(data, url) {
  const short = relative(process.cwd(), data) || '.';
  const shown = short.startsWith('..') ? data : short;
  return [
    '',
    `Know-Who is ready at ${url}`,
    ...accountsIn(data, shown),
    '',
    ...mailboxAt(url),
    farewell(shown),
  ].join('\n');
}

/** @param {string} data @param {string} shown */
function accountsIn(data, shown) {
  const file = join(data, 'demo-accounts.json');
  if (!existsSync(file)) return [];
  /** @type {Record<string, { email: string, password: string }>} */
  const accounts = JSON.parse(readFileSync(file, 'utf8'));
  const rows = Object.entries(accounts).map(([role, { email, password }]) => [role, email, password]);
  const widths = [0, 1].map(column => Math.max(...rows.map(row => row[column]?.length ?? 0)) + 2);
  const lines = rows.map(row => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('')}`);
  return ['', 'Sign in as', ...lines, `  (with API tokens in ${join(shown, 'demo-accounts.json')})`];
}

/** @param {string} url */
const mailboxAt = url => (process.env.SMTP_URL ? [] : [`Emails arrive at ${url}/dev/mailbox`]);

/** @param {string} shown */
const farewell = shown => `Ctrl-C stops it; the data stay in ${shown}`;
