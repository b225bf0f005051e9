/**
 * What belongs together when a person decides about emails. `always`: it goes out whatever was chosen, for it is about
 * their account or about a meeting that somebody comes to. `pausable`: it waits until they want it again. `optional`:
 * it is not sent while they do not want it.
 */
export const streams = {
  account: 'always',
  sessions: 'always',
  matching: 'pausable',
  reminders: 'optional',
  summaries: 'optional',
} as const satisfies Record<string, 'always' | 'pausable' | 'optional'>;

export type Stream = keyof typeof streams;

/** The streams about which a person may choose. */
export const chosenStreams = (Object.keys(streams) as Stream[]).filter(
  stream => streams[stream] !== 'always',
);
