import type { EntityManager } from 'typeorm';
import { type Cohort, enrolledVolunteers, type Policy, type Volunteer, wholePolicy } from '#libs/employers';
import type * as engine from '#libs/matching-engine';
import { type RequestedStudentView, requestedStudents } from '#libs/schools';
import type { Frozen } from './frozen.ts';
import { knownNetworks } from './known-networks.ts';
import { excludedPairs, keptPairs, keyOf, proposedPairs } from './known-pairs.ts';
import { projectWeeks } from './project-weeks.ts';

/**
 * Reads what a run may know of a cohort, in one transaction that sees one moment.
 * @param policy the cohort's when the run was asked for
 */
export async function takeSnapshot(tx: EntityManager, cohort: Cohort, policy: Policy): Promise<Frozen> {
  const { id: cohortId, startsOn, endsOn } = cohort;
  const enrolled = (await enrolledVolunteers(tx, cohortId)).map(({ volunteer }) => volunteer);
  const asked = await requestedStudents(tx, cohortId);
  const agreed = asked.filter(({ student }) => student.hasConsent() && placesOf(student) > 0);
  const complete = enrolled.filter(one => one.isComplete());
  const able = complete.filter(one => one.activeMatches < one.capacity && one.screening !== 'declined');
  const screened = new Set(able.filter(one => one.isScreenedThrough(endsOn)).map(({ id }) => id));

  const ids = agreed.map(({ student }) => student.id);
  const { known, taken } = await knownNetworks(tx, cohortId, ids);
  const everybody = [...able, ...agreed.map(({ student }) => student)];
  const { stretches, weeksOf } = projectWeeks(everybody, startsOn, endsOn);
  const people = {
    volunteers: able.map(one => volunteerOf(one, weeksOf(one))),
    students: agreed.map(one => studentOf(one, weeksOf(one.student), known.get(one.student.id) ?? [])),
  };
  const excluded = await excludedPairs(tx, cohort, people);
  const barred = new Set(excluded.map(keyOf));
  const mayKeep = (pair: engine.Pair) => screened.has(pair.volunteer) && !barred.has(keyOf(pair));
  const kept = await keptPairs(tx, cohortId, people, mayKeep);
  return {
    snapshot: { ...people, kept, excluded, earlier: await proposedPairs(tx, cohortId, people), taken },
    policy: { ...wholePolicy(policy), screenedThrough: endsOn, rules: [] },
    stretches,
    students: Object.fromEntries(
      agreed.map(({ student }) => [student.id, { school: student.schoolId, zone: student.zone }]),
    ),
    withoutConsent: asked
      .filter(({ student }) => !student.hasConsent())
      .map(({ student }) => ({ student: student.id, school: student.schoolId })),
    leftOut: {
      incomplete: enrolled.length - complete.length,
      notScreened: complete.filter(one => !one.isScreenedThrough(endsOn)).length,
      full: complete.filter(one => one.isScreenedThrough(endsOn) && one.activeMatches >= one.capacity).length,
    },
  };
}

const placesOf = ({ mentorsWanted, activeMentors }: RequestedStudentView['student']) =>
  mentorsWanted - activeMentors;

function volunteerOf(volunteer: Volunteer, weeks: string[]): engine.Volunteer {
  const { id, capacity, activeMatches, languages, interests, format, screening, screenedUntil } = volunteer;
  return {
    id,
    capacity: capacity - activeMatches,
    languages,
    interests,
    weeks,
    format,
    screenedUntil: screening === 'cleared' ? screenedUntil : null,
    department: volunteer.departmentId,
    site: volunteer.siteId,
    occupation: volunteer.occupation,
    area: volunteer.area,
    gender: volunteer.gender,
  };
}

/** Who can meet either way meets as the request says. */
function studentOf(
  { student, format: asked }: RequestedStudentView,
  weeks: string[],
  known: string[],
): engine.Student {
  const { id, priority, languages, interests, format, pathway } = student;
  return {
    id,
    demand: placesOf(student),
    priority,
    languages,
    interests,
    weeks,
    format: format === 'either' ? asked : format,
    pathway,
    known,
    goal: student.goal,
    wishes: student.wishes ?? [],
    area: student.area,
    mentorGender: student.mentorGender,
  };
}
