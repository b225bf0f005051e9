import { z } from 'zod';
import { email } from '../email.ts';
import { line, link } from '../fields.ts';

/** A volunteer has joined a cohort and has not done all that comes before a match. */
export const journeyReminder = email({
  name: 'journey-reminder',
  stream: 'reminders',
  subject: 'journey-reminder.subject',
  secret: false,
  props: z.object({
    name: line,
    cohort: line,
    steps: z.array(z.enum(['profile', 'interests', 'availability'])),
    link,
  }),
});
