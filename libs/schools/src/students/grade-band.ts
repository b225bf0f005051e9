/** Where a student stands, as coarse as mentoring needs it. */
export const gradeBands = ['grades-6-8', 'grades-9-10', 'grades-11-12', 'after-12'] as const;
export type GradeBand = (typeof gradeBands)[number];

/** Whether a student still looks around, or knows the way and looks for people on it. */
export const pathways = ['exploring', 'focused'] as const;
export type Pathway = (typeof pathways)[number];
