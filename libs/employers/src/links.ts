import type { Config } from '#libs/platform';

/** The links that employers' emails carry. The portal's paths.ts serves them. */
export const links = ({ publicUrl }: Config) => ({
  profile: () => `${publicUrl}/profile`,
  volunteers: () => `${publicUrl}/volunteers`,
});
