import { z } from 'zod';
import { email } from '../email.ts';
import { line, link } from '../fields.ts';

/** The program admin gave somebody a role in an organisation. */
export const roleInvitation = email({
  name: 'role-invitation',
  stream: 'account',
  subject: 'role-invitation.subject',
  secret: true,
  props: z.object({
    name: line,
    organisation: line,
    role: z.enum(['volunteer', 'hr-coordinator', 'school-coordinator', 'program-admin']),
    link,
  }),
});
