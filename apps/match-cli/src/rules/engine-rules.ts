import type { Attributes, Rule } from '#libs/matching-engine';
import { bare, type RuleColumn } from './attributes.ts';
import { folded, type RuleInput } from './rule-input.ts';

/** A rule as the engine takes it, and the one that somebody wrote. */
export interface EngineRule {
  rule: Rule;
  written: RuleInput;
  /** The gap that it prefers, where that is what is left of it. */
  gap?: number;
}

/**
 * The rules for the engine. It adds points for each step above the smallest gap; points for each gap by itself
 * become a preference for equal values: the volunteer's, and the one so many steps above the student's.
 */
export function engineRules(rules: readonly RuleInput[]): EngineRule[] {
  return rules.flatMap(written => {
    if (written.kind !== 'gap' || typeof written.points === 'number')
      return [{ rule: written as Rule, written }];
    const { volunteer, student, points } = written;
    const preferences = Object.entries(points).map(([gap, worth]) => ({
      rule: { kind: 'prefer-equal' as const, volunteer, student: stepsAbove(student, gap), points: worth },
      written,
      gap: Number(gap),
    }));
    return [{ rule: { ...written, points: 0 }, written }, ...preferences];
  });
}

/** The student's attributes with what `engineRules` compares besides. */
export function withSteps(attributes: Attributes, rules: readonly RuleInput[]): Attributes {
  const steps: Record<string, string> = {};
  for (const rule of rules) {
    if (rule.kind !== 'gap' || typeof rule.points === 'number') continue;
    const own = rule.order.findIndex(value => folded(value) === folded(attributes[rule.student] ?? ''));
    for (const gap of Object.keys(rule.points)) {
      const above = own < 0 ? undefined : rule.order[own + Number(gap)];
      if (above !== undefined) steps[stepsAbove(rule.student, gap)] = above;
    }
  }
  return bare(attributes, steps);
}

/** The columns of one side that the rules look at. */
export function ruleColumns(rules: readonly RuleInput[], side: 'volunteer' | 'student'): RuleColumn[] {
  return rules.map(rule => ({ heading: rule[side], order: rule.kind === 'gap' ? rule.order : undefined }));
}

// No heading has a line break, so this is none.
const stepsAbove = (heading: string, gap: string) => `${heading}\n${gap}`;
