import { joinDays, readAvailability } from '../cells/availability.ts';
import { readFormat, readGender, readGradeBand, readPathway } from '../cells/choices.ts';
import { readConsent } from '../cells/consent.ts';
import { readDay } from '../cells/day.ts';
import { readField, readFields, readInterests, readLanguages } from '../cells/lists.ts';
import { line, readArea, readDisplayName, readEmail, readZone, whole } from '../cells/text.ts';
import type { Fields, Roster, ValuesOf } from './field.ts';
import { isPrivate } from './private-columns.ts';

const shared = {
  interests: {
    called:
      'interest, career interests, career interest, topics, industries, industry, expertise, field of interest, ' +
      'intereses, interés, áreas de interés, sectores',
    several: true,
    read: readInterests,
  },
  languages: {
    called:
      'language, languages spoken, spoken languages, home language, mother tongue, first language, ' +
      'idioma, idiomas, lengua, lenguas, lengua materna',
    several: true,
    read: readLanguages,
  },
  availability: {
    called:
      'available, available times, times available, free times, weekly availability, schedule, ' +
      'disponibilidad, disponible, horario, horas libres, ' +
      'monday, tuesday, wednesday, thursday, friday, saturday, sunday, mon, tue, wed, thu, fri, sat, sun, ' +
      'lunes, martes, miércoles, jueves, viernes, sábado, domingo',
    several: true,
    join: joinDays,
    read: readAvailability,
  },
  format: {
    called: 'meeting format, mode, meeting mode, in person or virtual, formato, modalidad',
    read: readFormat,
  },
  zone: { called: 'time zone, timezone, tz, zona horaria, huso horario', read: readZone },
} satisfies Fields;

/** The columns of a roster of volunteers. */
export const volunteerFields = {
  email: {
    called:
      'e-mail, mail, email address, work email, company email, correo, correo electrónico, correo-e, dirección de correo',
    required: true,
    read: readEmail,
  },
  name: {
    called:
      'full name, employee, employee name, volunteer, volunteer name, nombre completo, nombre y apellidos',
    parts: [
      'first name, given name, forename, nombre, nombres',
      'last name, surname, family name, apellido, apellidos',
    ],
    required: true,
    read: line(100),
  },
  department: {
    called: 'dept, division, business unit, team, departamento, división, área, unidad',
    read: line(100),
  },
  site: {
    called:
      'location, office, campus, building, workplace, sede, oficina, lugar, centro de trabajo, ubicación',
    read: line(100),
  },
  jobTitle: {
    called: 'job title, title, job, role, position, occupation, puesto, cargo, ocupación, profesión',
    read: line(100),
  },
  languages: shared.languages,
  interests: shared.interests,
  availability: shared.availability,
  format: shared.format,
  capacity: {
    called:
      'students, max students, how many students, number of students, mentees, slots, capacidad, plazas, cupo',
    read: whole(1, 5),
  },
  zone: shared.zone,
  screenedUntil: {
    called:
      'screened until, screening valid until, screening expires, screening expiry, clearance until, ' +
      'background check valid until, background check expires, verificación válida hasta, antecedentes válidos hasta',
    read: readDay,
  },
} satisfies Fields;

/** The columns of a roster of students. Names of families, addresses and numbers have none: see private-columns.ts. */
export const studentFields = {
  reference: {
    called:
      'ref, student reference, code, student code, id, student id, identifier, referencia, código, matrícula',
    read: line(60),
  },
  displayName: {
    called:
      'display name, name, first name, given name, preferred name, nickname, student, student name, alumno, alumna, ' +
      'estudiante, nombre, nombre de pila, apodo',
    required: true,
    read: readDisplayName,
  },
  gradeBand: {
    called: 'grade band, grade, grade level, class, year group, grado, curso, nivel',
    required: true,
    read: readGradeBand,
  },
  interests: shared.interests,
  languages: shared.languages,
  availability: shared.availability,
  format: shared.format,
  goal: {
    called:
      'career goal, career aspiration, dream job, future career, wants to become, meta profesional, carrera deseada',
    read: readField,
  },
  wishes: {
    called:
      'mentor field, mentor fields, wished fields, preferred mentor field, mentor from, campo del mentor',
    several: true,
    read: readFields(3),
  },
  area: { called: 'town, city, region, where, ciudad, localidad, región', read: readArea },
  mentorGender: {
    called: 'mentor gender, gender of mentor, preferred mentor gender, género del mentor',
    read: readGender,
  },
  mentorsWanted: {
    called: 'mentors wanted, mentors, number of mentors, how many mentors, mentores, número de mentores',
    read: whole(1, 5),
  },
  pathway: { called: 'exploring or focused, path, stage, trayectoria, etapa', read: readPathway },
  priority: { called: 'need, urgency, level of need, prioridad, necesidad, urgencia', read: whole(1, 4) },
  consent: {
    called:
      'guardian consent, parent consent, parental consent, consent date, consent given on, guardian consent date, ' +
      'permission, permission slip, consentimiento, autorización, permiso',
    read: readConsent,
  },
  zone: shared.zone,
} satisfies Fields;

export const rosters = {
  volunteers: { fields: volunteerFields, tellsApart: ['email'] },
  students: { fields: studentFields, tellsApart: ['reference', 'displayName'], isPrivate },
} satisfies { volunteers: Roster<typeof volunteerFields>; students: Roster<typeof studentFields> };

export type RosterKind = keyof typeof rosters;
export type VolunteerRow = ValuesOf<typeof volunteerFields>;
export type StudentRow = ValuesOf<typeof studentFields>;
