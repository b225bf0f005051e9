import { z } from 'zod';
import { email } from '../email.ts';
import { count, line, link } from '../fields.ts';

/** What happened in a cohort in a week, for HR and schools; each sees the figures of their own side. */
export const cohortWeek = email({
  name: 'cohort-week',
  stream: 'summaries',
  subject: 'cohort-week.subject',
  secret: false,
  props: z.object({
    name: line,
    cohort: line,
    joined: count,
    made: count,
    active: count,
    waiting: count,
    unmatched: count,
    link,
  }),
});
