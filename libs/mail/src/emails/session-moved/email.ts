import { z } from 'zod';
import { meeting } from '../../calendar/invite.ts';
import { email } from '../email.ts';
import { count, format, instant, line, link } from '../fields.ts';

/** A session is at another time or place; the invitation takes the place of the one before. */
export const sessionMoved = email({
  name: 'session-moved',
  stream: 'sessions',
  subject: 'session-moved.subject',
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
