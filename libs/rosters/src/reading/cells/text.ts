import { emailAddress } from '#libs/platform';
import { looksLikeContactName } from '#libs/schools';
import { type CellReader, Unread } from './cell.ts';

/** One line of text. @param max in characters, as the column of the database counts them */
export const line =
  (max: number): CellReader<string> =>
  text => {
    const one = text.replace(/\s+/gu, ' ');
    return one.length <= max ? one : new Unread('too-long', { max });
  };

const email = emailAddress();

export const readEmail: CellReader<string> = text => email.safeParse(text).data ?? new Unread('email');

export const whole =
  (min: number, max: number): CellReader<number> =>
  text => {
    const number = /^\d{1,9}(?:\.0+)?$/.test(text) ? Number(text) : Number.NaN;
    return number >= min && number <= max ? number : new Unread('whole-number', { min, max });
  };

// Asking Intl takes 60 µs, and a column has few different zones.
const zones = new Map<string, string>();

/** An IANA zone, in any case: 'america/new_york' → 'America/New_York'. */
export const readZone: CellReader<string> = text => {
  const name = text.replace(/ /g, '_');
  const known = zones.get(name);
  if (known) return known;
  // Abbreviations such as EST name no place, and mean something else in summer.
  if (!name.includes('/') && name !== 'UTC') return new Unread('zone');
  try {
    const zone = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
    zones.set(name, zone);
    return zone;
  } catch {
    return new Unread('zone');
  }
};

/** What a student is called. It identifies nobody outside the school, so nothing that tells how to reach them is let in. */
export const readDisplayName: CellReader<string> = text => {
  if (looksLikeContactName(text)) return new Unread('display-name');
  return line(40)(text, { heading: '' });
};

/** A town or region; how to reach somebody there is not let in. */
export const readArea: CellReader<string> = text =>
  looksLikeContactName(text) ? new Unread('area') : line(60)(text, { heading: '' });
