import { type RosterKind, sayField, writeTable } from '#libs/rosters';

const volunteers = {
  ...{ email: 'ana.lopez@company.com', name: 'Ana Lopez', department: 'Finance', site: 'Headquarters' },
  ...{ jobTitle: 'Accountant', languages: 'English; Spanish', interests: 'Accounting; chess' },
  ...{ availability: 'Mon 15:00-17:00; Wed 12:00-13:00', format: 'either', capacity: '1' },
  ...{ zone: 'America/Chicago', screenedUntil: '2027-12-31' },
};
const students = {
  ...{ reference: 'S-1042', displayName: 'Bo', gradeBand: '10', interests: 'Accounting; chess' },
  ...{ languages: 'English', availability: 'Mon 15:00-17:00', format: 'in person', mentorsWanted: '1' },
  ...{ goal: 'Accounting', wishes: 'Financial services', area: 'Chicago' },
  ...{ pathway: 'exploring', priority: '2', consent: '2026-09-01', zone: 'America/Chicago' },
};

/** A spreadsheet to start from: our headings, and one row as an example. */
export function templateOf(kind: RosterKind, locale: string): Buffer {
  const example: Record<string, string> = kind === 'students' ? students : volunteers;
  return writeTable([Object.keys(example).map(field => sayField(field, locale)), Object.values(example)]);
}
