import { InjectFlowProducer } from '@nestjs/bullmq';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import type { FlowProducer } from 'bullmq';
import { DataSource, IsNull, Not } from 'typeorm';
import { type Answer, answersOf } from '#libs/matching-engine';
import { newId, wakeAfter } from '#libs/platform';
import { blockFlows, matchingQueue } from '../queue.ts';
import { type Lease, Leases } from '../runs/leases.ts';
import { MatchingRun } from '../runs/matching-run.entity.ts';
import { type Frozen, unpack } from '../snapshot/frozen.ts';
import { blocksOf } from '../solving/answering.ts';
import { Solver } from '../solving/solver.ts';
import { CandidateBlock } from './candidate-block.entity.ts';
import { packAnswer, unpackAnswer } from './pack-answer.ts';
import { Sharing } from './sharing.ts';

/**
 * Shares a very great run among the workers there are: each finds for blocks of students whom they could have best, and when all are
 * found one of them solves. The blocks are in the database; the queue's flow only says who is next.
 */
@Injectable()
export class Blocks implements BeforeApplicationShutdown {
  private readonly ending = new AbortController();

  constructor(
    private readonly db: DataSource,
    private readonly leases: Leases,
    private readonly solver: Solver,
    @InjectFlowProducer(blockFlows) private readonly flows: FlowProducer,
    private readonly sharing: Sharing,
  ) {}

  beforeApplicationShutdown(): void {
    this.ending.abort(new Error('The worker ends.'));
  }

  /**
   * What all blocks of a run have found. Where some have not, they are asked for and the run is let go, to be taken up again when
   * they have.
   * @returns 'alone' for a run that needs no sharing
   */
  async found(lease: Lease, { snapshot }: Pick<Frozen, 'snapshot'>): Promise<Answer | 'alone' | 'asked'> {
    const { volunteers, students } = snapshot;
    if (volunteers.length * students.length <= this.sharing.beyond) return 'alone';
    const { runId } = lease;
    await this.plan(runId, students.length);
    const { manager } = this.db;
    const missing = await manager.findBy(CandidateBlock, { runId, answer: IsNull() });
    if (missing.length === 0) return this.all(runId);
    await this.leases.waitForBlocks(lease);
    await wakeAfter(this.flows, {
      ...{ name: 'run', queueName: matchingQueue, data: { runId } },
      children: missing.map(({ id }) => ({
        ...{ name: 'block', queueName: matchingQueue, data: { blockId: id } },
      })),
    });
    return 'asked';
  }

  /** Finds one block, if it is still wanted. */
  async perform(blockId: string): Promise<void> {
    const { manager } = this.db;
    const block = await manager.findOneBy(CandidateBlock, { id: blockId, answer: IsNull() });
    if (!block) return;
    const run = await manager.findOne(MatchingRun, {
      select: { id: true, snapshot: true },
      where: { id: block.runId, openFor: Not(IsNull()) },
    });
    if (!run?.snapshot) return;
    const frozen = await unpack(run.snapshot);
    const { firstStudent: first, endStudent: end } = block;
    const answer = await this.solver.lists(frozen, { first, end }, this.ending.signal);
    await manager.update(
      CandidateBlock,
      { id: blockId, answer: IsNull() },
      { answer: await packAnswer(answer) },
    );
    const left = await manager.countBy(CandidateBlock, { runId: run.id, answer: IsNull() });
    await this.leases.noteBlock(run.id, left === 0);
  }

  /** Once, however often. What runs have left behind that are no more goes. */
  private async plan(runId: string, students: number): Promise<void> {
    await this.db.query(
      'delete from candidate_blocks where run_id not in (select id from matching_runs where open_for is not null)',
    );
    const rows = blocksOf(students, this.sharing.students).map(({ first, end }) => ({
      ...{ id: newId(), runId, firstStudent: first, endStudent: end, answer: null },
    }));
    await this.db.createQueryBuilder().insert().into(CandidateBlock).values(rows).orIgnore().execute();
  }

  private async all(runId: string): Promise<Answer> {
    const blocks = await this.db.manager.find(CandidateBlock, {
      select: { id: true, answer: true },
      where: { runId },
      order: { firstStudent: 'ASC' },
    });
    return answersOf(await Promise.all(blocks.map(({ answer }) => unpackAnswer(answer!))));
  }
}
