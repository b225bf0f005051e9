import type { Weekly } from '#libs/availability';
import type { Format, Gender } from '#libs/employers';
import type { GradeBand, Pathway } from '../students/grade-band.ts';

/** What a roster says of a student, read and checked field by field. What is not there stays as it is. */
export interface StudentRow {
  /** The display name when it is not there. */
  reference?: string;
  displayName: string;
  gradeBand: GradeBand;
  interests?: string[];
  /** Fields of work. */
  goal?: string;
  wishes?: string[];
  area?: string;
  mentorGender?: Gender;
  languages?: string[];
  availability?: Weekly;
  zone?: string;
  format?: Format;
  /** 1 to 5. */
  mentorsWanted?: number;
  pathway?: Pathway;
  /** 1 to 4. */
  priority?: number;
  /** Whether a guardian agrees; `on` is the day of the signature, the day of the import when it is not there. */
  consent?: { given: boolean; on?: string };
}

/** What tells a student from the others of the school. */
export function referenceOf({ reference, displayName }: StudentRow): string {
  return (reference || displayName).normalize('NFC');
}
