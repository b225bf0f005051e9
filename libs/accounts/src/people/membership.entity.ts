import { Entity, ForeignKey, Index } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn, RefColumn } from '#libs/platform';
import { Organisation } from '../organisations/organisation.entity.ts';
import type { Role } from '../permissions/roles.ts';
import { Person } from './person.entity.ts';

/** What a person is in an organisation. */
@Entity('memberships')
@Index('ux_memberships', ['personId', 'organisationId', 'role'], { unique: true })
@Index('ix_memberships_organisation', ['organisationId', 'role'])
export class Membership {
  @IdColumn() id!: string;
  @ForeignKey(() => Person, { name: 'fk_memberships_person' }) @RefColumn() personId!: string;
  @ForeignKey(() => Organisation, { name: 'fk_memberships_organisation' })
  @RefColumn()
  organisationId!: string;
  @CodeColumn(20) role!: Role;
  @InstantColumn() createdAt!: Date;
}
