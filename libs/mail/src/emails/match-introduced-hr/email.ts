import { z } from 'zod';
import { email } from '../email.ts';
import { line, link } from '../fields.ts';

/** An approved match, told to HR: who of theirs is now a mentor. */
export const matchIntroducedHr = email({
  name: 'match-introduced-hr',
  stream: 'matching',
  subject: 'match-introduced-hr.subject',
  secret: false,
  props: z.object({
    name: line,
    volunteer: line,
    department: line,
    student: line,
    school: line,
    cohort: line,
    link,
  }),
});
