import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Organisation } from '#libs/accounts';
import { JsonColumn } from '#libs/platform';
import type { RosterKind } from '../reading/columns/fields.ts';
import type { Mapping } from '../reading/columns/guess-columns.ts';

/** What an organisation's headings meant the last time. */
@Entity('column_mappings')
export class ColumnMapping {
  @ForeignKey(() => Organisation, { name: 'fk_column_mappings_organisation' })
  @PrimaryColumn({ type: 'char', length: 36, charset: 'ascii', collation: 'ascii_bin' })
  organisationId!: string;
  @PrimaryColumn({ type: 'varchar', length: 10, charset: 'ascii', collation: 'ascii_bin' })
  kind!: RosterKind;
  @JsonColumn() mapping!: Mapping;
}
