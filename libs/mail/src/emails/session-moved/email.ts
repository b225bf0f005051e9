import { meeting } from '../../calendar/invite.ts';
import { email } from '../email.ts';
import { session } from '../fields.ts';

/** A session is at another time or place; the invitation takes the place of the one before. */
export const sessionMoved = email({
  name: 'session-moved',
  stream: 'sessions',
  subject: 'session-moved.subject',
  secret: false,
  props: session,
  invite: meeting('REQUEST'),
});
