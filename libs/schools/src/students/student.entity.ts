import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Organisation } from '#libs/accounts';
import { Weekly } from '#libs/availability';
import type { Format, Gender } from '#libs/employers';
import {
  CodeColumn,
  CountColumn,
  DayColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '#libs/platform';
import type { GradeBand, Pathway } from './grade-band.ts';

/** A minor whom a school vouches for: no account, no surname, no address, no contact. */
@Entity('students')
@Index('ux_students_reference', ['schoolId', 'reference'], { unique: true })
@Index('ix_students_name', ['schoolId', 'displayName'])
export class Student {
  @IdColumn() id!: string;
  @ForeignKey(() => Organisation, { name: 'fk_students_school' }) @RefColumn() schoolId!: string;
  /** The school's own code, compared byte by byte; the display name where the school has none. */
  @TextColumn(60, { charset: 'utf8mb4', collation: 'utf8mb4_bin' }) reference!: string;
  @TextColumn(40) displayName!: string;
  @CodeColumn(12) gradeBand!: GradeBand;
  /** Codes of the taxonomy and free tags, as libs/interests writes them. */
  @JsonColumn() interests!: string[];
  /** What they want to become: a cluster or sub-cluster of the taxonomy. */
  @CodeColumn(64, { nullable: true }) goal!: string | null;
  /** Fields of work from which the school would like the mentor to come, three at most. */
  @JsonColumn({ nullable: true }) wishes!: string[] | null;
  /** Town or region in which they can meet; '' for anywhere. */
  @TextColumn(60, { default: '' }) area!: string;
  /** What the mentor must be, where the family or the school asks for it. */
  @CodeColumn(5, { nullable: true }) mentorGender!: Gender | null;
  /** ISO 639 codes. */
  @JsonColumn() languages!: string[];
  /** Packed; see `week`. */
  @Column({ type: 'varbinary', length: 42 }) availability!: Buffer;
  @CodeColumn(64) zone!: string;
  @CodeColumn(10) format!: Format;
  /** 1 to 5. */
  @CountColumn() mentorsWanted!: number;
  @CodeColumn(10) pathway!: Pathway;
  /** 1 to 4, as the school sees the need; 4 comes first. */
  @CountColumn() priority!: number;
  /** The day the guardian signed. */
  @DayColumn({ nullable: true }) consentGivenOn!: string | null;
  @RefColumn({ nullable: true }) consentRecordedBy!: string | null;
  @InstantColumn({ nullable: true }) consentRecordedAt!: Date | null;
  @InstantColumn({ nullable: true }) consentWithdrawnAt!: Date | null;
  /** Never above `mentorsWanted`; changed by guarded updates only. */
  @CountColumn() activeMentors!: number;
  @InstantColumn() createdAt!: Date;
  @InstantColumn() updatedAt!: Date;

  /** The free hours of a week in `zone`. */
  week(): Weekly {
    return Weekly.fromBuffer(this.availability);
  }

  /** Whether a guardian agrees, as far as the school has recorded. */
  hasConsent(): boolean {
    return this.consentGivenOn !== null && this.consentWithdrawnAt === null;
  }
}
