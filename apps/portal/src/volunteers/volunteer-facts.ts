import { Weekly } from '#libs/availability';
import type { Volunteer } from '#libs/employers';

/** A volunteer as the API tells it; the gender is for the volunteer alone. */
export function volunteerFacts(volunteer: Volunteer) {
  const { id, departmentId, siteId, jobTitle, languages, interests, zone, format, capacity } = volunteer;
  const { occupation, area, screening, screenedUntil, activeMatches } = volunteer;
  const availability = Weekly.fromBuffer(volunteer.availability).windows();
  return {
    ...{ id, departmentId, siteId, jobTitle, languages, interests, zone, availability, format, capacity },
    ...{ occupation, area, screening, screenedUntil, activeMatches },
  };
}
