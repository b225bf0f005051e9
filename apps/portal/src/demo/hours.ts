import { Weekly, type Window } from '#libs/availability';
import type { Random } from './random.ts';

const weekdays = [1, 2, 3, 4, 5] as const;

/** When colleagues can spare an hour: mostly lunch, some before work, some late; a few have a single awkward slot. */
export function colleagueHours(random: Random): Weekly {
  if (random.chance(0.06)) return Weekly.fromWindows([{ day: 5, from: '16:30', to: '17:30' }]);
  const lunch = random.chance(0.75) ? at(random, '12:00', '13:00', random.whole(1, 4)) : [];
  const morning = random.chance(0.2) ? at(random, '08:00', '09:00', random.whole(1, 3)) : [];
  const late = random.chance(0.55)
    ? at(
        random,
        random.one(['15:00', '15:30', '16:00']),
        random.one(['16:30', '17:00', '18:00']),
        random.whole(1, 3),
      )
    : [];
  const windows = [...lunch, ...morning, ...late];
  return Weekly.fromWindows(windows.length > 0 ? windows : at(random, '12:00', '13:00', 2));
}

/** When students can: after school, in the advisory period, seldom at lunch. Some have work or siblings to look after. */
export function pupilHours(random: Random): Weekly {
  const after = at(random, '15:00', random.one(['16:00', '16:30', '17:00']), random.whole(1, 4));
  const advisory = random.chance(0.45) ? at(random, '11:30', '12:30', random.whole(1, 3)) : [];
  const early = random.chance(0.1) ? at(random, '08:00', '08:30', 2) : [];
  const busy = random.chance(0.12);
  return Weekly.fromWindows(busy ? after.slice(0, 1) : [...after, ...advisory, ...early]);
}

const at = (random: Random, from: string, to: string, days: number): Window[] =>
  random.some(weekdays, days).map(day => ({ day, from, to }));
