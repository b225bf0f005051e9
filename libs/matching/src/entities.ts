import { CandidateBlock } from './blocks/candidate-block.entity.ts';
import { Match } from './matches/match.entity.ts';
import { CandidateBlocks1795000620000 } from './migrations/candidate-blocks-1795000620000.ts';
import { Endings1795000720000 } from './migrations/endings-1795000720000.ts';
import { Matching1795000400000 } from './migrations/matching-1795000400000.ts';
import { Proposal } from './proposals/proposal.entity.ts';
import { UnmatchedStudent } from './proposals/unmatched-student.entity.ts';
import { MatchingRun } from './runs/matching-run.entity.ts';

export const matchingEntities = [CandidateBlock, Match, MatchingRun, Proposal, UnmatchedStudent];
export const matchingMigrations = [Matching1795000400000, CandidateBlocks1795000620000, Endings1795000720000];
