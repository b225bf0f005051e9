import { type Obstacle, obeys } from '../feasibility.ts';
import type { ReadyStudent } from '../people.ts';
import type { Policy, Rule } from '../policy.ts';
import { allBits, type Bits, drop, isIn, keepAny, noBits, put } from './bits.ts';
import { slotsOf, type VolunteerSets } from './volunteer-sets.ts';

/** Those screened long enough, for all students at once. */
export function screenedBits({ volunteers }: VolunteerSets, { screenedThrough }: Policy): Bits {
  if (screenedThrough === null) return allBits(volunteers.length);
  const bits = noBits(volunteers.length);
  for (const [v, { screenedUntil }] of volunteers.entries())
    if (screenedUntil !== null && screenedUntil >= screenedThrough) put(bits, v);
  return bits;
}

/** A rule, and what leaves of a set of volunteers those whom it does not keep away. */
export type Keeper = [rule: Obstacle, keep: (bits: Bits) => void];

/**
 * The rules that could keep a volunteer from a student, the same as those of `obstacles`, but for many volunteers at a time.
 * @param screened see `screenedBits`
 * @param barred places that must not be, whatever the rules say
 */
export function keepers(
  sets: VolunteerSets,
  student: ReadyStudent,
  policy: Policy,
  screened: Bits,
  barred: Iterable<number>,
): Keeper[] {
  const found: Keeper[] = [['screening', bits => keepAny(bits, [screened])]];
  if (policy.sharedLanguage)
    found.push([
      'language',
      bits =>
        keepAny(
          bits,
          [...student.languages].map(name => sets.language.get(name)),
        ),
    ]);
  if (policy.sameFormat && student.format !== 'either')
    found.push([
      'format',
      bits => keepAny(bits, [sets.format.get(student.format), sets.format.get('either')]),
    ]);
  if (policy.sameArea && student.area !== '') found.push(['area', bits => keepNear(sets, student, bits)]);
  const { mentorGender } = student;
  if (mentorGender) found.push(['gender', bits => keepAny(bits, [sets.gender.get(mentorGender)])]);
  found.push([
    'excluded',
    bits => {
      for (const v of barred) drop(bits, v);
    },
  ]);
  // What costs the most to find out comes last, when few are left.
  if (policy.minOverlap > 0)
    found.push(['availability', bits => keepFree(sets, student, policy.minOverlap, bits)]);
  for (const [place, rule] of policy.rules.entries())
    found.push([`rule:${place}`, bits => keepObedient(sets, student, rule, bits)]);
  return found;
}

function keepObedient({ volunteers }: VolunteerSets, student: ReadyStudent, rule: Rule, bits: Bits): void {
  for (const [v, volunteer] of volunteers.entries())
    if (isIn(bits, v) && !obeys(volunteer, student, [rule])) drop(bits, v);
}

function keepNear({ area, format }: VolunteerSets, student: ReadyStudent, bits: Bits): void {
  const near = [area.get(student.area), area.get('')];
  keepAny(
    bits,
    student.format === 'in-person' ? near : [...near, format.get('virtual'), format.get('either')],
  );
}

/** Keeps those who share at least `least` half hours in every stretch. */
function keepFree({ free }: VolunteerSets, { weeks }: ReadyStudent, least: number, bits: Bits): void {
  if (weeks.length === 0) bits.fill(0);
  for (const [stretch, week] of weeks.entries()) {
    const starts = Int32Array.from(slotsOf(week), slot => slot * bits.length);
    if (least <= 2) keepFew(free[stretch]!, starts, least, bits);
    else keepMany(free[stretch]!, starts, least, bits);
  }
}

/** One or two half hours, which is what most ask for. @param starts of the half hours' sets in `all` */
function keepFew(all: Uint32Array, starts: Int32Array, least: number, bits: Bits): void {
  for (let word = 0; word < bits.length; word++) {
    const open = bits[word]!;
    if (open === 0) continue;
    let one = 0;
    let two = 0;
    for (let place = 0; place < starts.length; place++) {
      const free = all[starts[place]! + word]!;
      two |= one & free;
      one |= free;
    }
    bits[word] = open & (least === 1 ? one : two);
  }
}

/**
 * A counter of few bits for each volunteer, bit by bit in words of 32 volunteers, begins so that it overflows at `least`;
 * what has overflowed once is enough.
 */
function keepMany(all: Uint32Array, starts: Int32Array, least: number, bits: Bits): void {
  const planes = Math.ceil(Math.log2(least));
  const start = 2 ** planes - least;
  const counter = new Uint32Array(planes);
  for (let word = 0; word < bits.length; word++) {
    if (bits[word] === 0) continue;
    for (let plane = 0; plane < planes; plane++) counter[plane] = (start >>> plane) & 1 ? 0xffffffff : 0;
    let enough = 0;
    for (let place = 0; place < starts.length; place++) {
      let carry = all[starts[place]! + word]!;
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
