import { z } from 'zod';
import { Hours } from './hours.ts';

/** One line of text; what somebody typed, so never trusted. */
export const line = z.string();

/** A page of the portal. */
export const link = z.url({ protocol: /^https?$/ });

/** A day, 'YYYY-MM-DD'; views show it in the recipient's language. */
export const day = z.iso.date();

/** A moment, ISO 8601 in UTC; views show it in the recipient's zone. */
export const instant = z.iso.datetime();

/** How many of something. */
export const count = z.number().int().min(0);

/** How they can meet. */
export const format = z.enum(['in-person', 'virtual', 'either']);

export const person = z.object({ name: line, email: z.email() });

/** A session as its emails and its invitation tell it: when and where, and no word of whom. */
export const session = z.object({
  ...{ name: line, school: line, place: line, format, startsAt: instant, endsAt: instant },
  ...{ uid: line, sequence: count, link },
});

/** Hours of the week, in the recipient's zone: a window of `libs/availability`. */
export const window = z
  .object({ day: z.number().int().min(1).max(7), from: z.string(), to: z.string() })
  .transform(({ day, from, to }) => new Hours(day, from, to));
