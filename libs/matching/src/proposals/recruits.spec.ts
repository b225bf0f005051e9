import { describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { Weekly } from '#libs/availability';
import type { Frozen } from '../snapshot/frozen.ts';
import { recruitAdvice } from './recruits.ts';

const noDepartments = { findBy: async () => [] } as unknown as EntityManager;
const at = (...slots: number[]) => [Weekly.fromSlots(slots).toHex()];

/** Vera and Max have an hour together; whom more people like Vera would serve is free at other times. */
const frozen = {
  snapshot: {
    volunteers: [{ id: 'vera', weeks: at(30, 31, 32, 33), languages: ['en', 'es'] }],
    students: [
      { id: 'ana', weeks: at(80, 81), languages: ['en'] },
      { id: 'max', weeks: at(31, 32), languages: ['en'] },
    ],
  },
  stretches: [{ from: '2026-10-01', to: '2027-06-30', offsets: { 'Europe/Paris': 0 } }],
  policy: {},
  students: { ana: { school: 'n', zone: 'Europe/Paris' }, max: { school: 'n', zone: 'Europe/Paris' } },
} as unknown as Frozen;

describe('Advice on whom to invite', () => {
  it('names the hour of somebody who is served', async () => {
    const recruits = [{ like: 'vera', more: 1, serves: ['max'] }];
    expect(await recruitAdvice(noDepartments, frozen, recruits)).toEqual([
      {
        ...{ more: 1, serves: 1, department: null, languages: ['en'], zone: 'Europe/Paris' },
        window: { day: 1, from: '15:30', to: '16:30' },
      },
    ]);
  });

  it('names the hour of whoever makes room, where those who are served are free at other times', async () => {
    const recruits = [{ like: 'vera', more: 1, serves: ['ana'] }];
    const [advice] = await recruitAdvice(noDepartments, frozen, recruits);
    expect(advice).toMatchObject({ serves: 1, window: { day: 1, from: '15:30', to: '16:30' } });
  });
});
