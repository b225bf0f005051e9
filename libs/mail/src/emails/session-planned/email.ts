import { meeting } from '../../calendar/invite.ts';
import { email } from '../email.ts';
import { session } from '../fields.ts';

/** A session has been planned; goes to each adult with an invitation for the calendar, which names no student. */
export const sessionPlanned = email({
  name: 'session-planned',
  stream: 'sessions',
  subject: 'session-planned.subject',
  secret: false,
  props: session,
  invite: meeting('REQUEST'),
});
