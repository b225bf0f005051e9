import { z } from 'zod';
import { email } from '../email.ts';
import { count, line, link } from '../fields.ts';

/** Students of a school who have no mentor after a run, and what happens next. */
export const unmatchedYet = email({
  name: 'unmatched-yet',
  stream: 'matching',
  subject: 'unmatched-yet.subject',
  secret: false,
  props: z.object({ name: line, cohort: line, count, link }),
});
