import { Entity, ForeignKey, Index } from 'typeorm';
import { Organisation } from '#libs/accounts';
import { CodeColumn, IdColumn, RefColumn, TextColumn } from '#libs/platform';

/** A place where people of an employer work. */
@Entity('sites')
@Index('ux_sites_name', ['employerId', 'name'], { unique: true })
export class Site {
  @IdColumn() id!: string;
  @ForeignKey(() => Organisation, { name: 'fk_sites_employer' }) @RefColumn() employerId!: string;
  @TextColumn(120) name!: string;
  @CodeColumn(64) zone!: string;
}
