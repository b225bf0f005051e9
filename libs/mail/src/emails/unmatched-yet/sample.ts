import type { PropsOf } from '../catalogue.ts';

export const sample: PropsOf<'unmatched-yet'> = {
  name: 'Sam Okafor',
  cohort: 'Spring 2027',
  count: 3,
  link: 'https://know-who.example/mentor-requests',
};
