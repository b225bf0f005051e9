import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { ProposalView, RunnersUpView } from '#libs/matching';
import { loadWords, root } from '#libs/platform';
import { runnerUpModels } from './pair-model.ts';

const words = loadWords(join(root, 'apps', 'portal', 'locales'));
type One = NonNullable<RunnersUpView['volunteer']>;

/** The sentences of a page on whom else Ana, or Vera, could have had. */
function told(change: Partial<One>): string[] {
  const one: One = { name: 'Wim', score: 70, lost: 'taken', by: ['Bo', 'Zoe'], loss: null, ...change };
  const pair = { student: { displayName: 'Ana' }, volunteer: { person: { name: 'Vera' } } };
  const view = { ...pair, runnersUp: { volunteer: one, student: one } } as unknown as ProposalView & {
    runnersUp: RunnersUpView;
  };
  return runnerUpModels(view, 'en').map(({ label, why, loss, ...values }) =>
    [label, why, ...(loss ? [loss] : [])].map(key => words.say('en', key, values)).join(' '),
  );
}

describe('What a page tells of the runners-up', () => {
  it('is who they are, why they lost, by whom, and what it would cost', () => {
    expect(told({ loss: 5 })[0]).toBe(
      'The next best for Ana is Wim, with a fit of 70. That would fit better, but all their places are taken ' +
        '(Bo and Zoe). With that pair, all pairs together would be worth at least 5 points less.',
    );
  });

  it('names nobody who may not be known', () => {
    const [volunteer, student] = told({ name: null, by: [] });
    expect(volunteer).toMatch(/^The next best for Ana is another volunteer, .* places are taken\.$/);
    expect(student).toMatch(/^The next best for Vera is another student, .* they asked for\.$/);
  });

  it('has words for every reason and every cost', () => {
    for (const lost of ['fits-less', 'taken', 'capped', 'needed', 'objective'] as const)
      for (const loss of [null, 0, 1, 'coverage'] as const)
        for (const text of told({ lost, loss })) expect(text).not.toContain('matching.');
  });

  it('claims nothing of the whole where no prices tell, nor that no other way is better of who fits no better', () => {
    expect(told({ loss: null })[0]).not.toMatch(/together/);
    expect(told({ loss: 0, lost: 'fits-less' })[0]).not.toMatch(/together/);
    expect(told({ loss: 0 })[0]).toMatch(/No other way is better for everybody together\.$/);
  });
});
