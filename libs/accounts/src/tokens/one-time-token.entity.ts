import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CodeColumn, InstantColumn, RefColumn } from '#libs/platform';
import { Person } from '../people/person.entity.ts';

/** Why somebody got a link that lets them choose a password. */
export type TokenPurpose = 'confirm' | 'reset' | 'invitation';

/** A link in an email, good once. Only the hash of its secret is kept. */
@Entity('one_time_tokens')
@Index('ix_one_time_tokens_person', ['personId', 'purpose'])
export class OneTimeToken {
  @PrimaryColumn({ type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin' }) tokenHash!: string;
  @ForeignKey(() => Person, { name: 'fk_one_time_tokens_person', onDelete: 'CASCADE' })
  @RefColumn()
  personId!: string;
  @CodeColumn(12) purpose!: TokenPurpose;
  @InstantColumn() expiresAt!: Date;
  @InstantColumn({ nullable: true }) usedAt!: Date | null;
}
