import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { RefColumn } from '#libs/platform';
import { Organisation } from './organisation.entity.ts';

/** Who has an address at this domain may join that employer. */
@Entity('email_domains')
export class EmailDomain {
  @PrimaryColumn({ type: 'varchar', length: 253, charset: 'ascii', collation: 'ascii_bin' }) domain!: string;
  @Index('ix_email_domains_organisation')
  @ForeignKey(() => Organisation, { name: 'fk_email_domains_organisation' })
  @RefColumn()
  organisationId!: string;
}
