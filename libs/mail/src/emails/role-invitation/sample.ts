import type { PropsOf } from '../catalogue.ts';

export const sample: PropsOf<'role-invitation'> = {
  name: 'Sam Okafor',
  organisation: 'Lakeside High School',
  role: 'school-coordinator',
  link: 'https://know-who.example/choose-password/sample',
};
