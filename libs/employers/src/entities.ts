import { Cohort } from './cohorts/cohort.entity.ts';
import { CohortSchool } from './cohorts/cohort-school.entity.ts';
import { Enrolment } from './enrolment/enrolment.entity.ts';
import { Invitation } from './invitations/invitation.entity.ts';
import { Employers1795000200000 } from './migrations/employers-1795000200000.ts';
import { Told1795000710000 } from './migrations/told-1795000710000.ts';
import { WhatTheyDo1795000600000 } from './migrations/what-they-do-1795000600000.ts';
import { Volunteer } from './profile/volunteer.entity.ts';
import { Department } from './structure/department.entity.ts';
import { Site } from './structure/site.entity.ts';

export const employersEntities = [Cohort, CohortSchool, Department, Enrolment, Invitation, Site, Volunteer];
export const employersMigrations = [Employers1795000200000, WhatTheyDo1795000600000, Told1795000710000];
