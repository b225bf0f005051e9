import type { PropsOf } from '../catalogue.ts';

export const sample: PropsOf<'nothing-happens'> = {
  name: 'Alex Kim',
  cohorts: [{ cohort: 'Spring 2027', employer: 'Northwind Logistics', since: '2027-02-12', waiting: 9 }],
  link: 'https://know-who.example/organisations',
};
