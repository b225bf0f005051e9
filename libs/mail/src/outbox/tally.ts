import type { Outcome } from '../transports/outcome.ts';

/** What this process has delivered since it began: numbers only, for whoever watches it. */
export class Tally {
  /** 'email outcome' → how many. */
  readonly outcomes = new Map<string, number>();
  /** Hears how long each took, seconds from the first word to the mail server to its last. */
  heard: (seconds: number) => void = () => undefined;

  /** @param ms how long it took */
  count(email: string, { kind }: Outcome, ms: number): void {
    const name = `${email} ${kind}`;
    this.outcomes.set(name, (this.outcomes.get(name) ?? 0) + 1);
    this.heard(ms / 1_000);
  }
}
