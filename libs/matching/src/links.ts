import type { Config } from '#libs/platform';

/** The links that matching emails carry. The portal's paths.ts serves them. */
export const links = ({ publicUrl }: Config) => ({
  run: (id: string) => `${publicUrl}/runs/${id}`,
  proposal: (id: string) => `${publicUrl}/proposals/${id}`,
  proposals: () => `${publicUrl}/proposals`,
  matches: () => `${publicUrl}/matches`,
  mentorRequests: () => `${publicUrl}/mentor-requests`,
  ownMatches: () => `${publicUrl}/my-matches`,
});
