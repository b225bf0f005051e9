import type { Organisation, Person } from '#libs/accounts';
import type { OwedEmail } from '#libs/mail';
import type { Cohort } from '../cohorts/cohort.entity.ts';

/** @param event the invitation's id. @param link where the person gets in */
export function invitationLetter(
  event: string,
  { email: address, name, locale, zone }: Person,
  { id: batch, name: cohort, startsOn, endsOn }: Cohort,
  employer: Organisation,
  link: string,
): OwedEmail {
  return {
    email: 'cohort-invitation',
    event,
    batch,
    organisationId: employer.id,
    to: { address, name, locale, zone },
    props: { name, employer: employer.name, cohort, startsOn, endsOn, link },
  };
}
