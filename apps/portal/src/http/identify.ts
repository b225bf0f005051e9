import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Actor, ApiTokens, Sessions } from '#libs/accounts';
import { Config } from '#libs/platform';
import { isApi } from './ask.ts';
import { sessionToken } from './cookies.ts';

/** What stands behind `Authorization: Bearer`, for programs: an API token, which begins with kw_, or a session's. */
export const bearerToken = (request: FastifyRequest): string | undefined =>
  /^Bearer (\S{1,200})$/i.exec(request.headers.authorization ?? '')?.[1];

/** Finds out who asks: a browser by its session cookie, a program by its bearer token. */
@Injectable()
export class Identify {
  constructor(
    private readonly sessions: Sessions,
    private readonly apiTokens: ApiTokens,
    private readonly config: Config,
  ) {}

  async actor(request: FastifyRequest): Promise<Actor | null> {
    if (request.actor === undefined) request.actor = await this.find(request);
    return request.actor;
  }

  private async find(request: FastifyRequest): Promise<Actor | null> {
    const bearer = bearerToken(request);
    if (bearer) return isApi(request) ? this.bearer(bearer) : null;
    const token = sessionToken(request, this.config);
    return token ? this.sessions.actor(token) : null;
  }

  private bearer(token: string): Promise<Actor | null> {
    return token.startsWith('kw_') ? this.apiTokens.actor(token) : this.sessions.actor(token);
  }
}
