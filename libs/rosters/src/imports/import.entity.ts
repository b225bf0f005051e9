import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Organisation } from '#libs/accounts';
import type { ImportOutcome } from '#libs/employers';
import { CodeColumn, IdColumn, InstantColumn, JsonColumn, RefColumn, TextColumn } from '#libs/platform';
import type { RosterKind } from '../reading/columns/fields.ts';
import type { Mapping } from '../reading/columns/guess-columns.ts';

export type ImportState = 'uploaded' | 'committed';

/** A file on its way in: nothing of it counts before it is committed. */
@Entity('imports')
@Index('ix_imports_organisation', ['organisationId', 'id'])
@Index('ix_imports_age', ['state', 'createdAt'])
export class Import {
  @IdColumn() id!: string;
  @ForeignKey(() => Organisation, { name: 'fk_imports_organisation' }) @RefColumn() organisationId!: string;
  @CodeColumn(10) kind!: RosterKind;
  /** Where volunteers get a seat; null for students. */
  @RefColumn({ nullable: true }) cohortId!: string | null;
  @RefColumn() createdBy!: string;
  @TextColumn(200) fileName!: string;
  /** The file as it came. It names people, so it goes when the import is committed. Not read unless asked for. */
  @Column({ type: 'longblob', nullable: true, select: false }) content!: Buffer | null;
  @JsonColumn() headings!: string[];
  @JsonColumn() mapping!: Mapping;
  @CodeColumn(10) state!: ImportState;
  @JsonColumn({ nullable: true }) counts!: ImportOutcome | null;
  @InstantColumn() createdAt!: Date;
  @InstantColumn({ nullable: true }) committedAt!: Date | null;
}
