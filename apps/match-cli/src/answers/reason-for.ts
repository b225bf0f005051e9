import type { Obstacle, Reason } from '#libs/matching-engine';
import type { EngineRule } from '../rules/engine-rules.ts';
import { say } from '../words.ts';

/** Why a student has no mentor, in a sentence. */
export function reasonFor(reason: Reason, rules: readonly EngineRule[]): string {
  switch (reason.code) {
    case 'no-volunteers':
      return say('reason.no-volunteers');
    case 'all-taken':
    case 'capped':
      return say(`reason.${reason.code}`, { count: reason.volunteers });
    default:
      return say(`reason.${reason.code}`, {
        count: reason.volunteers,
        obstacle: obstacle(reason.rule, rules),
      });
  }
}

function obstacle(found: Obstacle, rules: readonly EngineRule[]): string {
  if (!found.startsWith('rule:')) return say(`obstacle.${found}`);
  const { written } = rules[Number(found.slice('rule:'.length))]!;
  const { kind, volunteer, student } = written;
  const [min, max] = written.kind === 'gap' ? [written.min, written.max] : [0, 0];
  return say(`obstacle.${kind}`, { volunteer, student, min, max });
}
