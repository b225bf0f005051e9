import { z } from 'zod';

/** One line of text; what somebody typed, so never trusted. */
export const line = z.string();

/** A page of the portal. */
export const link = z.url({ protocol: /^https?$/ });

/** A day, 'YYYY-MM-DD'; shown in the recipient's language. */
export const day = z.iso.date().transform(value => new Date(`${value}T12:00:00Z`));

/** How they can meet. */
export const format = z.enum(['in-person', 'virtual', 'either']);

export const person = z.object({ name: line, email: z.email() });

const windowForm = /^(mon|tue|wed|thu|fri|sat|sun) (\d\d:\d\d)-(\d\d:\d\d)$/;

/**
 * Hours of the week when both are free, 'tue 15:00-16:30', in the recipient's zone; shown in the recipient's
 * language. Text of any other form is shown as it is.
 */
export const window = z.string().transform(text => {
  const [, day, from, to] = windowForm.exec(text) ?? [];
  return day && from && to ? { day, from, to } : { day: '', from: text, to: '' };
});
