/** What a person may be in an organisation. One person may be several. */
export const roles = ['volunteer', 'hr-coordinator', 'school-coordinator', 'program-admin'] as const;
export type Role = (typeof roles)[number];
