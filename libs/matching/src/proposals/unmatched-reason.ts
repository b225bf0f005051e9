import type { Reason } from '#libs/matching-engine';

/** Why a student was left without a mentor: what the engine found, or that no guardian agrees as yet. */
export type UnmatchedReason = Reason | { code: 'no-consent' };
