import { z } from 'zod';
import { email } from '../email.ts';
import { line, link } from '../fields.ts';

const reasons = [
  'poor-fit',
  'hours',
  'they-know-each-other',
  'not-available',
  'school-norms',
  'other',
] as const;

/** A proposal that the other side does not want, told to whoever had approved it. What was noted stays with the other side. */
export const matchDeclined = email({
  name: 'match-declined',
  stream: 'matching',
  subject: 'match-declined.subject',
  secret: false,
  props: z.object({
    name: line,
    volunteer: line,
    student: line,
    cohort: line,
    /** Who declined. */
    by: line,
    reason: z.enum(reasons),
    link,
  }),
});
