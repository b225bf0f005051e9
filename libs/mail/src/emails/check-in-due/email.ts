import { z } from 'zod';
import { email } from '../email.ts';
import { day, line, link } from '../fields.ts';

/** A question on how a match goes is open. */
export const checkInDue = email({
  name: 'check-in-due',
  stream: 'reminders',
  subject: 'check-in-due.subject',
  secret: false,
  props: z.object({ name: line, partner: line, due: day, link }),
});
