import { type FieldProblem, Refusal } from '#libs/platform';
import { isAhead } from '../consent/consent-day.ts';
import { looksLikeContactCode, looksLikeContactName, tellsContact } from '../contact/looks-like-contact.ts';
import type { Student } from '../students/student.entity.ts';
import { referenceOf, type StudentRow } from './student-row.ts';

/**
 * What the rows must be by themselves.
 * @throws Refusal with problem 'contact-in-name' for a name, reference or interest that tells how to reach the student,
 *   'in-the-future' for a consent, 'repeated' for a student who comes twice
 */
export function checkRows(rows: readonly StudentRow[], at: Date): void {
  const seen = new Set<string>();
  refuse(
    rows.flatMap((row, index) => {
      const problem = (field: string, code: string) => ({ field: `${index}.${field}`, code });
      const found: FieldProblem[] = [];
      if (looksLikeContactName(row.displayName)) found.push(problem('displayName', 'contact-in-name'));
      if (looksLikeContactCode(row.reference ?? '')) found.push(problem('reference', 'contact-in-name'));
      if (tellsContact(row.interests ?? [])) found.push(problem('interests', 'contact-in-name'));
      if (row.consent?.on && isAhead(row.consent.on, at)) found.push(problem('consent', 'in-the-future'));
      if (seen.has(referenceOf(row)))
        found.push(problem(row.reference ? 'reference' : 'displayName', 'repeated'));
      seen.add(referenceOf(row));
      return found;
    }),
  );
}

/** @throws Refusal with problem 'below-active' for fewer mentors wanted than there are */
export function checkMentors(rows: readonly { row: StudentRow; before: Student }[]): void {
  refuse(
    rows.flatMap(({ row, before: { activeMentors: active } }, index) =>
      (row.mentorsWanted ?? active) < active
        ? [{ field: `${index}.mentorsWanted`, code: 'below-active', values: { active } }]
        : [],
    ),
  );
}

function refuse(fields: FieldProblem[]): void {
  if (fields.length > 0) throw new Refusal('invalid-input', 'invalid', { fields });
}
