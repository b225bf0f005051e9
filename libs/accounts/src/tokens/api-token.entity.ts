import { Entity, ForeignKey, Index } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn, RefColumn, TextColumn } from '#libs/platform';
import { Person } from '../people/person.entity.ts';

/** Lets a program act as its owner, no more. Shown once when made; only the hash is kept. */
@Entity('api_tokens')
@Index('ux_api_tokens_hash', ['tokenHash'], { unique: true })
@Index('ix_api_tokens_person', ['personId'])
export class ApiToken {
  @IdColumn() id!: string;
  @ForeignKey(() => Person, { name: 'fk_api_tokens_person', onDelete: 'CASCADE' })
  @RefColumn()
  personId!: string;
  @CodeColumn(64) tokenHash!: string;
  /** What its owner uses it for. */
  @TextColumn(60) purpose!: string;
  @InstantColumn() createdAt!: Date;
  @InstantColumn({ nullable: true }) revokedAt!: Date | null;
}
