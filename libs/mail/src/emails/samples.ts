import { sample as alreadyRegistered } from './already-registered/sample.ts';
import type { EmailName, PropsOf } from './catalogue.ts';
import { sample as checkInDue } from './check-in-due/sample.ts';
import { sample as cohortInvitation } from './cohort-invitation/sample.ts';
import { sample as cohortWeek } from './cohort-week/sample.ts';
import { sample as confirmAddress } from './confirm-address/sample.ts';
import { sample as journeyReminder } from './journey-reminder/sample.ts';
import { sample as journeyStalled } from './journey-stalled/sample.ts';
import { sample as matchDeclined } from './match-declined/sample.ts';
import { sample as matchDigest } from './match-digest/sample.ts';
import { sample as matchEnded } from './match-ended/sample.ts';
import { sample as matchIntroducedHr } from './match-introduced-hr/sample.ts';
import { sample as matchIntroducedSchool } from './match-introduced-school/sample.ts';
import { sample as matchIntroducedVolunteer } from './match-introduced-volunteer/sample.ts';
import { sample as newSignIn } from './new-sign-in/sample.ts';
import { sample as nothingHappens } from './nothing-happens/sample.ts';
import { sample as proposalsReady } from './proposals-ready/sample.ts';
import { sample as rematchUnderWay } from './rematch-under-way/sample.ts';
import { sample as resetPassword } from './reset-password/sample.ts';
import { sample as roleInvitation } from './role-invitation/sample.ts';
import { sample as screeningExpires } from './screening-expires/sample.ts';
import { sample as screeningsExpire } from './screenings-expire/sample.ts';
import { sample as sessionCancelled } from './session-cancelled/sample.ts';
import { sample as sessionMoved } from './session-moved/sample.ts';
import { sample as sessionPlanned } from './session-planned/sample.ts';
import { sample as unmatchedYet } from './unmatched-yet/sample.ts';

/** What each email looks like, for the dev mailbox and for tests. An email without one does not compile. */
export const samples: { [Name in EmailName]: PropsOf<Name> } = {
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
};
