import { meeting } from '../../calendar/invite.ts';
import { email } from '../email.ts';
import { session } from '../fields.ts';

/** A session does not take place; takes the meeting out of the calendar. */
export const sessionCancelled = email({
  name: 'session-cancelled',
  stream: 'sessions',
  subject: 'session-cancelled.subject',
  secret: false,
  props: session,
  invite: meeting('CANCEL'),
});
