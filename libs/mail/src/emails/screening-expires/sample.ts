import type { PropsOf } from '../catalogue.ts';

export const sample: PropsOf<'screening-expires'> = {
  name: 'Maya Chen',
  employer: 'Northwind Logistics',
  on: '2027-04-30',
  days: 30,
  link: 'https://know-who.example/profile',
};
