import { z } from 'zod';
import { email } from '../email.ts';
import { count, day, line, link } from '../fields.ts';

/** Clearances that end soon, told to HR. */
export const screeningsExpire = email({
  name: 'screenings-expire',
  stream: 'reminders',
  subject: 'screenings-expire.subject',
  secret: false,
  props: z.object({
    name: line,
    volunteers: z.array(z.object({ volunteer: line, on: day, days: count })),
    link,
  }),
});
