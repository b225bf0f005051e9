import type { PropsOf } from '../catalogue.ts';

export const sample: PropsOf<'cohort-week'> = {
  name: 'Priya Nair',
  cohort: 'Spring 2027',
  joined: 12,
  made: 7,
  active: 41,
  waiting: 5,
  unmatched: 9,
  link: 'https://know-who.example/',
};
