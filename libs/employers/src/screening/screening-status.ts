/** How far the employer's background check of a volunteer has come. */
export const screeningStatuses = ['not-started', 'pending', 'cleared', 'declined'] as const;
export type ScreeningStatus = (typeof screeningStatuses)[number];
