import { InputError, type Policy, propose, type Result, type Snapshot } from '#libs/matching-engine';
import type { Clock } from '#libs/platform';
import { BadInput } from './bad-input.ts';
import { snapshotOf } from './people/snapshot.ts';
import type { Season } from './people/weeks.ts';
import { possiblePolicy } from './possible-policy.ts';
import type { Input } from './read-input.ts';
import { type EngineRule, engineRules } from './rules/engine-rules.ts';
import { say } from './words.ts';

/** What came of it, with what is needed to tell it. */
export interface Matched {
  result: Result;
  rules: EngineRule[];
  /** Ids of the students who were left out since their guardian's consent is not recorded. */
  withoutConsent: string[];
  /** What the person should know, in sentences. */
  notes: string[];
}

/** Pairs by the engine that the matching worker uses. @throws BadInput for what the engine cannot work with */
export function match(input: Input, clock: Clock): Matched {
  const { volunteers, students } = input;
  const rules = engineRules(input.rules);
  const { policy, notes } = possiblePolicy(input, rules);
  const consents = ({ values }: (typeof students.people)[number]) =>
    !students.has('consent') || values.consent?.given === true;
  const people = students.people.filter(consents);
  const season = input.policy.season ?? yearFrom(clock.now());
  const snapshot = snapshotOf({ volunteers, students: { ...students, people } }, input.rules, season);
  const withoutConsent = students.people.filter(one => !consents(one)).map(({ id }) => id);
  return { result: proposed(snapshot, policy), rules, withoutConsent, notes };
}

function proposed(snapshot: Snapshot, policy: Policy): Result {
  try {
    return propose(snapshot, policy);
  } catch (error) {
    if (error instanceof InputError) throw new BadInput(say('engine', { why: error.message }));
    throw error;
  }
}

/** Without a season in the policy: a year, in which all clocks change as they do. */
function yearFrom(today: Date): Season {
  const inAYear = new Date(today);
  inAYear.setUTCFullYear(today.getUTCFullYear() + 1);
  return { from: today.toISOString().slice(0, 10), to: inAYear.toISOString().slice(0, 10) };
}
