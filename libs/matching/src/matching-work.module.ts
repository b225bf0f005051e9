import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Blocks } from './blocks/blocks.ts';
import { Sharing } from './blocks/sharing.ts';
import { matchingEntities } from './entities.ts';
import { blockFlows, matchingQueue } from './queue.ts';
import { Leases } from './runs/leases.ts';
import { Nightly } from './runs/nightly.ts';
import { RunWork } from './runs/run-work.ts';
import { Solver } from './solving/solver.ts';
import { ThreadSolver } from './solving/thread-solver.ts';

const solver = { provide: Solver, useFactory: () => new ThreadSolver() };

/** What a matching worker does. Needs `Outbox` from the process's MailModule. */
@Module({
  imports: [
    TypeOrmModule.forFeature(matchingEntities),
    BullModule.registerQueue({ name: matchingQueue }),
    // Else it would wait at the end for a Redis that is away.
    BullModule.registerFlowProducer({ name: blockFlows, forceDisconnectOnShutdown: false }),
  ],
  providers: [Blocks, Leases, Nightly, RunWork, solver, { provide: Sharing, useValue: new Sharing() }],
  exports: [Blocks, Leases, Nightly, RunWork],
})
export class MatchingWorkModule {}
