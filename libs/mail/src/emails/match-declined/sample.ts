import type { PropsOf } from '../catalogue.ts';

export const sample: PropsOf<'match-declined'> = {
  name: 'Priya Nair',
  volunteer: 'Maya Chen',
  student: 'Jordan R.',
  cohort: 'Spring 2027',
  by: 'Lakeside High School',
  reason: 'hours',
  link: 'https://know-who.example/proposals/0190c2f0-0000-7000-8000-000000000000',
};
