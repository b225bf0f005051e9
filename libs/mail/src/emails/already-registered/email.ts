import { z } from 'zod';
import { email } from '../email.ts';
import { line, link } from '../fields.ts';

/** Somebody joined with an address that has an account already. */
export const alreadyRegistered = email({
  name: 'already-registered',
  stream: 'account',
  subject: 'already-registered.subject',
  secret: false,
  props: z.object({ name: line, signInLink: link, resetLink: link }),
});
