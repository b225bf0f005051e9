import { z } from 'zod';
import { isSeveral } from './fields.ts';

/** The names of a schema's fields that hold any number of values. */
export function listsOf(schema: z.ZodType): string[] {
  if (schema instanceof z.ZodPipe) return listsOf(schema.in as z.ZodType);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.keys(schema.shape).filter(name => isList(schema.shape[name]));
}

function isList(field: z.ZodType): boolean {
  return isSeveral(field) || (field instanceof z.ZodPipe && isList(field.in as z.ZodType));
}
