import type { PropsOf } from '../catalogue.ts';

export const sample: PropsOf<'journey-reminder'> = {
  name: 'Maya Chen',
  cohort: 'Spring 2027',
  steps: ['interests', 'availability'],
  link: 'https://know-who.example/profile',
};
