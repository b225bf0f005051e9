import type { Weekly } from '#libs/availability';
import type { Format } from '../profile/format.ts';

/** What a roster says of a volunteer, read and checked field by field. What is not there stays as it is. */
export interface VolunteerRow {
  /** Lower case. */
  email: string;
  name: string;
  department?: string;
  site?: string;
  jobTitle?: string;
  languages?: string[];
  interests?: string[];
  availability?: Weekly;
  zone?: string;
  format?: Format;
  /** 1 to 5. */
  capacity?: number;
  /** The last day of the clearance: the volunteer is cleared. */
  screenedUntil?: string;
}
