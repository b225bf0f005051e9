import { clusterOf, type ReadyVolunteer } from '../people.ts';
import { Sets, wordsFor } from './bits.ts';

const slotsPerWeek = 336;
export const wordsPerWeek = 11;

/** The volunteers turned on their side: for each thing that one can have, the set of those who have it (bit slices). */
export interface VolunteerSets {
  volunteers: readonly ReadyVolunteer[];
  language: Sets;
  format: Sets;
  area: Sets;
  gender: Sets;
  interest: Sets;
  cluster: Sets;
  /** By the cluster of what they do for a living. */
  occupiedIn: Sets;
  /** Those free in each half hour of each stretch: a set for each half hour, one after the other. */
  free: readonly Uint32Array[];
  /** The weeks of all, one after the other, for each stretch: those of volunteer v begin at v × 11. */
  weeks: readonly Uint32Array[];
  /** Occupation and department of each as a number, 0 for none. */
  occupation: Int32Array;
  department: Int32Array;
  occupations: readonly string[];
  departments: readonly string[];
}

export function volunteerSets(volunteers: readonly ReadyVolunteer[]): VolunteerSets {
  const count = volunteers.length;
  const sets = () => new Sets(count);
  const [language, format, area, gender, interest, cluster, occupiedIn] = [
    sets(),
    sets(),
    sets(),
    sets(),
    sets(),
    sets(),
    sets(),
  ];
  const stretches = volunteers[0]?.weeks.length ?? 0;
  const words = wordsFor(count);
  const free = Array.from({ length: stretches }, () => new Uint32Array(slotsPerWeek * words));
  for (const [v, one] of volunteers.entries()) {
    for (const name of one.languages) language.put(name, v);
    for (const name of one.interests) interest.put(name, v);
    for (const name of one.clusters) cluster.put(name, v);
    format.put(one.format, v);
    area.put(one.area, v);
    if (one.occupation) occupiedIn.put(clusterOf(one.occupation), v);
    if (one.gender) gender.put(one.gender, v);
    for (const [stretch, week] of one.weeks.entries())
      for (const slot of slotsOf(week)) free[stretch]![slot * words + (v >>> 5)]! |= 1 << (v & 31);
  }
  const occupation = numbered(volunteers.map(one => one.occupation ?? ''));
  const department = numbered(volunteers.map(one => one.department ?? ''));
  return {
    ...{ volunteers, language, format, area, gender, interest, cluster, occupiedIn, free },
    weeks: free.map((_, stretch) => joined(volunteers.map(one => one.weeks[stretch]!))),
    ...{ occupation: occupation.numbers, occupations: occupation.names },
    ...{ department: department.numbers, departments: department.names },
  };
}

/** The half hours of a packed week. */
export function slotsOf(week: Uint32Array): number[] {
  const slots: number[] = [];
  for (let word = 0; word < week.length; word++)
    for (let rest = week[word]!; rest !== 0; rest &= rest - 1)
      slots.push((word << 5) + 31 - Math.clz32(rest & -rest));
  return slots;
}

function joined(weeks: readonly Uint32Array[]): Uint32Array {
  const words = new Uint32Array(weeks.length * wordsPerWeek);
  for (const [v, week] of weeks.entries()) words.set(week, v * wordsPerWeek);
  return words;
}

function numbered(values: readonly string[]): { numbers: Int32Array; names: string[] } {
  const names = [...new Set(['', ...values])];
  const places = new Map(names.map((name, place) => [name, place]));
  return { numbers: Int32Array.from(values, value => places.get(value)!), names };
}
