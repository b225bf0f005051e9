import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Actor, locales } from '#libs/accounts';
import { localeOf } from './cookies.ts';

/** A request as a page sees it. */
export interface Ask {
  /** Null on pages for anyone. */
  actor: Actor | null;
  locale: string;
  zone: string;
  params: Record<string, string>;
  query: Record<string, string>;
}

/** What the stops of the itinerary leave on the request for those after them. */
declare module 'fastify' {
  interface FastifyRequest {
    /** undefined: nobody has looked yet. */
    actor?: Actor | null;
  }
}

/** The whole request, for pages. */
export const AskOf = createParamDecorator((_: unknown, context: ExecutionContext): Ask => {
  return askOf(context.switchToHttp().getRequest<FastifyRequest>());
});

/** The signed-in person, for routes that declare who may call them. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!actor) throw new Error('@Who() stands on a route that anyone may call.');
  return actor;
});

export function askOf(request: FastifyRequest): Ask {
  const actor = request.actor ?? null;
  return {
    actor,
    locale: chosen(request) ?? actor?.locale ?? wished(request.headers['accept-language']),
    zone: actor?.zone ?? 'UTC',
    params: request.params as Record<string, string>,
    query: lone(request.query as Record<string, unknown>),
  };
}

/** Whether the answer is JSON for a program rather than a page for a person. */
export const isApi = (request: FastifyRequest): boolean =>
  request.url === '/api' || request.url.startsWith('/api/');

const known = (locale: string) => (locales as readonly string[]).includes(locale);

/** What the person has chosen in this browser comes first. */
function chosen(request: FastifyRequest): string | undefined {
  const locale = localeOf(request);
  return locale !== undefined && known(locale) ? locale : undefined;
}

function wished(header: string | undefined): string {
  const all = (header ?? '').split(',').map(part => part.trim().slice(0, 2).toLowerCase());
  return all.find(known) ?? 'en';
}

/** A parameter given twice counts once. */
function lone(query: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, String(Array.isArray(value) ? value[0] : value)]),
  );
}
