import type { ProposedPair } from '#libs/matching-engine';
import type { Frozen } from '../snapshot/frozen.ts';
import type { Explanation } from './explanation.ts';
import { sharedInterests } from './shared-interests.ts';
import { sharedWindows } from './shared-windows.ts';

/** Says of the pairs of a snapshot why they were proposed. */
export function explainer(frozen: Frozen): (pair: ProposedPair) => Explanation {
  const { volunteers, students } = frozen.snapshot;
  const people = new Map([...volunteers, ...students].map(one => [one.id, one]));
  return ({ volunteer, student, terms, sharedSlots, runnersUp }) => {
    const [one, other] = [people.get(volunteer)!, people.get(student)!];
    const zone = frozen.students[student]?.zone ?? 'UTC';
    return {
      terms,
      interests: sharedInterests(one.interests, other.interests),
      slots: sharedSlots,
      windows: sharedWindows(frozen, one.weeks, other.weeks, zone),
      zone,
      runnersUp,
    };
  };
}
