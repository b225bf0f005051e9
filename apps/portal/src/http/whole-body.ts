import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { listsOf, Refusal } from '#libs/platform';

const replacing = new WeakSet<object>();

/**
 * A PUT replaces, so it must say all of it: a list left out is not an empty list. A form cannot say an empty list,
 * and is never sent by PUT.
 */
export function askForWholeBodies(fastify: FastifyInstance): void {
  fastify.addHook('preHandler', (request, _, done) => {
    if (request.method === 'PUT') {
      request.body ??= {};
      if (typeof request.body === 'object') replacing.add(request.body as object);
    }
    done();
  });
}

/** @throws Refusal 'invalid-input' for the lists that a replacing body leaves out; 'media-type' for a spreadsheet */
export function checkWhole(schema: z.ZodType, body: unknown): void {
  if (Buffer.isBuffer(body)) throw new Refusal('media-type', 'unsupported');
  if (!replacing.has(body as object)) return;
  const missing = listsOf(schema).filter(name => (body as Record<string, unknown>)[name] == null);
  const fields = missing.map(field => ({ field, code: 'required' }));
  if (fields.length > 0) throw new Refusal('invalid-input', 'invalid', { fields });
}
