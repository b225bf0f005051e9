/**
 * Everything that recurs. Each entry wakes the handler of its name in recurring/recurring-work.ts, which asks the
 * database whether anything is due now: a tick too many does nothing.
 */
export const schedule = {
  'nightly-matching': {
    asks: 'For which employers is it two at night? Their open cohorts get a matching run.',
    when: "Every night at 02:00 in the employer's zone; zones differ by quarters of an hour, so it asks that often.",
    pattern: '*/15 * * * *',
  },
  'sweep-sessions': {
    asks: 'Which sign-ins have run out? They are removed.',
    when: 'Every hour, seven minutes past.',
    pattern: '7 * * * *',
  },
  'forget-imports': {
    asks: 'Which uploaded spreadsheets has nobody committed within seven days? They are removed, since they name people.',
    when: 'Every hour, twelve minutes past.',
    pattern: '12 * * * *',
  },
} as const satisfies Record<string, Recurring>;

export interface Recurring {
  asks: string;
  /** The pattern in plain English. */
  when: string;
  /** Cron, in UTC. */
  pattern: string;
}

export type RecurringName = keyof typeof schedule;

/** One for each name: the compiler asks for a missing one, and refuses a second. */
export type Handlers = Readonly<Record<RecurringName, () => Promise<void>>>;

export const scheduleQueue = 'schedule';
export const matchingQueue = 'matching';
