import type { RosterKind } from '../reading/columns/fields.ts';

/** A file as it came in. */
export interface Upload {
  kind: RosterKind;
  /** The cohort in which volunteers get a seat. */
  cohortId: string | null;
  fileName: string;
  bytes: Buffer;
}

/** What a person may call a file, short and printable. */
export const nameOfFile = (name: string): string =>
  name
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(-200) || 'file.csv';
