import { type Fields, line, type Roster, rosters, type ValuesOf, whole } from '#libs/rosters';

const { email, languages, interests, availability, format, capacity, zone, screenedUntil } =
  rosters.volunteers.fields;
const { reference, mentorsWanted, pathway, priority, consent } = rosters.students.fields;
const shared = { languages, interests, availability, format, zone };

// Nothing is required here, and a programme may ask more of a mentor than an employer's cohort does.
const volunteers = {
  id: { called: 'volunteer id, mentor id, employee id, staff id, no, nr', read: line(200) },
  email: { called: email.called, read: email.read },
  ...shared,
  capacity: { ...capacity, read: whole(0, 1000) },
  screenedUntil,
} satisfies Fields;

const students = {
  id: { called: `${reference.called}, reference, mentee id, no, nr`, read: line(200) },
  ...shared,
  mentorsWanted: { ...mentorsWanted, read: whole(1, 1000) },
  pathway,
  priority,
  consent,
} satisfies Fields;

/** What the command line reads of each spreadsheet; all other columns only matter to rules. */
export const sides = {
  volunteers: { fields: volunteers, tellsApart: ['id', 'email'] },
  students: { fields: students, tellsApart: ['id'], isPrivate: rosters.students.isPrivate },
} satisfies { volunteers: Roster<typeof volunteers>; students: Roster<typeof students> };

export type Side = keyof typeof sides;
export interface ValuesOfSide {
  volunteers: ValuesOf<typeof volunteers>;
  students: ValuesOf<typeof students>;
}
