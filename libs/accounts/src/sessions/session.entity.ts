import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, RefColumn } from '#libs/platform';
import { Person } from '../people/person.entity.ts';

/** One signed-in browser. The cookie holds the token; here is only its hash. */
@Entity('sessions')
@Index('ix_sessions_person', ['personId'])
@Index('ix_sessions_expiry', ['expiresAt'])
export class Session {
  @PrimaryColumn({ type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin' }) tokenHash!: string;
  @ForeignKey(() => Person, { name: 'fk_sessions_person', onDelete: 'CASCADE' })
  @RefColumn()
  personId!: string;
  @InstantColumn() createdAt!: Date;
  @InstantColumn() lastSeenAt!: Date;
  @InstantColumn() expiresAt!: Date;
}
