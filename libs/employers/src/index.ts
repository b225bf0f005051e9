export { CohortMail } from './cohort-mail/cohort-mail.ts';
export { Cohort, type CohortState } from './cohorts/cohort.entity.ts';
export type { CohortCounts } from './cohorts/cohort-counts.ts';
export { CohortInput } from './cohorts/cohort-input.ts';
export { CohortSchool } from './cohorts/cohort-school.entity.ts';
export { Cohorts } from './cohorts/cohorts.ts';
export { findCohort, holdCohort, mustBeOpen } from './cohorts/find-cohort.ts';
export {
  type CapGroup,
  capGroups,
  defaultPolicy,
  type KeptPolicy,
  objectives,
  type Policy,
  PolicyInput,
  pointsOf,
  policyOf,
  policyValues,
  type Weight,
  weights,
  wholePolicy,
} from './cohorts/policy.ts';
export { EmployersModule } from './employers.module.ts';
export { Enrolment } from './enrolment/enrolment.entity.ts';
export { type CohortChoice, Enrolments } from './enrolment/enrolments.ts';
export { employersEntities, employersMigrations } from './entities.ts';
export { type ImportOutcome, importVolunteers } from './import/import-volunteers.ts';
export type { VolunteerRow } from './import/volunteer-row.ts';
export { Invitation } from './invitations/invitation.entity.ts';
export { Invitations, InvitationsInput } from './invitations/invitations.ts';
export {
  chosenInterests,
  fieldOfWork,
  interestIds,
  languageCodes,
  meetingFormat,
  optionalField,
  optionalGender,
  optionalId,
  week,
  withMore,
} from './profile/fields.ts';
export { type Format, formats } from './profile/format.ts';
export { type Gender, genders } from './profile/gender.ts';
export { Profile } from './profile/profile.ts';
export { AvailabilityInput, InterestsInput, ProfileInput } from './profile/profile-input.ts';
export { type ProfileStep, profileSteps, Volunteer } from './profile/volunteer.entity.ts';
export { VolunteerReminders } from './reminders/volunteer-reminders.ts';
export { Screening, ScreeningInput } from './screening/screening.ts';
export { type ScreeningStatus, screeningStatuses } from './screening/screening-status.ts';
export { Department } from './structure/department.entity.ts';
export { Site } from './structure/site.entity.ts';
export { DepartmentInput, SiteInput, Structure } from './structure/structure.ts';
export { releaseVolunteer, takeVolunteer } from './volunteers/capacity.ts';
export { enrolledVolunteers, type VolunteerView, volunteersById } from './volunteers/volunteer-view.ts';
export { Volunteers, VolunteersQuery } from './volunteers/volunteers.ts';
