import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { z } from 'zod';
import type { Actor } from '#libs/accounts';
import { invalid, isDuplicate, newId, text, zone } from '#libs/platform';
import { optionalId } from '../profile/fields.ts';
import { Department } from './department.entity.ts';
import { Site } from './site.entity.ts';

export const DepartmentInput = z.object({ name: text(120), organisationId: optionalId() });
export const SiteInput = z.object({ name: text(120), zone: zone(), organisationId: optionalId() });

/** Whose it becomes need be said only where that could be more than one. */
type Partly<T extends { organisationId: unknown }> = Omit<T, 'organisationId'> &
  Partial<Pick<T, 'organisationId'>>;

/** The departments and sites of an employer. */
@Injectable()
export class Structure {
  constructor(private readonly db: DataSource) {}

  /** What the person's employer consists of, by name; for volunteers and for HR. */
  async read(actor: Actor): Promise<{ departments: Department[]; sites: Site[] }> {
    const employers = [...actor.organisations('profile.edit'), ...actor.organisations('volunteers.read')];
    const where = { employerId: In(employers) };
    const order = { name: 'ASC', id: 'ASC' } as const;
    return {
      departments: await this.db.getRepository(Department).find({ where, order }),
      sites: await this.db.getRepository(Site).find({ where, order }),
    };
  }

  /** @throws Refusal with problem 'name-taken' */
  async addDepartment(
    actor: Actor,
    { name, organisationId = null }: Partly<z.output<typeof DepartmentInput>>,
  ): Promise<string> {
    const department = {
      id: newId(),
      employerId: actor.organisation('departments.edit', organisationId),
      name,
    };
    await unlessTaken(this.db.getRepository(Department).insert(department));
    return department.id;
  }

  /** @throws Refusal with problem 'name-taken' */
  async addSite(
    actor: Actor,
    { name, zone, organisationId = null }: Partly<z.output<typeof SiteInput>>,
  ): Promise<string> {
    const site = {
      id: newId(),
      employerId: actor.organisation('departments.edit', organisationId),
      name,
      zone,
    };
    await unlessTaken(this.db.getRepository(Site).insert(site));
    return site.id;
  }
}

/** @throws Refusal that names the field when the department or site is not the employer's */
export async function checkStructure(
  manager: EntityManager,
  employerId: string,
  { departmentId, siteId }: { departmentId: string | null; siteId: string | null },
): Promise<void> {
  if (departmentId && !(await manager.existsBy(Department, { id: departmentId, employerId })))
    throw invalid('departmentId', 'unknown-choice');
  if (siteId && !(await manager.existsBy(Site, { id: siteId, employerId })))
    throw invalid('siteId', 'unknown-choice');
}

async function unlessTaken(insert: Promise<unknown>): Promise<void> {
  try {
    await insert;
  } catch (error) {
    throw isDuplicate(error) ? invalid('name', 'name-taken') : error;
  }
}
