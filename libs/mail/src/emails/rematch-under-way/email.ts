import { z } from 'zod';
import { email } from '../email.ts';
import { line, link } from '../fields.ts';

/** A match has ended early: the school and HR hear that another mentor is looked for. Why it ended is told to nobody by email. */
export const rematchUnderWay = email({
  name: 'rematch-under-way',
  stream: 'matching',
  subject: 'rematch-under-way.subject',
  secret: false,
  props: z.object({ name: line, volunteer: line, student: line, cohort: line, link }),
});
