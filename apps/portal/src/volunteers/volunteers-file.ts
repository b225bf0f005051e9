import type { VolunteerView } from '#libs/employers';
import { nameOf } from '#libs/interests';
import { languageName } from '#libs/languages';
import { sayField, writeTable } from '#libs/rosters';
import { Download } from '../http/answers.ts';

const fields = [
  ...['email', 'name', 'department', 'site', 'jobTitle', 'languages', 'interests', 'format'],
  ...['capacity', 'zone', 'screenedUntil'],
];

/** Volunteers as a spreadsheet with our headings, so that it can be changed and imported again. No cell is a formula. */
export function volunteersDownload(volunteers: readonly VolunteerView[], locale: string): Download {
  const headings = fields.map(field => sayField(field, locale));
  const table = writeTable([headings, ...volunteers.map(one => cells(one, locale))]);
  return new Download('volunteers.csv', 'text/csv; charset=utf-8', table);
}

const cells = ({ volunteer, person, department, site }: VolunteerView, locale: string) => [
  ...[person.email, person.name, department ?? '', site ?? '', volunteer.jobTitle],
  volunteer.languages.map(code => languageName(code, locale)).join('; '),
  volunteer.interests.map(interest => nameOf(interest, locale)).join('; '),
  ...[volunteer.format, volunteer.capacity, volunteer.zone, volunteer.screenedUntil ?? ''],
];
