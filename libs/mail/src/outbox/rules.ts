import type { QuietHours } from '../gate/quiet-hours.ts';

/** What an operator decides about how emails go out. */
export abstract class Rules {
  abstract readonly quiet: QuietHours | null;
  /** Whether an email that may have arrived is tried once more; else it waits for a person. */
  abstract readonly retryUnknown: boolean;
  /** Emails a minute to one domain, and in one stream; null: as many as there are. */
  abstract readonly perMinute: number | null;
}
