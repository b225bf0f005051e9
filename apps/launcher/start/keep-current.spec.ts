import { describe, expect, it } from '@jest/globals';
import { appsOf } from './keep-current.mjs';

const all = ['portal', 'matching-worker', 'mail-worker'];

describe('while developing', () => {
  it('an app is restarted when its own code changes', () => {
    expect(appsOf(['apps/mail-worker/src/main.ts'], all)).toEqual(['mail-worker']);
  });

  it('all are restarted when a lib changes', () => {
    expect(appsOf(['apps/portal/src/main.ts', 'libs/mail/src/index.ts'], all)).toEqual(all);
  });

  it('none is when nothing changes, or what no app runs', () => {
    expect(appsOf([], all)).toEqual([]);
    expect(appsOf(['apps/match-cli/src/main.ts'], all)).toEqual([]);
  });
});
