import type { z } from 'zod';
import { alreadyRegistered } from './already-registered/email.ts';
import { checkInDue } from './check-in-due/email.ts';
import { cohortInvitation } from './cohort-invitation/email.ts';
import { cohortWeek } from './cohort-week/email.ts';
import { confirmAddress } from './confirm-address/email.ts';
import { journeyReminder } from './journey-reminder/email.ts';
import { journeyStalled } from './journey-stalled/email.ts';
import { matchDeclined } from './match-declined/email.ts';
import { matchDigest } from './match-digest/email.ts';
import { matchEnded } from './match-ended/email.ts';
import { matchIntroducedHr } from './match-introduced-hr/email.ts';
import { matchIntroducedSchool } from './match-introduced-school/email.ts';
import { matchIntroducedVolunteer } from './match-introduced-volunteer/email.ts';
import { newSignIn } from './new-sign-in/email.ts';
import { nothingHappens } from './nothing-happens/email.ts';
import { proposalsReady } from './proposals-ready/email.ts';
import { rematchUnderWay } from './rematch-under-way/email.ts';
import { resetPassword } from './reset-password/email.ts';
import { roleInvitation } from './role-invitation/email.ts';
import { screeningExpires } from './screening-expires/email.ts';
import { screeningsExpire } from './screenings-expire/email.ts';
import { sessionCancelled } from './session-cancelled/email.ts';
import { sessionMoved } from './session-moved/email.ts';
import { sessionPlanned } from './session-planned/email.ts';
import { unmatchedYet } from './unmatched-yet/email.ts';

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
  'new-sign-in': newSignIn,
  'unmatched-yet': unmatchedYet,
  'rematch-under-way': rematchUnderWay,
  'session-planned': sessionPlanned,
  'session-moved': sessionMoved,
  'session-cancelled': sessionCancelled,
  'match-digest': matchDigest,
  'journey-reminder': journeyReminder,
  'journey-stalled': journeyStalled,
  'check-in-due': checkInDue,
  'screening-expires': screeningExpires,
  'screenings-expire': screeningsExpire,
  'cohort-week': cohortWeek,
  'nothing-happens': nothingHappens,
  'match-ended': matchEnded,
} as const;

export type EmailName = keyof typeof catalogue;

/** What an email must be told. */
export type PropsOf<Name extends EmailName> = z.input<(typeof catalogue)[Name]['props']>;

export const emailNames = Object.keys(catalogue) as EmailName[];

export const isEmailName = (name: string): name is EmailName => Object.hasOwn(catalogue, name);
