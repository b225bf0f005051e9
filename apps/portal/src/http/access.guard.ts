import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '#libs/platform';
import { type Access, accessKey } from './access.ts';
import { Identify } from './identify.ts';

/** Lets a request pass when its sender may do what the route declares. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly identify: Identify,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.get<Access | undefined>(accessKey, context.getHandler());
    if (!access) throw new Refusal('forbidden', 'forbidden');
    const actor = await this.identify.actor(context.switchToHttp().getRequest<FastifyRequest>());
    if (access.kind === 'anyone') return true;
    if (!actor) throw new Refusal('sign-in-first', 'unauthenticated');
    if (access.kind === 'permission' && !actor.may(access.permission))
      throw new Refusal('forbidden', 'forbidden');
    return true;
  }
}
