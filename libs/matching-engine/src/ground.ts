import { Setting } from './candidates/setting.ts';
import { checkPolicy, checkSnapshot } from './check.ts';
import { prepare } from './people.ts';
import type { Policy } from './policy.ts';
import type { Pair, Snapshot } from './snapshot.ts';

/** A snapshot and a policy, checked and ready. Pairs are numbers: student × volunteers in all + volunteer, by places in id order. */
export interface Ground {
  snapshot: Snapshot;
  policy: Policy;
  setting: Setting;
  kept: ReadonlySet<number>;
  earlier: ReadonlySet<number>;
}

/** @throws InputError that names the field the engine cannot work with */
export function groundOf(given: Snapshot, policy: Policy): Ground {
  checkSnapshot(given);
  checkPolicy(policy);
  const snapshot = agreed(given);
  const { volunteers, students } = prepare(snapshot);
  const places = { volunteer: placesOf(volunteers), student: placesOf(students) };
  const numbered = (pairs: readonly Pair[]) =>
    new Set(
      pairs.map(
        ({ volunteer, student }) =>
          places.student.get(student)! * volunteers.length + places.volunteer.get(volunteer)!,
      ),
    );
  const kept = numbered(snapshot.kept);
  const barred = byStudent([...kept, ...numbered(snapshot.excluded)], volunteers.length);
  const setting = new Setting(volunteers, students, policy, barred);
  return { snapshot, policy, setting, kept, earlier: numbered(snapshot.earlier ?? []) };
}

/** A pair that is excluded is not kept, whoever has locked it. */
function agreed(snapshot: Snapshot): Snapshot {
  const name = ({ volunteer, student }: Pair) => JSON.stringify([volunteer, student]);
  const excluded = new Set(snapshot.excluded.map(name));
  return { ...snapshot, kept: snapshot.kept.filter(pair => !excluded.has(name(pair))) };
}

const placesOf = (people: readonly { id: string }[]) => new Map(people.map(({ id }, place) => [id, place]));

/** The volunteers of numbered pairs, by student. */
export function byStudent(pairs: Iterable<number>, width: number): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const pair of pairs) {
    const s = Math.floor(pair / width);
    found.set(s, [...(found.get(s) ?? []), pair % width]);
  }
  return found;
}
