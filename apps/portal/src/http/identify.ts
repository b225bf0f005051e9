import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Actor, ApiTokens, Sessions } from '#libs/accounts';
import { Config } from '#libs/platform';
import { isApi } from './ask.ts';
import { sessionToken } from './cookies.ts';

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
    const bearer = /^Bearer (\S{1,200})$/i.exec(request.headers.authorization ?? '')?.[1];
    if (bearer) return isApi(request) ? this.apiTokens.actor(bearer) : null;
    const token = sessionToken(request, this.config);
    return token ? this.sessions.actor(token) : null;
  }
}
