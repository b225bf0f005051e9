import type { Outcome } from '../transports/outcome.ts';

/** Upper ends of the bars in which deliveries are counted, seconds. */
export const bars = [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 60];

/** What this process has delivered since it began: numbers only, for whoever watches it. */
export class Tally {
  /** 'email outcome' → how many. */
  readonly outcomes = new Map<string, number>();
  /** How many took at most so long, by the places of `bars`, and one more for those that took longer. */
  readonly seconds: number[] = new Array(bars.length + 1).fill(0);
  sum = 0;

  /** @param ms from the first word to the mail server to its last */
  count(email: string, { kind }: Outcome, ms: number): void {
    const name = `${email} ${kind}`;
    this.outcomes.set(name, (this.outcomes.get(name) ?? 0) + 1);
    const place = bars.findIndex(bar => ms / 1_000 <= bar);
    const at = place < 0 ? bars.length : place;
    this.seconds[at] = (this.seconds[at] as number) + 1;
    this.sum += ms / 1_000;
  }
}
