import type { PropsOf } from '../catalogue.ts';

export const sample: PropsOf<'screenings-expire'> = {
  name: 'Priya Nair',
  volunteers: [
    { volunteer: 'Maya Chen', on: '2027-04-30', days: 30 },
    { volunteer: 'Tom Becker', on: '2027-05-30', days: 60 },
  ],
  link: 'https://know-who.example/volunteers',
};
