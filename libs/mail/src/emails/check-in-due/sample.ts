import type { PropsOf } from '../catalogue.ts';

export const sample: PropsOf<'check-in-due'> = {
  name: 'Maya Chen',
  partner: 'Jordan R.',
  due: '2027-03-15',
  link: 'https://know-who.example/my-matches',
};
