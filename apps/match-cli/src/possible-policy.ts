import type { Policy } from '#libs/matching-engine';
import type { Input } from './read-input.ts';
import type { EngineRule } from './rules/engine-rules.ts';
import { say } from './words.ts';

/**
 * The policy without the rules for which there is no column: what nobody was asked keeps nobody apart.
 * @returns with a sentence for each rule that is off, and for each column that was left out
 */
export function possiblePolicy(
  input: Input,
  rules: readonly EngineRule[],
): { policy: Policy; notes: string[] } {
  const { volunteers, students } = input;
  const { season: _, ...policy } = input.policy;
  const notes: string[] = [];
  const isOff = (field: 'availability' | 'languages') => {
    const lacking = [volunteers, students].filter(({ has }) => !has(field)).map(({ path }) => path);
    if (lacking.length) notes.push(say(`off.${field}`, { paths: lacking.join(', ') }));
    return lacking.length > 0;
  };
  const minOverlap = policy.minOverlap > 0 && isOff('availability') ? 0 : policy.minOverlap;
  const sharedLanguage = policy.sharedLanguage && !isOff('languages');
  if (!students.has('consent')) notes.push(say('off.consent', { path: students.path }));
  if (students.leftOut.length) {
    notes.push(say('left-out', { path: students.path, headings: students.leftOut.join(', ') }));
  }
  return { policy: { ...policy, minOverlap, sharedLanguage, rules: rules.map(({ rule }) => rule) }, notes };
}
