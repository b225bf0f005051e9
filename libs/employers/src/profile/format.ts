/** How somebody can meet. */
export const formats = ['in-person', 'virtual', 'either'] as const;
export type Format = (typeof formats)[number];
