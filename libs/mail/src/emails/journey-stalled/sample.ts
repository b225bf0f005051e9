import type { PropsOf } from '../catalogue.ts';

export const sample: PropsOf<'journey-stalled'> = {
  name: 'Priya Nair',
  cohort: 'Spring 2027',
  volunteers: ['Ana Silva', 'Tom Becker'],
  link: 'https://know-who.example/volunteers',
};
