import type { PropsOf } from '../catalogue.ts';

export const sample: PropsOf<'session-cancelled'> = {
  name: 'Maya Chen',
  school: 'Lakeside High School',
  place: 'Room 204',
  format: 'in-person',
  startsAt: '2027-03-09T21:00:00.000Z',
  endsAt: '2027-03-09T22:00:00.000Z',
  uid: '0190c2f0-0000-7000-8000-000000000000@know-who.example',
  sequence: 2,
  link: 'https://know-who.example/my-matches',
};
