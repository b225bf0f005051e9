import { sample as alreadyRegistered } from './already-registered/sample.ts';
import type { EmailName, PropsOf } from './catalogue.ts';
import { sample as cohortInvitation } from './cohort-invitation/sample.ts';
import { sample as confirmAddress } from './confirm-address/sample.ts';
import { sample as matchDeclined } from './match-declined/sample.ts';
import { sample as matchIntroducedHr } from './match-introduced-hr/sample.ts';
import { sample as matchIntroducedSchool } from './match-introduced-school/sample.ts';
import { sample as matchIntroducedVolunteer } from './match-introduced-volunteer/sample.ts';
import { sample as proposalsReady } from './proposals-ready/sample.ts';
import { sample as resetPassword } from './reset-password/sample.ts';
import { sample as roleInvitation } from './role-invitation/sample.ts';

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
};
