import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn, JsonColumn, RefColumn } from '#libs/platform';

/** Who did what to which row, when. Written in the transaction of the deed; never changed, ids only. */
@Entity('audit_entries')
@Index('ix_audit_entries_subject', ['subjectId'])
@Index('ix_audit_entries_organisation', ['organisationId', 'id'])
export class AuditEntry {
  @IdColumn() id!: string;
  @InstantColumn() at!: Date;
  /** Null when the portal itself acted, at night for instance. */
  @RefColumn({ nullable: true }) personId!: string | null;
  @RefColumn({ nullable: true }) organisationId!: string | null;
  /** 'match.approved', 'person.signed-in' … */
  @CodeColumn(60) action!: string;
  @CodeColumn(40) subject!: string;
  @RefColumn({ nullable: true }) subjectId!: string | null;
  @JsonColumn({ nullable: true }) details!: Record<string, string | number | boolean | null> | null;
}
