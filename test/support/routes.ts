import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Access, accessKey } from '../../apps/portal/src/http/access.ts';

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH';
  path: string;
  /** Undefined when the handler declares none, which is a fault. */
  access: Access | undefined;
}

/** Every route that a controller of the running portal serves, with what it declares. */
export function routesOf(app: NestFastifyApplication): Route[] {
  return app
    .get(DiscoveryService, { strict: false })
    .getControllers()
    .flatMap(({ metatype }) => handlersOf(metatype as { prototype: Record<string, unknown> }));
}

function handlersOf({ prototype }: { prototype: Record<string, unknown> }): Route[] {
  return Object.getOwnPropertyNames(prototype).flatMap(name => {
    const handler = prototype[name] as object;
    const method = name === 'constructor' ? undefined : Reflect.getMetadata(METHOD_METADATA, handler);
    if (method === undefined) return [];
    const path = String(Reflect.getMetadata(PATH_METADATA, handler));
    return [
      {
        method: RequestMethod[method as number] as Route['method'],
        path: path.startsWith('/') ? path : `/${path}`,
        access: Reflect.getMetadata(accessKey, handler) as Access | undefined,
      },
    ];
  });
}
