import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isInterest } from './is-interest.ts';
import { longestTag, normaliseTag } from './tags.ts';

describe('A free tag', () => {
  it('is the same for every spelling of it', () => {
    for (const text of ['Robotics Club ', ' robotics\tclub', 'tag:robotics club', 'ROBOTICS\u0000 CLUB']) {
      expect(normaliseTag(text)).toBe('tag:robotics club');
    }
    expect(normaliseTag('Cafe\u0301')).toBe(normaliseTag('café'));
  });

  it('is nothing without a letter, a number or a symbol', () => {
    for (const text of ['', '  ', '-', '\u0007', 'tag:']) expect(normaliseTag(text)).toBeUndefined();
    expect(normaliseTag('C++')).toBe('tag:c++');
  });

  it('is no interest when it is longer than a column holds, rather than cut', () => {
    expect(isInterest(normaliseTag('x'.repeat(longestTag))!)).toBe(true);
    expect(isInterest(normaliseTag('x'.repeat(longestTag + 1))!)).toBe(false);
  });

  it('is printable, well-formed and its own normal form, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), text => {
        const tag = normaliseTag(text);
        if (tag === undefined) return;
        expect(tag).not.toMatch(/[\p{Cc}\p{Cs}]/u);
        expect(normaliseTag(tag)).toBe(tag);
      }),
      { numRuns: 1000 },
    );
  });
});
