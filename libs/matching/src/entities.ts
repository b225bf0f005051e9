import { Match } from './matches/match.entity.ts';
import { Matching1795000400000 } from './migrations/matching-1795000400000.ts';
import { Proposal } from './proposals/proposal.entity.ts';
import { UnmatchedStudent } from './proposals/unmatched-student.entity.ts';
import { MatchingRun } from './runs/matching-run.entity.ts';

export const matchingEntities = [Match, MatchingRun, Proposal, UnmatchedStudent];
export const matchingMigrations = [Matching1795000400000];
