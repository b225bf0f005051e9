import { z } from 'zod';
import { email } from '../email.ts';
import { day, line, link } from '../fields.ts';

/** HR asks an employee to volunteer in a cohort. The link lets those in who are new. */
export const cohortInvitation = email({
  name: 'cohort-invitation',
  stream: 'matching',
  subject: 'cohort-invitation.subject',
  secret: true,
  props: z.object({ name: line, employer: line, cohort: line, startsOn: day, endsOn: day, link }),
  placeholders: ['name', 'employer', 'cohort'],
});
