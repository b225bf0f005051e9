import type { PropsOf } from '../catalogue.ts';

export const sample: PropsOf<'confirm-address'> = {
  name: '',
  link: 'https://know-who.example/choose-password/sample',
};
