import { type Stream, streams } from '../preferences/streams.ts';
import { nextSendTime, type SendTimes } from '../times/send-times.ts';
import { type QuietHours, wakingAt } from './quiet-hours.ts';

/** An email at the gate, and what is known of it there. */
export interface Waiting {
  stream: Stream;
  /** The recipient's. */
  zone: string;
  createdAt: Date;
  /** Somebody has said that it need not wait for the times of its batch. */
  released: boolean;
  /** The recipient has asked for quiet in this stream. */
  quieted: boolean;
  unreachable: boolean;
  /** Of its batch; null where it has none, or goes out at once. */
  times: SendTimes | null;
  batchPaused: boolean;
}

export type Verdict =
  | { may: 'go' }
  | { may: 'wait'; until: Date }
  | { may: 'be held'; problem: 'paused' | 'held' }
  | { may: 'never go'; problem: 'unsubscribed' | 'unreachable' };

/** Whether an email that is due may go now: is it still wanted, and is it a good hour where its reader is? */
export function gate(email: Waiting, now: Date, quiet: QuietHours | null): Verdict {
  if (email.unreachable) return { may: 'never go', problem: 'unreachable' };
  const kind = streams[email.stream];
  if (email.quieted && kind === 'optional') return { may: 'never go', problem: 'unsubscribed' };
  if (email.quieted && kind === 'pausable') return { may: 'be held', problem: 'paused' };
  if (email.batchPaused && !email.released) return { may: 'be held', problem: 'held' };
  if (kind === 'always') return { may: 'go' };
  const sendTime =
    email.times && !email.released ? nextSendTime(email.createdAt, email.zone, email.times) : now;
  const until = sendTime > now ? sendTime : now;
  const waking = quiet ? wakingAt(until, email.zone, quiet) : until;
  return waking > now ? { may: 'wait', until: waking } : { may: 'go' };
}
