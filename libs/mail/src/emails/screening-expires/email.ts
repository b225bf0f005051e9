import { z } from 'zod';
import { email } from '../email.ts';
import { count, day, line, link } from '../fields.ts';

/** A clearance ends soon; told to the volunteer. */
export const screeningExpires = email({
  name: 'screening-expires',
  stream: 'reminders',
  subject: 'screening-expires.subject',
  secret: false,
  props: z.object({ name: line, employer: line, on: day, days: count, link }),
});
