import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Endings } from './endings/endings.ts';
import { matchingEntities } from './entities.ts';
import { Matches } from './matches/matches.ts';
import { Proposals } from './proposals/proposals.ts';
import { Unmatched } from './proposals/unmatched.ts';
import { matchingQueue } from './queue.ts';
import { CoordinatorReminders } from './reminders/coordinator-reminders.ts';
import { Review } from './review/review.ts';
import { Leases } from './runs/leases.ts';
import { Runs } from './runs/runs.ts';

const services = [CoordinatorReminders, Endings, Matches, Proposals, Review, Runs, Unmatched];

/** What coordinators and volunteers do with matching. Needs `Outbox` from the process's MailModule. */
@Module({
  imports: [TypeOrmModule.forFeature(matchingEntities), BullModule.registerQueue({ name: matchingQueue })],
  providers: [...services, Leases],
  exports: services,
})
export class MatchingModule {}
