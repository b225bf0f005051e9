import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn, TextColumn } from '#libs/platform';

export type OrganisationKind = 'employer' | 'school' | 'program';

/** An employer, a school, or the program that runs this installation. */
@Entity('organisations')
@Index('ix_organisations_kind_name', ['kind', 'name'])
export class Organisation {
  @IdColumn() id!: string;
  @CodeColumn(10) kind!: OrganisationKind;
  @TextColumn(120) name!: string;
  @CodeColumn(64) zone!: string;
  @InstantColumn() createdAt!: Date;
}
