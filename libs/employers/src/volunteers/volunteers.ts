import { Injectable } from '@nestjs/common';
import { DataSource, In, type SelectQueryBuilder } from 'typeorm';
import { z } from 'zod';
import { type Actor, audit, Person } from '#libs/accounts';
import { Clock, isId, notFound, optionalText } from '#libs/platform';
import { Enrolment } from '../enrolment/enrolment.entity.ts';
import { optionalId } from '../profile/fields.ts';
import { Volunteer } from '../profile/volunteer.entity.ts';
import { screeningStatuses } from '../screening/screening-status.ts';
import { type VolunteerView, viewVolunteers } from './volunteer-view.ts';

const pageSize = 50;

/** What HR looks for. `after` is the id of the last volunteer of the page before. */
export const VolunteersQuery = z.object({
  search: optionalText(100),
  department: optionalId(),
  cohort: optionalId(),
  screening: z.enum(screeningStatuses).or(z.literal('')).default(''),
  order: z.enum(['newest', 'name']).default('newest'),
  after: optionalId(),
});
type Query = z.output<typeof VolunteersQuery>;

/** HR sees the volunteers of its employer. */
@Injectable()
export class Volunteers {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @returns up to 50, and what to ask for `after`; null at the end */
  async list(actor: Actor, query: Query): Promise<{ volunteers: VolunteerView[]; next: string | null }> {
    const select = this.own(actor).limit(pageSize + 1);
    filter(select, query);
    sort(select, query);
    const found = await viewVolunteers(this.db.manager, select);
    const volunteers = found.slice(0, pageSize);
    const more = found.length > pageSize;
    return { volunteers, next: more ? (volunteers.at(-1)?.volunteer.id ?? null) : null };
  }

  /** All that the query finds, from whatever page on; that they were taken out is written down. */
  async export(actor: Actor, query: Query): Promise<VolunteerView[]> {
    const select = this.own(actor);
    filter(select, query);
    sort(select, { ...query, after: null });
    const found = await viewVolunteers(this.db.manager, select);
    const [organisationId = null] = actor.organisations('volunteers.read');
    await audit(this.db.manager, {
      ...{ at: this.clock.now(), personId: actor.personId, organisationId, action: 'volunteers.exported' },
      ...{
        subject: 'employer',
        subjectId: organisationId ?? actor.personId,
        details: { count: found.length },
      },
    });
    return found;
  }

  /** @throws Refusal 'not-found' */
  async read(actor: Actor, id: string): Promise<VolunteerView> {
    const [view] = isId(id)
      ? await viewVolunteers(this.db.manager, this.own(actor).andWhere('v.id = :id', { id }))
      : [];
    if (!view) throw notFound();
    return view;
  }

  private own(actor: Actor): SelectQueryBuilder<Volunteer> {
    const employers = actor.organisations('volunteers.read');
    return this.db
      .createQueryBuilder(Volunteer, 'v')
      .innerJoin(Person, 'p', 'p.id = v.personId')
      .where({ employerId: In(employers) });
  }
}

/** The search finds the beginning of an address, of a name, or of a further word of a name. */
function filter(select: SelectQueryBuilder<Volunteer>, query: Query): void {
  const { search, department, cohort, screening } = query;
  const start = `${search.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  if (search)
    select.andWhere(
      '(convert(p.email using utf8mb4) like :start or p.name like :start or p.name like :word)',
      {
        start,
        word: `% ${start}`,
      },
    );
  if (department) select.andWhere('v.departmentId = :department', { department });
  if (screening) select.andWhere('v.screening = :screening', { screening });
  if (cohort) select.innerJoin(Enrolment, 'e', 'e.volunteerId = v.id and e.cohortId = :cohort', { cohort });
}

function sort(select: SelectQueryBuilder<Volunteer>, { order, after }: Query): void {
  if (order === 'name') select.orderBy({ 'p.name': 'ASC', 'v.id': 'ASC' });
  else select.orderBy('v.id', 'DESC');
  if (!after) return;
  const nameOf = '(select q.name from people q join volunteers w on w.person_id = q.id where w.id = :after)';
  select.andWhere(order === 'name' ? `(p.name, v.id) > (${nameOf}, :after)` : 'v.id < :after', { after });
}
