import { describe, expect, it } from '@jest/globals';
import { gate, type Waiting } from './gate.ts';

const noon = new Date('2026-11-24T12:00:00Z');
const night = new Date('2026-11-24T23:00:00Z');
const quiet = { from: '20:00', to: '08:00' };

const email = (more: Partial<Waiting> = {}): Waiting => ({
  ...{ stream: 'matching', zone: 'UTC', createdAt: noon, released: false },
  ...{ quieted: false, unreachable: false, times: null, batchPaused: false },
  ...more,
});

describe('at the gate', () => {
  it('an email that is wanted goes by day and waits by night', () => {
    expect(gate(email(), noon, quiet)).toEqual({ may: 'go' });
    expect(gate(email(), night, quiet)).toEqual({ may: 'wait', until: new Date('2026-11-25T08:00:00Z') });
    expect(gate(email(), night, null)).toEqual({ may: 'go' });
  });

  it('what is about an account or a session goes at any hour, wanted or not', () => {
    for (const stream of ['account', 'sessions'] as const)
      expect(gate(email({ stream, quieted: true }), night, quiet)).toEqual({ may: 'go' });
  });

  it('a paused match email is held, a reminder that is not wanted is not sent', () => {
    expect(gate(email({ quieted: true }), noon, quiet)).toEqual({ may: 'be held', problem: 'paused' });
    for (const stream of ['reminders', 'summaries'] as const)
      expect(gate(email({ stream, quieted: true }), noon, quiet)).toEqual({
        may: 'never go',
        problem: 'unsubscribed',
      });
  });

  it('nothing goes to an address that mail comes back from', () => {
    expect(gate(email({ stream: 'account', unreachable: true }), noon, quiet)).toEqual({
      may: 'never go',
      problem: 'unreachable',
    });
  });

  it('waits for the times of its batch, unless somebody has said that it need not', () => {
    const times = { weekdays: [4], at: '09:00' };
    expect(gate(email({ times }), noon, quiet)).toEqual({
      may: 'wait',
      until: new Date('2026-11-26T09:00:00Z'),
    });
    expect(gate(email({ times, released: true }), noon, quiet)).toEqual({ may: 'go' });
    expect(gate(email({ times, released: true }), night, quiet)).toMatchObject({ may: 'wait' });
  });

  it('a set time at night counts from the morning on', () => {
    const times = { weekdays: [1, 2, 3, 4, 5, 6, 7], at: '22:00' };
    expect(gate(email({ times }), noon, quiet)).toEqual({
      may: 'wait',
      until: new Date('2026-11-25T08:00:00Z'),
    });
  });

  it('its hour once past, it goes by day', () => {
    const times = { weekdays: [1, 2, 3, 4, 5, 6, 7], at: '09:00' };
    const createdAt = new Date('2026-11-23T12:00:00Z');
    expect(gate(email({ times, createdAt }), noon, quiet)).toEqual({ may: 'go' });
  });

  it('rests with its batch, until released', () => {
    expect(gate(email({ batchPaused: true }), noon, quiet)).toEqual({ may: 'be held', problem: 'held' });
    expect(gate(email({ batchPaused: true, released: true }), noon, quiet)).toEqual({ may: 'go' });
    expect(gate(email({ batchPaused: true, released: true, quieted: true }), noon, quiet)).toMatchObject({
      problem: 'paused',
    });
  });
});
