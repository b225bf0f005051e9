import { obeys } from '../feasibility.ts';
import type { ReadyStudent } from '../people.ts';
import type { Policy } from '../policy.ts';
import { allBits, type Bits, drop, keepAny, noBits, put } from './bits.ts';
import { slotsOf, type VolunteerSets } from './volunteer-sets.ts';

/** Those screened long enough, for all students at once. */
export function screenedBits({ volunteers }: VolunteerSets, { screenedThrough }: Policy): Bits {
  if (screenedThrough === null) return allBits(volunteers.length);
  const bits = noBits(volunteers.length);
  for (const [v, { screenedUntil }] of volunteers.entries())
    if (screenedUntil !== null && screenedUntil >= screenedThrough) put(bits, v);
  return bits;
}

/**
 * The volunteers whom no rule keeps from a student, by the same rules as `obstacles`, many at a time.
 * @param screened see `screenedBits`
 * @param barred places that must not be, whatever the rules say
 */
export function feasible(
  sets: VolunteerSets,
  student: ReadyStudent,
  policy: Policy,
  screened: Bits,
  barred: Iterable<number>,
): Bits {
  const bits = Uint32Array.from(screened);
  for (const v of barred) drop(bits, v);
  if (policy.sharedLanguage)
    keepAny(
      bits,
      [...student.languages].map(name => sets.language.get(name)),
    );
  if (policy.sameFormat && student.format !== 'either')
    keepAny(bits, [sets.format.get(student.format), sets.format.get('either')]);
  if (policy.sameArea && student.area !== '') keepNear(sets, student, bits);
  if (student.mentorGender) keepAny(bits, [sets.gender.get(student.mentorGender)]);
  if (policy.minOverlap > 0) keepFree(sets, student, policy.minOverlap, bits);
  if (policy.rules.length > 0)
    for (const [v, volunteer] of sets.volunteers.entries())
      if (!obeys(volunteer, student, policy.rules)) drop(bits, v);
  return bits;
}

function keepNear({ area, format }: VolunteerSets, student: ReadyStudent, bits: Bits): void {
  const near = [area.get(student.area), area.get('')];
  keepAny(
    bits,
    student.format === 'in-person' ? near : [...near, format.get('virtual'), format.get('either')],
  );
}

/**
 * Keeps those who share at least `least` half hours in every stretch. A counter of few bits for each volunteer, bit by bit
 * in words of 32 volunteers, begins so that it overflows at `least`; what has overflowed once is enough.
 */
function keepFree({ free }: VolunteerSets, { weeks }: ReadyStudent, least: number, bits: Bits): void {
  if (weeks.length === 0) {
    bits.fill(0);
    return;
  }
  const planes = Math.ceil(Math.log2(least));
  const start = 2 ** planes - least;
  const counter = new Uint32Array(planes);
  for (const [stretch, week] of weeks.entries()) {
    const slots = slotsOf(week)
      .map(slot => free[stretch]?.[slot])
      .filter(one => one !== undefined);
    for (let word = 0; word < bits.length; word++) {
      if (bits[word] === 0) continue;
      for (let plane = 0; plane < planes; plane++) counter[plane] = (start >>> plane) & 1 ? 0xffffffff : 0;
      let enough = 0;
      for (const slot of slots) {
        let carry = slot[word]!;
        for (let plane = 0; plane < planes && carry !== 0; plane++) {
          const before = counter[plane]!;
          counter[plane] = before ^ carry;
          carry &= before;
        }
        enough |= carry;
      }
      bits[word]! &= enough;
    }
  }
}
