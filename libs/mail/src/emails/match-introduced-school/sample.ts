import type { PropsOf } from '../catalogue.ts';

export const sample: PropsOf<'match-introduced-school'> = {
  name: 'Sam Okafor',
  student: 'Jordan R.',
  volunteer: 'Maya Chen',
  jobTitle: 'Senior engineer',
  department: 'Fleet Engineering',
  employer: 'Northwind Logistics',
  interests: ['Robotics', 'Logistics', 'Photography'],
  windows: [
    { day: 2, from: '15:00', to: '16:30' },
    { day: 4, from: '12:00', to: '13:00' },
  ],
  format: 'either',
  link: 'https://know-who.example/matches',
};
