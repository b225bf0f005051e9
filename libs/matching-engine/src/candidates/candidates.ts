import type { ReadyStudent, ReadyVolunteer } from '../people.ts';
import type { Policy } from '../policy.ts';
import type { Rarity } from '../scoring/interests.ts';
import { placesIn } from './bits.ts';
import { feasible, screenedBits } from './feasible.ts';
import { pointsWith } from './points.ts';
import { volunteerSets } from './volunteer-sets.ts';

/** All pairs that may be, row by row (compressed sparse rows): student s has the entries from[s] to from[s + 1]. */
export interface Candidates {
  from: Int32Array;
  volunteer: Int32Array;
  score: Float64Array;
}

/**
 * Every pair is considered: rules by sets of volunteers, 32 at a time; scores for those who are left.
 * @param barred by student, the volunteers with whom a pair is excluded or kept already
 * @param onProgress told now and then the share of students that is done
 */
export function candidates(
  volunteers: readonly ReadyVolunteer[],
  students: readonly ReadyStudent[],
  policy: Policy,
  rarity: Rarity,
  barred: ReadonlyMap<number, readonly number[]>,
  onProgress: (share: number) => void = () => undefined,
): Candidates {
  const sets = volunteerSets(volunteers);
  const screened = screenedBits(sets, policy);
  const places = new Int32Array(volunteers.length);
  const from = new Int32Array(students.length + 1);
  let volunteer = new Int32Array(1_024);
  let score = new Float64Array(1_024);
  for (const [s, student] of students.entries()) {
    const first = from[s]!;
    const count = placesIn(feasible(sets, student, policy, screened, barred.get(s) ?? []), places);
    if (first + count > volunteer.length) {
      volunteer = longer(volunteer, new Int32Array(2 * (first + count)));
      score = longer(score, new Float64Array(2 * (first + count)));
    }
    const points = pointsWith(sets, student, policy, rarity);
    for (let place = 0; place < count; place++) {
      const v = places[place]!;
      volunteer[first + place] = v;
      score[first + place] = points(v);
    }
    from[s + 1] = first + count;
    if (s % 500 === 0) onProgress(s / students.length);
  }
  const length = from[students.length]!;
  return { from, volunteer: volunteer.slice(0, length), score: score.slice(0, length) };
}

function longer<T extends Int32Array | Float64Array>(numbers: T, into: T): T {
  into.set(numbers);
  return into;
}
