import { z } from 'zod';
import { Refusal, several } from '#libs/platform';
import type { Mapping } from '../reading/columns/guess-columns.ts';

/** Which of our fields each column holds, in the order of the headings; '' is not imported. */
export const ColumnsInput = z.object({ fields: several(z.string().max(40), 200) });

/** @throws Refusal with problem 'not-one-of' or 'as-many-as-headings' */
export function mappingOf(
  headings: readonly string[],
  fields: readonly string[],
  known: readonly string[],
): Mapping {
  const problem = (code: string, values: Record<string, string | number>) =>
    new Refusal('invalid-input', 'invalid', { fields: [{ field: 'fields', code, values }] });
  if (fields.length !== headings.length) throw problem('as-many-as-headings', { count: headings.length });
  const odd = fields.find(field => field !== '' && !known.includes(field));
  if (odd !== undefined) throw problem('not-one-of', { expected: known.join(', ') });
  return Object.fromEntries(
    headings.map((heading, place) => [heading, fields[place]!]).filter(([, field]) => field),
  );
}
