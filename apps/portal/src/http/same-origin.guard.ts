import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Config, Refusal } from '#libs/platform';

/**
 * Refuses what another site's page makes a browser send (CSRF), without tokens in forms: browsers say where a
 * request comes from, in Sec-Fetch-Site on https and localhost, in Origin elsewhere. Neither header: no
 * browser of this decade, so nobody's cookie is being borrowed.
 */
@Injectable()
export class SameOriginGuard implements CanActivate {
  constructor(private readonly config: Config) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (request.method === 'GET' || request.method === 'HEAD') return true;
    const { origin, 'sec-fetch-site': site } = request.headers;
    const same =
      site !== undefined
        ? site === 'same-origin' || site === 'none'
        : origin === undefined || this.isOurs(origin, request);
    if (!same) throw new Refusal('other-site', 'forbidden');
    return true;
  }

  private isOurs(origin: string, request: FastifyRequest): boolean {
    if (origin === new URL(this.config.publicUrl).origin) return true;
    return URL.canParse(origin) && new URL(origin).host === request.headers.host;
  }
}
