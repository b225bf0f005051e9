import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '#libs/platform';

const fortnight = 14 * 24 * 60 * 60;

/** The `__Host-` prefix keeps neighbours on the domain from setting it; browsers grant it to https only. */
const sessionName = (config: Config) => (isHttps(config) ? '__Host-know-who' : 'know-who');
const isHttps = (config: Config) => config.publicUrl.startsWith('https:');

export const sessionToken = (request: FastifyRequest, config: Config): string | undefined =>
  request.cookies[sessionName(config)];

export function keepSession(reply: FastifyReply, config: Config, token: string): void {
  reply.setCookie(sessionName(config), token, {
    httpOnly: true,
    sameSite: 'lax',
    secure: isHttps(config),
    path: '/',
    maxAge: fortnight,
  });
}

export function dropSession(reply: FastifyReply, config: Config): void {
  reply.clearCookie(sessionName(config), { path: '/', secure: isHttps(config) });
}

/** One message for the next page; holds a key, never text. */
const flashName = 'know-who-flash';

export function keepFlash(reply: FastifyReply, key: string): void {
  reply.setCookie(flashName, key, { httpOnly: true, sameSite: 'lax', path: '/', maxAge: 60 });
}

export function takeFlash(request: FastifyRequest, reply: FastifyReply): string | undefined {
  const key = request.cookies[flashName];
  if (key !== undefined) reply.clearCookie(flashName, { path: '/' });
  return key;
}

/** Whose accounts were used in this browser; says so to us only. A year. */
const marksName = 'know-who-browser';

export const marksOf = (request: FastifyRequest): string => request.cookies[marksName] ?? '';

export function keepMarks(reply: FastifyReply, config: Config, marks: string): void {
  keepForAYear(reply, config, marksName, marks);
}

const localeName = 'know-who-language';

/** The language that was chosen in this browser; undefined when none was. */
export const localeOf = (request: FastifyRequest): string | undefined => request.cookies[localeName];

export function keepLocale(reply: FastifyReply, config: Config, locale: string): void {
  keepForAYear(reply, config, localeName, locale);
}

function keepForAYear(reply: FastifyReply, config: Config, name: string, value: string): void {
  const attributes = { httpOnly: true, sameSite: 'lax', secure: isHttps(config), path: '/' } as const;
  reply.setCookie(name, value, { ...attributes, maxAge: 365 * 24 * 60 * 60 });
}
