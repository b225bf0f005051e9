import { z } from 'zod';
import { email } from '../email.ts';
import { line, link } from '../fields.ts';

/** Volunteers who were reminded three times and are not ready: told to HR, once for each of them. */
export const journeyStalled = email({
  name: 'journey-stalled',
  stream: 'reminders',
  subject: 'journey-stalled.subject',
  secret: false,
  props: z.object({ name: line, cohort: line, volunteers: z.array(line), link }),
});
