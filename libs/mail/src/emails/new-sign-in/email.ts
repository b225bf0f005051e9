import { z } from 'zod';
import { email } from '../email.ts';
import { instant, line, link } from '../fields.ts';

/** Somebody signed in to the account from a browser it has not been used in before. */
export const newSignIn = email({
  name: 'new-sign-in',
  stream: 'account',
  subject: 'new-sign-in.subject',
  secret: false,
  props: z.object({ name: line, at: instant, link }),
});
