import type { Attributes, Format, Snapshot, Student, Volunteer } from './snapshot.ts';

/** One side of a pair with its sets ready for comparing. Index: place in id order. */
interface Ready {
  languages: ReadonlySet<string>;
  interests: ReadonlySet<string>;
  clusters: ReadonlySet<string>;
  /** A week of 336 bits as 11 words, for each stretch. */
  weeks: readonly Uint32Array[];
  format: Format;
  /** '' when there is none. */
  area: string;
  attributes: Attributes;
}

export type ReadyVolunteer = Ready &
  Pick<Volunteer, 'id' | 'capacity' | 'screenedUntil' | 'occupation' | 'department' | 'site' | 'gender'>;
export type ReadyStudent = Ready &
  Pick<Student, 'id' | 'demand' | 'priority' | 'pathway' | 'goal' | 'wishes' | 'mentorGender'> & {
    known: ReadonlySet<string>;
  };

/** The snapshot in id order, so that nothing depends on the order in which rows were read. */
export function prepare(snapshot: Snapshot): { volunteers: ReadyVolunteer[]; students: ReadyStudent[] } {
  const stretches = distinctStretches([...snapshot.volunteers, ...snapshot.students]);
  return {
    volunteers: [...snapshot.volunteers].sort(byId).map(one => ({ ...one, ...sets(one, stretches) })),
    students: [...snapshot.students]
      .sort(byId)
      .map(one => ({ ...one, ...sets(one, stretches), known: new Set(one.known ?? []) })),
  };
}

/** Stretches in which everybody is free as in an earlier one change no overlap, and need no second look. */
function distinctStretches(people: readonly Pick<Volunteer, 'weeks'>[]): number[] {
  const stretches = [...(people[0]?.weeks ?? []).keys()];
  const areAlike = (one: number, other: number) => people.every(({ weeks }) => weeks[one] === weeks[other]);
  return stretches.filter(one => !stretches.slice(0, one).some(other => areAlike(one, other)));
}

/** By UTF-16 code units: the same on every machine, whatever its language. */
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function sets(person: Volunteer | Student, stretches: readonly number[]): Omit<Ready, 'format'> {
  return {
    languages: new Set(person.languages),
    interests: new Set(person.interests),
    clusters: new Set(person.interests.filter(interest => !interest.startsWith('tag:')).map(clusterOf)),
    weeks: stretches.map(stretch => unpack(person.weeks[stretch]!)),
    area: (person.area ?? '').trim().toLowerCase(),
    attributes: person.attributes ?? {},
  };
}

export const clusterOf = (interest: string): string => interest.split('/', 1)[0] as string;

function unpack(hex: string): Uint32Array {
  const words = new Uint32Array(11);
  for (let byte = 0; byte < 42; byte++) {
    const value = Number.parseInt(hex.slice(byte * 2, byte * 2 + 2), 16);
    words[byte >> 2] = (words[byte >> 2] as number) | (value << ((byte & 3) * 8));
  }
  return words;
}

/** Half hours that both have free, in the stretch that has the fewest. No stretches: none is asked for. */
export function overlap(a: readonly Uint32Array[], b: readonly Uint32Array[]): number {
  let least = 336;
  for (let stretch = 0; stretch < a.length; stretch++) {
    const [one, other] = [a[stretch] as Uint32Array, b[stretch] as Uint32Array];
    let count = 0;
    for (let word = 0; word < 11; word++) count += bitsOf((one[word] as number) & (other[word] as number));
    if (count < least) least = count;
  }
  return a.length === 0 ? 0 : least;
}

/** Ones in 32 bits (Hacker's Delight, 5-1). */
export function bitsOf(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
