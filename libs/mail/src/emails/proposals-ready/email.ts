import { z } from 'zod';
import { email } from '../email.ts';
import { line, link } from '../fields.ts';

/** A matching run has ended, and its proposals wait for review. */
export const proposalsReady = email({
  name: 'proposals-ready',
  stream: 'matching',
  subject: 'proposals-ready.subject',
  secret: false,
  props: z.object({ name: line, cohort: line, count: z.number().int().min(0), link }),
});
