import type { Role } from './roles.ts';

/**
 * Who may do what, on one page. A route names the permission it needs; which rows it then reaches is decided
 * by the organisations in which the person holds one of these roles.
 */
export const permissions = {
  'account.manage': ['volunteer', 'hr-coordinator', 'school-coordinator', 'program-admin'],

  'profile.edit': ['volunteer'],
  'cohort.join': ['volunteer'],
  'own-matches.read': ['volunteer'],

  'cohorts.read': ['hr-coordinator'],
  'cohorts.edit': ['hr-coordinator'],
  'departments.edit': ['hr-coordinator'],
  'volunteers.read': ['hr-coordinator'],
  'volunteers.invite': ['hr-coordinator'],
  'volunteers.screen': ['hr-coordinator'],
  'volunteers.import': ['hr-coordinator'],
  'runs.start': ['hr-coordinator'],
  'runs.read': ['hr-coordinator'],

  'students.read': ['school-coordinator'],
  'students.edit': ['school-coordinator'],
  'students.import': ['school-coordinator'],
  'mentor-requests.read': ['school-coordinator'],
  'mentor-requests.file': ['school-coordinator'],

  'proposals.read': ['hr-coordinator', 'school-coordinator'],
  'proposals.review': ['hr-coordinator', 'school-coordinator'],
  'proposals.lock': ['hr-coordinator'],
  'matches.read': ['hr-coordinator', 'school-coordinator'],
  'matches.end': ['hr-coordinator', 'school-coordinator'],

  'imports.edit': ['hr-coordinator', 'school-coordinator'],

  'mail.read': ['hr-coordinator', 'school-coordinator', 'program-admin'],
  'mail.word': ['hr-coordinator', 'school-coordinator'],

  'organisations.manage': ['program-admin'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** @returns the roles that carry the permission */
export const rolesWith = (permission: Permission): readonly Role[] => permissions[permission];
