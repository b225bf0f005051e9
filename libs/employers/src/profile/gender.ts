/** What a student or their school may ask a mentor to be. Volunteers say it of themselves, or leave it out. */
export const genders = ['woman', 'man'] as const;
export type Gender = (typeof genders)[number];
