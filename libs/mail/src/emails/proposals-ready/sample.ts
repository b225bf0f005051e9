import type { PropsOf } from '../catalogue.ts';

export const sample: PropsOf<'proposals-ready'> = {
  name: 'Priya Nair',
  cohort: 'Spring 2027',
  count: 42,
  link: 'https://know-who.example/proposals',
};
