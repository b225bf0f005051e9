import { objectives } from './objectives/objectives.ts';
import { capGroups, type Policy, terms } from './policy.ts';
import type { Snapshot } from './snapshot.ts';

/** Something the engine cannot work with: where it stands, what was expected, what was found. */
export class InputError extends Error {
  constructor(
    readonly field: string,
    readonly expected: string,
    found: unknown,
  ) {
    super(`${field}: expected ${expected}, found ${JSON.stringify(found) ?? String(found)}`);
    this.name = 'InputError';
  }
}

/** More fields than these a school cannot wish for. */
const mostWishes = 3;

/** Checks at the door what everything behind it trusts. @throws InputError */
export function checkSnapshot(snapshot: Snapshot): void {
  const volunteers = ids('volunteers', snapshot.volunteers);
  const students = ids('students', snapshot.students);
  const stretches = (snapshot.volunteers[0] ?? snapshot.students[0])?.weeks.length ?? 0;
  for (const [place, { capacity, weeks }] of snapshot.volunteers.entries()) {
    whole(`volunteers.${place}.capacity`, capacity, 0, 10_000);
    checkWeeks(`volunteers.${place}.weeks`, weeks, stretches);
  }
  for (const [place, { demand, priority, weeks, wishes }] of snapshot.students.entries()) {
    whole(`students.${place}.demand`, demand, 1, 10_000);
    whole(`students.${place}.priority`, priority, 1, 4);
    if (wishes && wishes.length > mostWishes)
      throw new InputError(`students.${place}.wishes`, `at most ${mostWishes} fields`, wishes.length);
    checkWeeks(`students.${place}.weeks`, weeks, stretches);
  }
  for (const [group, taken] of Object.entries(snapshot.taken ?? {}))
    whole(`taken.${group}`, taken, 0, 1_000_000);
  for (const list of ['kept', 'excluded', 'earlier'] as const)
    for (const [place, { volunteer, student }] of (snapshot[list] ?? []).entries()) {
      if (!volunteers.has(volunteer))
        throw new InputError(`${list}.${place}.volunteer`, 'the id of a volunteer', volunteer);
      if (!students.has(student))
        throw new InputError(`${list}.${place}.student`, 'the id of a student', student);
    }
}

/** @throws InputError */
export function checkPolicy({ minOverlap, weights, caps, objective, rules }: Policy): void {
  whole('policy.minOverlap', minOverlap, 0, 336);
  for (const term of terms) whole(`policy.weights.${term}`, weights[term], 0, 1_000);
  if (objective !== undefined && !objectives.includes(objective))
    throw new InputError('policy.objective', `one of ${objectives.join(', ')}`, objective);
  if (caps) {
    if (!capGroups.includes(caps.by))
      throw new InputError('policy.caps.by', `one of ${capGroups.join(', ')}`, caps.by);
    whole('policy.caps.most', caps.most, 1, 1_000_000);
  }
  for (const [place, rule] of rules.entries()) {
    const at = `policy.rules.${place}`;
    if ('points' in rule) whole(`${at}.points`, rule.points, 0, 1_000);
    if (rule.kind !== 'gap') continue;
    whole(`${at}.min`, rule.min, -1_000, 1_000);
    whole(`${at}.max`, rule.max, rule.min, 1_000);
    if (rule.order.length < 2) throw new InputError(`${at}.order`, 'at least two values', rule.order);
  }
}

function ids(field: string, rows: readonly { id: string }[]): Set<string> {
  const known = new Set<string>();
  for (const [place, { id }] of rows.entries()) {
    if (typeof id !== 'string' || id === '') throw new InputError(`${field}.${place}.id`, 'an id', id);
    if (known.has(id)) throw new InputError(`${field}.${place}.id`, 'an id that stands once', id);
    known.add(id);
  }
  return known;
}

function whole(field: string, value: unknown, min: number, max: number): void {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < min || value > max)
    throw new InputError(field, `a whole number from ${min} to ${max}`, value);
}

function checkWeeks(field: string, weeks: readonly string[], stretches: number): void {
  if (weeks.length !== stretches)
    throw new InputError(field, `${stretches} weeks, as everybody has`, weeks.length);
  for (const [place, week] of weeks.entries())
    if (!/^[0-9a-f]{84}$/.test(week)) throw new InputError(`${field}.${place}`, '84 hex digits', week);
}
