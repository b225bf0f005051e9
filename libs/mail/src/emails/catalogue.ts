import type { z } from 'zod';
import { alreadyRegistered } from './already-registered/email.ts';
import { cohortInvitation } from './cohort-invitation/email.ts';
import { confirmAddress } from './confirm-address/email.ts';
import { matchDeclined } from './match-declined/email.ts';
import { matchIntroducedHr } from './match-introduced-hr/email.ts';
import { matchIntroducedSchool } from './match-introduced-school/email.ts';
import { matchIntroducedVolunteer } from './match-introduced-volunteer/email.ts';
import { proposalsReady } from './proposals-ready/email.ts';
import { resetPassword } from './reset-password/email.ts';
import { roleInvitation } from './role-invitation/email.ts';

/** Every email there is. */
export const catalogue = {
  'confirm-address': confirmAddress,
  'already-registered': alreadyRegistered,
  'reset-password': resetPassword,
  'role-invitation': roleInvitation,
  'cohort-invitation': cohortInvitation,
  'match-introduced-volunteer': matchIntroducedVolunteer,
  'match-introduced-hr': matchIntroducedHr,
  'match-introduced-school': matchIntroducedSchool,
  'match-declined': matchDeclined,
  'proposals-ready': proposalsReady,
} as const;

export type EmailName = keyof typeof catalogue;

/** What an email must be told. */
export type PropsOf<Name extends EmailName> = z.input<(typeof catalogue)[Name]['props']>;

export const emailNames = Object.keys(catalogue) as EmailName[];

export const isEmailName = (name: string): name is EmailName => Object.hasOwn(catalogue, name);
