import { z } from 'zod';

const optional = (schema: z.ZodType<string>) =>
  z.preprocess(value => (value === '' ? undefined : value), schema.optional());

const url = (...protocols: string[]) =>
  z.string().refine(value => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    message: `expected a URL that begins with ${protocols.map(protocol => `${protocol}//`).join(' or ')}`,
  });

const port = z.coerce.number().int().min(0).max(65535);

function isQuietHours(text: string): boolean {
  const time = '([01]\\d|2[0-3]):[0-5]\\d';
  const [from, to] = text.split('-');
  return text === 'off' || (new RegExp(`^${time}-${time}$`).test(text) && String(from) > String(to));
}

const Environment = z.object({
  NODE_ENV: z.string().default('production'),
  PORT: port.default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: url('http:', 'https:').default('http://127.0.0.1:3000'),
  TRUST_PROXY: z.enum(['on', 'off']).default('off'),
  DATABASE_URL: url('mysql:', 'mariadb:'),
  REDIS_URL: url('redis:', 'rediss:'),
  SECRET: z.string().min(32, 'expected at least 32 characters'),
  SMTP_URL: optional(url('smtp:', 'smtps:')),
  DEV_MAILBOX_SMTP_PORT: z.preprocess(value => (value === '' ? undefined : value), port.optional()),
  MAIL_FROM: z.string().min(3).default('Know-Who <know-who@localhost>'),
  MAIL_QUIET_HOURS: z.preprocess(
    value => (value === '' ? undefined : value),
    z.string().refine(isQuietHours, 'expected an evening and a morning like 20:00-08:00, or off').optional(),
  ),
  MAIL_UNKNOWN: z.enum(['retry', 'hold']).default('retry'),
  MAIL_PER_MINUTE: z.preprocess(
    value => (value === '' ? undefined : value),
    z.coerce.number().int().min(1).max(1_000_000).optional(),
  ),
  MAIL_BOUNCES: optional(z.email()),
  MAIL_BOUNCES_SECRET: optional(z.string().min(16, 'expected at least 16 characters')),
  DKIM_SELECTOR: optional(z.string().regex(/^[a-z0-9._-]{1,63}$/i)),
  DKIM_KEY_FILE: optional(z.string()),
  WORKER_PORT: z.preprocess(value => (value === '' ? undefined : value), port.optional()),
  INSTALLATION: z.string().default(''),
  KNOW_WHO_DATA: z.string().default('.data'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  VIEWS_CACHE: z.enum(['on', 'off']).default('on'),
});

/** Everything an operator can set, read once at start. Names and meanings: config/env.example. */
export abstract class Config {
  abstract readonly port: number;
  abstract readonly host: string;
  /** Where people reach the portal; links in emails begin with it. No slash at the end. */
  abstract readonly publicUrl: string;
  /** True when a proxy in front sets X-Forwarded-For and X-Forwarded-Proto. */
  abstract readonly trustProxy: boolean;
  abstract readonly databaseUrl: string;
  abstract readonly redisUrl: string;
  /** Signs what must come back unchanged. At least 32 characters. */
  abstract readonly secret: string;
  /** Where mail goes: the operator's SMTP server, or the built-in dev mailbox. */
  abstract readonly smtpUrl: string;
  /** The port of the built-in catch-all mail server; undefined where real mail goes out. */
  abstract readonly devMailboxPort: number | undefined;
  abstract readonly mailFrom: string;
  /** Between which times no email goes out where its reader is: '20:00-08:00', or 'off'. */
  abstract readonly quietHours: string;
  /** What becomes of an email that may have arrived: one more try by itself, or a person decides. */
  abstract readonly unknownMail: 'retry' | 'hold';
  /** Emails a minute to one domain, and in one stream; undefined: no limit. */
  abstract readonly mailPerMinute: number | undefined;
  /** The mailbox that undeliverable emails come back to; its `+` addresses must reach it too. */
  abstract readonly bounceMailbox: string | undefined;
  /** Who may post to us what came to that mailbox. */
  abstract readonly bounceSecret: string | undefined;
  /** Signs emails; both or neither. */
  abstract readonly dkim: { selector: string; keyFile: string } | undefined;
  /** Where a worker tells how it does; undefined: nowhere. */
  abstract readonly workerPort: number | undefined;
  /** What this installation calls itself to who watches it; empty when it has no name. */
  abstract readonly installation: string;
  abstract readonly dataFolder: string;
  abstract readonly logLevel: string;
  abstract readonly cacheViews: boolean;
}

/**
 * @param env the process's environment, which is read nowhere else
 * @throws Error that names every variable that is missing or wrong, and what was expected
 */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const parsed = Environment.safeParse(env);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(issue => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The settings are not complete:\n${problems.join('\n')}\nSee config/env.example.`);
  }
  const set = parsed.data;
  if (Boolean(set.DKIM_SELECTOR) !== Boolean(set.DKIM_KEY_FILE))
    throw new Error('Set DKIM_SELECTOR and DKIM_KEY_FILE, or neither. See config/env.example.');
  if (!set.SMTP_URL && set.DEV_MAILBOX_SMTP_PORT === undefined) {
    throw new Error(
      'Set SMTP_URL, or DEV_MAILBOX_SMTP_PORT for the built-in dev mailbox. See config/env.example.',
    );
  }
  return {
    port: set.PORT,
    host: set.HOST,
    publicUrl: set.PUBLIC_URL.replace(/\/+$/, ''),
    trustProxy: set.TRUST_PROXY === 'on',
    databaseUrl: set.DATABASE_URL,
    redisUrl: set.REDIS_URL,
    secret: set.SECRET,
    smtpUrl: set.SMTP_URL ?? `smtp://127.0.0.1:${set.DEV_MAILBOX_SMTP_PORT}`,
    devMailboxPort: set.SMTP_URL ? undefined : set.DEV_MAILBOX_SMTP_PORT,
    mailFrom: set.MAIL_FROM,
    quietHours: set.MAIL_QUIET_HOURS ?? (set.SMTP_URL ? '20:00-08:00' : 'off'),
    unknownMail: set.MAIL_UNKNOWN,
    mailPerMinute: set.MAIL_PER_MINUTE,
    bounceMailbox: set.MAIL_BOUNCES,
    bounceSecret: set.MAIL_BOUNCES_SECRET,
    dkim:
      set.DKIM_SELECTOR && set.DKIM_KEY_FILE
        ? { selector: set.DKIM_SELECTOR, keyFile: set.DKIM_KEY_FILE }
        : undefined,
    workerPort: set.WORKER_PORT,
    installation: set.INSTALLATION,
    dataFolder: set.KNOW_WHO_DATA,
    logLevel: set.LOG_LEVEL,
    cacheViews: set.VIEWS_CACHE === 'on',
  };
}
