import { type FieldProblem, Refusal } from '#libs/platform';
import type { Volunteer } from '../profile/volunteer.entity.ts';
import type { VolunteerRow } from './volunteer-row.ts';

/**
 * What the rows must be, beside what we know already.
 * @param employer.today the day it is there
 * @throws Refusal with problem 'repeated' for a person who comes twice, 'volunteers-elsewhere' for one who is another
 *   employer's volunteer, 'below-active' for a capacity below the active matches, 'already-past' for a clearance that
 *   is news and has ended
 */
export function checkRows(
  { id: employerId, today }: { id: string; today: string },
  rows: readonly { row: VolunteerRow; before: Volunteer }[],
): void {
  const fields: FieldProblem[] = [];
  const seen = new Set<string>();
  for (const [index, { row, before }] of rows.entries()) {
    if (seen.has(row.email)) fields.push({ field: `${index}.email`, code: 'repeated' });
    if (before.employerId !== employerId)
      fields.push({ field: `${index}.email`, code: 'volunteers-elsewhere' });
    const { activeMatches: active } = before;
    if ((row.capacity ?? active) < active)
      fields.push({ field: `${index}.capacity`, code: 'below-active', values: { active } });
    const until = row.screenedUntil;
    if (until && until < today && until !== before.screenedUntil)
      fields.push({ field: `${index}.screenedUntil`, code: 'already-past' });
    seen.add(row.email);
  }
  if (fields.length > 0) throw new Refusal('invalid-input', 'invalid', { fields });
}
