import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { type Observable, tap } from 'rxjs';
import { hashOf, type Limited, RateLimits } from '#libs/accounts';

const limitKey = 'know-who:limit';

/** Counts tries of this route by network address and by the e-mail address in the body. */
export const Limit = (what: Limited) => SetMetadata(limitKey, what);

@Injectable()
export class LimitInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly limits: RateLimits,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const what = this.reflector.get<Limited | undefined>(limitKey, context.getHandler());
    if (!what) return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const account = accountOf(request.body);
    const network = request.ip;
    await this.limits.count(what, account ? { network, account } : { network });
    return next.handle().pipe(
      tap(() => {
        if (what !== 'sign-in' || !account) return;
        void this.limits.forget(what, { network, account }).catch(() => undefined);
      }),
    );
  }
}

function accountOf(body: unknown): string | undefined {
  const email = (body as { email?: unknown } | undefined)?.email;
  return typeof email === 'string' ? hashOf(email.trim().toLowerCase()) : undefined;
}
