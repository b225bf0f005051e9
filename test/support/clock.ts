import { Clock } from '#libs/platform';

/** A clock that stands still until it is moved. */
export class TestClock extends Clock {
  constructor(private at = new Date('2026-09-01T10:00:00.000Z')) {
    super();
  }

  now(): Date {
    return this.at;
  }

  set(at: Date | string): void {
    this.at = new Date(at);
  }

  forward(milliseconds: number): void {
    this.at = new Date(this.at.getTime() + milliseconds);
  }
}
