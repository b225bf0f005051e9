import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import type { z } from 'zod';
import { isId, notFound, read } from '#libs/platform';
import { checkWhole } from './whole-body.ts';

/** Reads what a handler declares with `@Body({ schema })` or `@Query({ schema })`; an id in a path that is none finds nothing. */
@Injectable()
export class SchemaPipe implements PipeTransform {
  transform(value: unknown, { type, data, schema }: ArgumentMetadata): unknown {
    if (schema && type === 'body') checkWhole(schema as unknown as z.ZodType, value);
    if (schema) return read(schema as unknown as z.ZodType, value);
    if (type === 'param' && data?.endsWith('Id') && !isId(value)) throw notFound();
    return value;
  }
}
