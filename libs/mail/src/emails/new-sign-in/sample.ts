import type { PropsOf } from '../catalogue.ts';

export const sample: PropsOf<'new-sign-in'> = {
  name: 'Maya Chen',
  at: '2027-03-02T21:30:00.000Z',
  link: 'https://know-who.example/forgot-password',
};
