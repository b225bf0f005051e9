import { z } from 'zod';
import { email } from '../email.ts';
import { count, day, line, link } from '../fields.ts';

/** Cohorts in which nothing has moved for two weeks while students wait: told to whoever runs the program. */
export const nothingHappens = email({
  name: 'nothing-happens',
  stream: 'account',
  subject: 'nothing-happens.subject',
  secret: false,
  props: z.object({
    name: line,
    cohorts: z.array(z.object({ cohort: line, employer: line, since: day, waiting: count })),
    link,
  }),
});
