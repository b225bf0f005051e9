import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';

/** One line a request: the route's pattern rather than the address, since an address may hold a secret. */
export function logRequests(fastify: FastifyInstance, log: Logger): void {
  fastify.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  fastify.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url;
    if (!route || route.startsWith('/assets') || route.startsWith('/health')) return;
    log.info({
      requestId: request.id,
      personId: request.actor?.personId,
      method: request.method,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
  });
}
