import { z } from 'zod';
import { meeting } from '../../calendar/invite.ts';
import { email } from '../email.ts';
import { count, format, instant, line, link } from '../fields.ts';

/** A session does not take place; takes the meeting out of the calendar. */
export const sessionCancelled = email({
  name: 'session-cancelled',
  stream: 'sessions',
  subject: 'session-cancelled.subject',
  secret: false,
  props: z.object({
    name: line,
    school: line,
    place: line,
    format,
    startsAt: instant,
    endsAt: instant,
    uid: line,
    sequence: count,
    link,
  }),
  invite: meeting('CANCEL'),
});
