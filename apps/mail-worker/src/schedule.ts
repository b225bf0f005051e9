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
  'match-digest': {
    asks: 'For which coordinators is it a working morning, and proposals have waited since yesterday? One digest a day.',
    when: 'Every quarter of an hour; each gets it from 08:30 on, on Monday to Friday, where they are.',
    pattern: '*/15 * * * *',
  },
  'cohort-week': {
    asks: 'Which coordinators have not been told how the week in their cohorts was?',
    when: 'Every hour, two minutes past; each gets it on Monday from 08:30 on, or the first working day after.',
    pattern: '2 * * * *',
  },
  'journey-reminders': {
    asks: 'Who joined a cohort 2, 5 or 9 days ago and is not ready? They are reminded; after 12 days HR is told.',
    when: 'Every hour, seventeen minutes past.',
    pattern: '17 * * * *',
  },
  'screening-reminders': {
    asks: 'Whose screening ends in 60, 30 or 7 days? They and HR are told.',
    when: 'Every hour, twenty-two minutes past.',
    pattern: '22 * * * *',
  },
  'stand-still': {
    asks: 'In which open cohorts do students wait while nobody has decided anything for 14 days? Program admins are told.',
    when: 'Every day at 09:00 UTC; told once a week while it lasts.',
    pattern: '0 9 * * *',
  },
  'sweep-sessions': {
    asks: 'Which sign-ins have run out? They are removed.',
    when: 'Every hour, seven minutes past.',
    pattern: '7 * * * *',
  },
  'look-again': {
    asks: 'Which emails are held? Each is judged again, in case what held it is gone.',
    when: 'Every hour, forty-two minutes past.',
    pattern: '42 * * * *',
  },
  'forget-bounces': {
    asks: 'Which emails came back more than 30 days ago? They count no more and are removed, since they name people.',
    when: 'Every day at 03:32 UTC.',
    pattern: '32 3 * * *',
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
export type Handlers = Readonly<Record<RecurringName, () => Promise<unknown>>>;

export const scheduleQueue = 'schedule';
export const matchingQueue = 'matching';
