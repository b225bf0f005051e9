import type { PropsOf } from '../catalogue.ts';

export const sample: PropsOf<'match-introduced-volunteer'> = {
  name: 'Maya Chen',
  student: 'Jordan R.',
  school: 'Lakeside High School',
  coordinator: { name: 'Sam Okafor', email: 'sam.okafor@lakeside.example' },
  interests: ['Robotics', 'Logistics', 'Photography'],
  windows: [
    { day: 2, from: '15:00', to: '16:30' },
    { day: 4, from: '12:00', to: '13:00' },
  ],
  format: 'either',
  link: 'https://know-who.example/my-matches',
};
