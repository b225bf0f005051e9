import { z } from 'zod';
import { email } from '../email.ts';
import { line, link } from '../fields.ts';

/** Somebody joined with this address: is it theirs? */
export const confirmAddress = email({
  name: 'confirm-address',
  stream: 'account',
  subject: 'confirm-address.subject',
  secret: true,
  props: z.object({ name: line, link }),
});
