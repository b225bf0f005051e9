/** Every page's address, on one page. `to` fills in the ids. The JSON twin of a page lives below /api. */
export const paths = {
  home: '/',
  language: '/language',

  signUp: '/sign-up',
  signUpSent: '/sign-up/sent',
  signIn: '/sign-in',
  signOut: '/sign-out',
  signOutEverywhere: '/sign-out-everywhere',
  forgotPassword: '/forgot-password',
  forgotPasswordSent: '/forgot-password/sent',
  choosePassword: '/choose-password/:secret',
  account: '/account',
  accountEmails: '/account/emails',
  apiTokens: '/account/api-tokens',
  apiTokenRevocation: '/account/api-tokens/:tokenId/revocation',

  organisations: '/organisations',
  newOrganisation: '/organisations/new',
  organisation: '/organisations/:organisationId',
  roleInvitations: '/organisations/:organisationId/invitations',

  profile: '/profile',
  profileInterests: '/profile/interests',
  profileAvailability: '/profile/availability',
  ownCohorts: '/my-cohorts',
  enrolment: '/my-cohorts/:cohortId/enrolment',
  withdrawal: '/my-cohorts/:cohortId/withdrawal',
  ownMatches: '/my-matches',

  volunteers: '/volunteers',
  volunteersFile: '/volunteers.csv',
  volunteer: '/volunteers/:volunteerId',
  screening: '/volunteers/:volunteerId/screening',

  structure: '/structure',
  departments: '/structure/departments',
  sites: '/structure/sites',

  cohorts: '/cohorts',
  newCohort: '/cohorts/new',
  cohort: '/cohorts/:cohortId',
  editCohort: '/cohorts/:cohortId/edit',
  cohortEmails: '/cohorts/:cohortId/emails',
  cohortEmailsRelease: '/cohorts/:cohortId/emails/release',
  cohortClosure: '/cohorts/:cohortId/closure',
  cohortReopening: '/cohorts/:cohortId/reopening',
  invitations: '/cohorts/:cohortId/invitations',
  volunteerImport: '/cohorts/:cohortId/import',

  students: '/students',
  newStudent: '/students/new',
  student: '/students/:studentId',
  editStudent: '/students/:studentId/edit',
  consent: '/students/:studentId/consent',
  consentWithdrawal: '/students/:studentId/consent/withdrawal',
  studentImport: '/students/import',

  mentorRequests: '/mentor-requests',
  newMentorRequest: '/mentor-requests/new',
  mentorRequest: '/mentor-requests/:requestId',
  mentorRequestWithdrawal: '/mentor-requests/:requestId/withdrawal',

  volunteerTemplate: '/imports/templates/volunteers.csv',
  studentTemplate: '/imports/templates/students.csv',
  importColumns: '/imports/:importId/columns',
  importPreview: '/imports/:importId/preview',
  importCommit: '/imports/:importId/commit',
  importDiscard: '/imports/:importId/discard',
  importRejected: '/imports/:importId/rejected.csv',

  cohortRuns: '/cohorts/:cohortId/runs',
  run: '/runs/:runId',
  runProgress: '/runs/:runId/progress',
  unmatched: '/runs/:runId/unmatched',
  runCancellation: '/runs/:runId/cancellation',
  runApprovals: '/runs/:runId/approvals',
  proposals: '/proposals',
  proposal: '/proposals/:proposalId',
  approval: '/proposals/:proposalId/approval',
  rejection: '/proposals/:proposalId/rejection',
  lock: '/proposals/:proposalId/lock',
  unlock: '/proposals/:proposalId/unlock',
  matches: '/matches',
  matchEnding: '/matches/:matchId/ending',

  emails: '/emails',
  emailRetry: '/emails/:emailId/retry',
  emailNotes: '/emails/notes',
  emailNote: '/emails/notes/:letter',
  bounces: '/emails/bounces',
  emailPreferences: '/email-preferences/:secret',

  mailbox: '/dev/mailbox',
  mailboxEmptying: '/dev/mailbox/emptying',
  emailSamples: '/dev/mailbox/samples',
  emailSample: '/dev/mailbox/samples/:email',
  emailSampleHtml: '/dev/mailbox/samples/:email/html',
  mailboxMessage: '/dev/mailbox/:messageId',
  mailboxRaw: '/dev/mailbox/:messageId/raw',
  mailboxHtml: '/dev/mailbox/:messageId/html',

  live: '/health/live',
  ready: '/health/ready',
} as const;

type Names<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Names<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

/** `to(paths.cohort, { cohortId })` → '/cohorts/…' */
export function to<Path extends string>(path: Path, values: Record<Names<Path>, string>): string {
  return path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent((values as Record<string, string>)[name] ?? ''),
  );
}

/** Where the JSON twin of a page is. */
export const api = <Path extends string>(path: Path) => `/api${path}` as const;
