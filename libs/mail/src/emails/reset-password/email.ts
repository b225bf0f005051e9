import { z } from 'zod';
import { email } from '../email.ts';
import { line, link } from '../fields.ts';

/** Somebody forgot the password of this account. */
export const resetPassword = email({
  name: 'reset-password',
  stream: 'account',
  subject: 'reset-password.subject',
  secret: true,
  props: z.object({ name: line, link }),
});
