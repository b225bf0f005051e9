import { Entity, ForeignKey, Index } from 'typeorm';
import { Organisation } from '#libs/accounts';
import { IdColumn, RefColumn, TextColumn } from '#libs/platform';

/** A part of an employer by what people do there. */
@Entity('departments')
@Index('ux_departments_name', ['employerId', 'name'], { unique: true })
export class Department {
  @IdColumn() id!: string;
  @ForeignKey(() => Organisation, { name: 'fk_departments_employer' }) @RefColumn() employerId!: string;
  @TextColumn(120) name!: string;
}
