import type { PropsOf } from '../catalogue.ts';

export const sample: PropsOf<'cohort-invitation'> = {
  name: 'Maya Chen',
  employer: 'Northwind Logistics',
  cohort: 'Spring 2027',
  startsOn: '2027-01-11',
  endsOn: '2027-06-04',
  link: 'https://know-who.example/choose-password/sample',
};
