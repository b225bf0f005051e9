import type { PropsOf } from '../catalogue.ts';

export const sample: PropsOf<'match-introduced-hr'> = {
  name: 'Priya Nair',
  volunteer: 'Maya Chen',
  department: 'Fleet Engineering',
  student: 'Jordan R.',
  school: 'Lakeside High School',
  cohort: 'Spring 2027',
  link: 'https://know-who.example/matches',
};
