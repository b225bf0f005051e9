import { setOf } from '../candidates/bits.ts';
import type { Ground } from '../ground.ts';
import type { Paired } from '../pricing/pairing-of-all.ts';
import type { Places } from './unmatched.ts';

/** @returns for each student which volunteers could still matter to them */
export function placesLeft({ setting }: Ground, { problem, pairing }: Paired): (student: number) => Places {
  const { capacity, coverage, from, volunteer } = problem;
  const { volunteers } = setting;
  const { volunteerPrice } = pairing.optimal;
  const left = Int32Array.from(capacity);
  for (let e = 0; e < from.at(-1)!; e++) if (pairing.chosen[e]) left[volunteer[e]!]!--;
  const all = [...volunteers.keys()];
  const set = (has: (v: number) => boolean) => setOf(all.filter(has), volunteers.length);
  const willing = set(v => volunteers[v]!.capacity > 0);
  const free = set(v => left[v]! > 0);
  const known = new Map<number, Places>();
  return s => {
    const worth = coverage[s]!;
    const places = known.get(worth) ?? {
      ...{ willing, free },
      within: set(v => capacity[v]! > 0 && volunteerPrice[v]! < worth),
    };
    known.set(worth, places);
    return places;
  };
}
