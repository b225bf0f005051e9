import type { PropsOf } from '../catalogue.ts';

export const sample: PropsOf<'reset-password'> = {
  name: 'Maya Chen',
  link: 'https://know-who.example/choose-password/sample',
};
