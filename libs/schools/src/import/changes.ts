import { isDeepStrictEqual } from 'node:util';
import type { Student } from '../students/student.entity.ts';
import type { StudentRow } from './student-row.ts';

/** What a row says otherwise than we know it; empty when nothing is new. @param by who says it, and when */
export function changesOf(
  student: Student,
  row: StudentRow,
  by: { personId: string; at: Date },
): Partial<Student> {
  const { displayName, gradeBand, interests, languages, zone, format, mentorsWanted, pathway, priority } =
    row;
  const { goal, wishes, area, mentorGender } = row;
  const availability = row.availability?.toBuffer();
  const described = { displayName, gradeBand, interests, languages, availability, zone, format };
  const said: Partial<Student> = {
    ...described,
    mentorsWanted,
    pathway,
    priority,
    ...{ goal, wishes, area, mentorGender },
    ...consentOf(student, row.consent, by),
  };
  const news = Object.entries(said).filter(
    ([field, value]) => value !== undefined && !isDeepStrictEqual(value, student[field as keyof Student]),
  );
  return Object.fromEntries(news);
}

/** A consent that is on record already stays as it is recorded, with its day and who recorded it. */
function consentOf(
  student: Student,
  consent: StudentRow['consent'],
  { personId, at }: { personId: string; at: Date },
): Partial<Student> {
  if (!consent) return {};
  const { given, on } = consent;
  const had = student.hasConsent();
  if (!given) return had ? { consentWithdrawnAt: at } : {};
  if (had && (!on || on === student.consentGivenOn)) return {};
  return {
    consentGivenOn: on ?? at.toISOString().slice(0, 10),
    consentRecordedBy: personId,
    consentRecordedAt: at,
    consentWithdrawnAt: null,
  };
}
