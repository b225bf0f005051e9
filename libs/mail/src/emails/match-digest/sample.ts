import type { PropsOf } from '../catalogue.ts';

export const sample: PropsOf<'match-digest'> = {
  name: 'Priya Nair',
  waiting: 14,
  cohorts: [
    { cohort: 'Spring 2027', waiting: 12, days: 4 },
    { cohort: 'Summer 2027', waiting: 2, days: 0 },
  ],
  link: 'https://know-who.example/proposals',
};
