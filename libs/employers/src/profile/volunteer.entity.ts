import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Organisation, Person } from '#libs/accounts';
import { Weekly } from '#libs/availability';
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
import type { ScreeningStatus } from '../screening/screening-status.ts';
import { Department } from '../structure/department.entity.ts';
import { Site } from '../structure/site.entity.ts';
import type { Format } from './format.ts';
import type { Gender } from './gender.ts';

/** The parts of a profile that a volunteer fills in before anybody can be matched with them. */
export const profileSteps = ['profile', 'interests', 'availability'] as const;
export type ProfileStep = (typeof profileSteps)[number];

/** An employee who offers time. */
@Entity('volunteers')
@Index('ux_volunteers_person', ['personId'], { unique: true })
@Index('ix_volunteers_employer', ['employerId', 'id'])
@Index('ix_volunteers_department', ['departmentId'])
@Index('ix_volunteers_site', ['siteId'])
export class Volunteer {
  @IdColumn() id!: string;
  @ForeignKey(() => Person, { name: 'fk_volunteers_person' }) @RefColumn() personId!: string;
  @ForeignKey(() => Organisation, { name: 'fk_volunteers_employer' }) @RefColumn() employerId!: string;
  @ForeignKey(() => Department, { name: 'fk_volunteers_department' })
  @RefColumn({ nullable: true })
  departmentId!: string | null;
  @ForeignKey(() => Site, { name: 'fk_volunteers_site' }) @RefColumn({ nullable: true }) siteId!:
    | string
    | null;
  @TextColumn(100) jobTitle!: string;
  /** What they do for a living: a cluster or sub-cluster of the taxonomy. */
  @CodeColumn(64, { nullable: true }) occupation!: string | null;
  /** Town or region in which they can meet; '' for anywhere. */
  @TextColumn(60, { default: '' }) area!: string;
  /** For schools that ask for a woman or a man, and for nothing else; nobody sees it. */
  @CodeColumn(5, { nullable: true }) gender!: Gender | null;
  /** ISO 639 codes. */
  @JsonColumn() languages!: string[];
  /** Codes of the taxonomy and free tags, as libs/interests writes them. */
  @JsonColumn() interests!: string[];
  /** Packed; see `week`. */
  @Column({ type: 'varbinary', length: 42 }) availability!: Buffer;
  @CodeColumn(64) zone!: string;
  @CodeColumn(10) format!: Format;
  /** How many students at once, 1 to 5. */
  @CountColumn() capacity!: number;
  @CodeColumn(12) screening!: ScreeningStatus;
  /** The last day on which the clearance holds. */
  @DayColumn({ nullable: true }) screenedUntil!: string | null;
  /** Never above `capacity`; changed by guarded updates only. */
  @CountColumn() activeMatches!: number;
  @InstantColumn() createdAt!: Date;
  @InstantColumn() updatedAt!: Date;

  /** The free hours of a week in `zone`. */
  week(): Weekly {
    return Weekly.fromBuffer(this.availability);
  }

  /** Whether the clearance holds on that day. @param day 'YYYY-MM-DD' */
  isScreenedThrough(day: string): boolean {
    return this.screening === 'cleared' && this.screenedUntil !== null && this.screenedUntil >= day;
  }

  /** The steps still to be done, in the order of the pages. */
  missing(): ProfileStep[] {
    const done: Record<ProfileStep, boolean> = {
      profile: this.jobTitle !== '' && this.languages.length > 0,
      interests: this.interests.length > 0,
      availability: this.week().count > 0,
    };
    return profileSteps.filter(step => !done[step]);
  }

  isComplete(): boolean {
    return this.missing().length === 0;
  }
}
