import { isDeepStrictEqual } from 'node:util';
import type { Volunteer } from '../profile/volunteer.entity.ts';
import type { VolunteerRow } from './volunteer-row.ts';

/** Ids of departments and sites by the names that rows use. */
export interface Places {
  departments: ReadonlyMap<string, string>;
  sites: ReadonlyMap<string, string>;
}

/** What a row says otherwise than we know it; empty when nothing is new. */
export function changesOf(volunteer: Volunteer, row: VolunteerRow, places: Places): Partial<Volunteer> {
  const { jobTitle, languages, interests, zone, format, capacity, screenedUntil } = row;
  const said: Partial<Volunteer> = {
    departmentId: row.department && places.departments.get(row.department),
    siteId: row.site && places.sites.get(row.site),
    jobTitle,
    languages,
    interests,
    availability: row.availability?.toBuffer(),
    zone,
    format,
    capacity,
    screening: screenedUntil ? 'cleared' : undefined,
    screenedUntil,
  };
  const news = Object.entries(said).filter(
    ([field, value]) => value !== undefined && !isDeepStrictEqual(value, volunteer[field as keyof Volunteer]),
  );
  return Object.fromEntries(news);
}
