import type { PropsOf } from '../catalogue.ts';

export const sample: PropsOf<'rematch-under-way'> = {
  name: 'Sam Okafor',
  volunteer: 'Maya Chen',
  student: 'Jordan R.',
  cohort: 'Spring 2027',
  link: 'https://know-who.example/matches',
};
