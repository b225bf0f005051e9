/**
 * What a pairing is to be, once it may be:
 * - `optimal`: the most students served and the greatest total priority, then the greatest total score.
 * - `fairest`: as many served; of the first mentors, as few as can be with the lowest score, then with the next, and so on;
 *   then further mentors by total score.
 * - `stable`: no volunteer and student would both rather have each other than whom they have. It may serve fewer.
 * - `least-change`: as many served as optimal; then as many kept pairs as can be; then the greatest total score.
 */
export const objectives = ['optimal', 'fairest', 'stable', 'least-change'] as const;
export type Objective = (typeof objectives)[number];
