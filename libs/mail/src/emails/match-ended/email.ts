import { z } from 'zod';
import { email } from '../email.ts';
import { line, link, person } from '../fields.ts';

/** A match has ended before its time; told to the volunteer, who is told nothing of why. */
export const matchEnded = email({
  name: 'match-ended',
  stream: 'sessions',
  subject: 'match-ended.subject',
  secret: false,
  props: z.object({ name: line, student: line, school: line, coordinator: person.nullable(), link }),
});
