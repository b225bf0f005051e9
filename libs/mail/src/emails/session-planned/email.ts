import { z } from 'zod';
import { meeting } from '../../calendar/invite.ts';
import { email } from '../email.ts';
import { count, format, instant, line, link } from '../fields.ts';

/** A session has been planned; goes to each adult with an invitation for the calendar, which names no student. */
export const sessionPlanned = email({
  name: 'session-planned',
  stream: 'sessions',
  subject: 'session-planned.subject',
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
  invite: meeting('REQUEST'),
});
