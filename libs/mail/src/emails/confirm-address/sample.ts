import type { PropsOf } from '../catalogue.ts';

export const sample: PropsOf<'confirm-address'> = {
  name: 'Maya Chen',
  link: 'https://know-who.example/choose-password/sample',
};
