import type { Config } from '#libs/platform';

/** The links that account emails carry. The portal's paths.ts serves them. */
export const links = ({ publicUrl }: Config) => ({
  choosePassword: (secret: string) => `${publicUrl}/choose-password/${secret}`,
  signIn: () => `${publicUrl}/sign-in`,
  forgotPassword: () => `${publicUrl}/forgot-password`,
});
