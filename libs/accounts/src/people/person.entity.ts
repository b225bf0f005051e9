import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn, TextColumn } from '#libs/platform';

/** Somebody with an account. Students never have one. */
@Entity('people')
@Index('ux_people_email', ['email'], { unique: true })
export class Person {
  @IdColumn() id!: string;
  /** Lower case. */
  @CodeColumn(254) email!: string;
  @TextColumn(100) name!: string;
  /** argon2id; null until the person has chosen a password. */
  @CodeColumn(255, { nullable: true }) passwordHash!: string | null;
  @CodeColumn(10) locale!: string;
  @CodeColumn(64) zone!: string;
  /** When they proved that the address is theirs. */
  @InstantColumn({ nullable: true }) confirmedAt!: Date | null;
  @InstantColumn() createdAt!: Date;
}
