export { type Shared, sharedTime } from './shared.ts';
export { inStretch, outOfStretch, type Stretch, stretches } from './stretches.ts';
export { slotsPerWeek, Weekly, type Window } from './weekly.ts';
