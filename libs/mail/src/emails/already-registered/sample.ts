import type { PropsOf } from '../catalogue.ts';

export const sample: PropsOf<'already-registered'> = {
  name: 'Maya Chen',
  signInLink: 'https://know-who.example/sign-in',
  resetLink: 'https://know-who.example/forgot-password',
};
