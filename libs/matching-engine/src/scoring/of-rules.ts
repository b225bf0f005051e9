import { gapOf, same } from '../feasibility.ts';
import type { ReadyStudent, ReadyVolunteer } from '../people.ts';
import type { Policy } from '../policy.ts';
import type { ScoredTerm } from './scored-term.ts';

/** What the policy's own rules bring. */
export function ofRules(
  { attributes }: Pick<ReadyVolunteer, 'attributes'>,
  student: Pick<ReadyStudent, 'attributes'>,
  { rules }: Pick<Policy, 'rules'>,
): ScoredTerm[] {
  return rules.flatMap((rule, place): ScoredTerm[] => {
    const [own, asked] = [attributes[rule.volunteer], student.attributes[rule.student]];
    const term = `rule:${place}` as const;
    if (rule.kind === 'prefer-equal' && same(own, asked))
      return [{ term, points: rule.points, detail: [String(own)] }];
    if (rule.kind !== 'gap') return [];
    const gap = gapOf(rule, own, asked) ?? rule.min;
    return [{ term, points: Math.max(gap - rule.min, 0) * rule.points, detail: [String(gap)] }];
  });
}
