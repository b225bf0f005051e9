import type { EntityManager } from 'typeorm';

/** How far a cohort has come. */
export interface CohortCounts {
  invited: number;
  enrolled: number;
  /** Of the enrolled, those whose clearance holds through the cohort's last day. */
  screened: number;
  /** Of the enrolled, those whose profile has no step missing. */
  complete: number;
}

// The same rules as `Volunteer.isScreenedThrough` and `Volunteer.missing`, for counting where the rows are.
const screened = `v.screening = 'cleared' and v.screened_until >= c.ends_on`;
const complete = `v.job_title <> '' and json_length(v.languages) > 0 and json_length(v.interests) > 0
  and v.availability <> repeat(char(0 using binary), length(v.availability))`;

export async function countCohort(manager: EntityManager, cohortId: string): Promise<CohortCounts> {
  const [enrolment] = await manager.query(
    `select count(*) as enrolled, coalesce(sum(${screened}), 0) as screened, coalesce(sum(${complete}), 0) as complete
     from enrolments e join cohorts c on c.id = e.cohort_id join volunteers v on v.id = e.volunteer_id
     where e.cohort_id = ?`,
    [cohortId],
  );
  const [invitation] = await manager.query(
    'select count(*) as invited from invitations where cohort_id = ?',
    [cohortId],
  );
  return {
    invited: Number(invitation.invited),
    enrolled: Number(enrolment.enrolled),
    screened: Number(enrolment.screened),
    complete: Number(enrolment.complete),
  };
}
