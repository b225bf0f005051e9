import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { CountColumn, IdColumn, RefColumn } from '#libs/platform';
import { MatchingRun } from '../runs/matching-run.entity.ts';

/** Some of the students of a very great run: a worker finds whom each of them could have best, and another solves. */
@Entity('candidate_blocks')
@Index('ux_candidate_blocks', ['runId', 'firstStudent'], { unique: true })
export class CandidateBlock {
  @IdColumn() id!: string;
  @ForeignKey(() => MatchingRun, { name: 'fk_candidate_blocks_run' }) @RefColumn() runId!: string;
  /** By place in id order; and the one after the last. */
  @CountColumn({ type: 'int' }) firstStudent!: number;
  @CountColumn({ type: 'int' }) endStudent!: number;
  /** Packed by `packAnswer`; null until it is found. */
  @Column({ type: 'longblob', nullable: true, select: false }) answer!: Buffer | null;
}
