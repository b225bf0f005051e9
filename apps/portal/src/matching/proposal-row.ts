import type { ProposalView } from '#libs/matching';
import { paths, to } from '../paths.ts';
import { decisionModels, pairModel } from './pair-model.ts';

/** A proposal in a list. */
export const proposalRow = (view: ProposalView) => ({
  href: to(paths.proposal, { proposalId: view.proposal.id }),
  approve: to(paths.approval, { proposalId: view.proposal.id }),
  ...pairModel(view),
  ...decisionModels(view.proposal),
  score: view.proposal.score,
  locked: view.proposal.locked,
  isWaiting: view.waiting.length > 0,
});
