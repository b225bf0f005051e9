import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';
import type { Mailbox } from '../outbox/sender.ts';
import type { Invite } from './invite.ts';

interface Told {
  organizer: Mailbox;
  attendee: Mailbox;
  /** When this was written; the same at each attempt. */
  at: Date;
  summary: string;
  description: string;
}

/** @returns the invitation or cancellation as iTIP (RFC 5546); times in UTC, which every calendar shows in its own zone */
export function calendarOf(invite: Invite, { organizer, attendee, at, summary, description }: Told): string {
  const off = invite.method === 'CANCEL';
  const calendar = ical({ method: ICalCalendarMethod[invite.method], prodId: '//Know-Who//Sessions//EN' });
  const event = calendar.createEvent({
    ...{ id: invite.uid, sequence: invite.sequence, stamp: at, summary, url: invite.link },
    ...{ start: new Date(invite.startsAt), end: new Date(invite.endsAt) },
    description,
    location: [invite.place, invite.school].filter(Boolean).join(', '),
    organizer: { name: organizer.name || organizer.address, email: organizer.address },
    status: off ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  event.createAttendee({
    ...{ name: attendee.name || attendee.address, email: attendee.address },
    ...{ role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.NEEDSACTION, rsvp: !off },
  });
  return calendar.toString();
}
