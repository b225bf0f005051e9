import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { calendarOf } from './calendar.ts';
import type { Invite } from './invite.ts';

const invite: Invite = {
  ...{ method: 'REQUEST', uid: 'session-1@know-who.example', sequence: 0 },
  ...{ startsAt: '2027-03-09T21:00:00.000Z', endsAt: '2027-03-09T22:00:00.000Z' },
  ...{ school: 'Lakeside, High; School', place: 'Room 204', link: 'https://know-who.example/my-matches' },
};
const told = {
  organizer: { name: 'Know-Who', address: 'hello@know-who.example' },
  attendee: { name: 'Maya "M" Chen', address: 'maya@acme.example' },
  at: new Date('2027-03-01T10:00:00.000Z'),
  ...{ summary: 'Mentoring session, Lakeside', description: 'There are always two adults.' },
};

/** As a program that is not ours reads it. */
function read(changed: Partial<Invite> = {}) {
  const calendar = new ICAL.Component(ICAL.parse(calendarOf({ ...invite, ...changed }, told)));
  const component = calendar.getFirstSubcomponent('vevent') as ICAL.Component;
  return { calendar, component, event: new ICAL.Event(component) };
}

describe('an invitation for the calendar', () => {
  it('says when, where and to whom it is answered', () => {
    const { calendar, component, event } = read();
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(event.startDate.toJSDate()).toEqual(new Date(invite.startsAt));
    expect(event.endDate.toJSDate()).toEqual(new Date(invite.endsAt));
    expect(event.location).toBe('Room 204, Lakeside, High; School');
    expect(component.getFirstPropertyValue('organizer')).toBe('mailto:hello@know-who.example');
    expect(component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2027-03-01T10:00:00Z');
    const attendee = component.getFirstProperty('attendee') as ICAL.Property;
    expect(String(attendee.getFirstValue()).toLowerCase()).toBe('mailto:maya@acme.example');
    expect(attendee.getParameter('rsvp')).toBe('TRUE');
    expect(attendee.getParameter('partstat')).toBe('NEEDS-ACTION');
  });

  it('keeps its UID through moves and the end, while its SEQUENCE rises', () => {
    const moved = read({ sequence: 1 });
    const off = read({ method: 'CANCEL', sequence: 2 });
    expect([moved.event.uid, off.event.uid]).toEqual([invite.uid, invite.uid]);
    expect([moved.event.sequence, off.event.sequence]).toEqual([1, 2]);
    expect(off.calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(off.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it('is the same bytes each time it is written', () => {
    expect(calendarOf(invite, told)).toBe(calendarOf(invite, told));
  });

  it('keeps to lines of 75 octets that end with CR and LF', () => {
    const text = calendarOf({ ...invite, place: 'ä'.repeat(300) }, told);
    for (const line of text.split('\r\n')) {
      expect(line).not.toContain('\n');
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    }
  });
});
