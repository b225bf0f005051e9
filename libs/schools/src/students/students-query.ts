import type { SelectQueryBuilder } from 'typeorm';
import { z } from 'zod';
import { optionalId } from '#libs/employers';
import { optionalText } from '#libs/platform';
import type { Student } from './student.entity.ts';

/** What a school looks for. `after` is the id of the last student of the page before. */
export const StudentsQuery = z.object({
  search: optionalText(60),
  consent: z.enum(['given', 'missing', '']).default(''),
  order: z.enum(['newest', 'name']).default('newest'),
  after: optionalId(),
});
type Query = z.output<typeof StudentsQuery>;

/** Narrows and orders students `s`. The search finds the beginning of a display name, of its words, or of a reference. */
export function seek(select: SelectQueryBuilder<Student>, { search, consent, order, after }: Query): void {
  narrow(select, search);
  const given = 's.consentGivenOn is not null and s.consentWithdrawnAt is null';
  if (consent) select.andWhere(consent === 'given' ? given : `not (${given})`);
  if (order === 'name') select.orderBy({ 's.displayName': 'ASC', 's.id': 'ASC' });
  else select.orderBy('s.id', 'DESC');
  if (!after) return;
  const name = '(select t.display_name from students t where t.id = :after)';
  const beyond = order === 'name' ? `(s.displayName, s.id) > (${name}, :after)` : 's.id < :after';
  select.andWhere(beyond, { after });
}

/** Narrows students `s` to those whose display name, a word of it, or reference begins so. */
export function narrow(select: SelectQueryBuilder<Student>, search: string): void {
  if (!search) return;
  const start = `${search.replace(/[\\%_]/g, '\\$&')}%`;
  select.andWhere('(s.displayName like :start or s.displayName like :word or s.reference like :start)', {
    start,
    word: `% ${start}`,
  });
}
