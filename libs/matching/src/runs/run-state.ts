export const runStates = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type RunState = (typeof runStates)[number];

/** What a run is busy with, in this order. */
export const runPhases = ['waiting', 'freezing', 'solving', 'checking', 'storing', 'ended'] as const;
export type RunPhase = (typeof runPhases)[number];

export const isOpen = (state: RunState): boolean => state === 'queued' || state === 'running';
