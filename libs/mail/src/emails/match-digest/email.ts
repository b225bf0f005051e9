import { z } from 'zod';
import { email } from '../email.ts';
import { count, line, link } from '../fields.ts';

/** What waits for a coordinator to decide, once a day at most. */
export const matchDigest = email({
  name: 'match-digest',
  stream: 'summaries',
  subject: 'match-digest.subject',
  secret: false,
  props: z.object({
    name: line,
    waiting: count,
    cohorts: z.array(z.object({ cohort: line, waiting: count, days: count })),
    link,
  }),
});
