import type { PropsOf } from '../catalogue.ts';

export const sample: PropsOf<'match-ended'> = {
  name: 'Maya Chen',
  student: 'Jordan R.',
  school: 'Lakeside High School',
  coordinator: { name: 'Sam Okafor', email: 'sam.okafor@lakeside.example' },
  link: 'https://know-who.example/my-matches',
};
