import type { ProposedPair } from '#libs/matching-engine';
import type { Frozen } from '../snapshot/frozen.ts';
import type { Explanation } from './explanation.ts';
import { sharedWindows } from './shared-windows.ts';

/** Says of the pairs of a snapshot why they were proposed. */
export function explainer(frozen: Frozen): (pair: ProposedPair) => Explanation {
  const { volunteers, students } = frozen.snapshot;
  const weeks = new Map([...volunteers, ...students].map(one => [one.id, one.weeks]));
  const weeksOf = (id: string) => weeks.get(id) ?? [];
  return ({ volunteer, student, terms, sharedSlots }) => {
    const zone = frozen.students[student]?.zone ?? 'UTC';
    const windows = sharedWindows(frozen, weeksOf(volunteer), weeksOf(student), zone);
    return { terms, slots: sharedSlots, windows, zone };
  };
}
