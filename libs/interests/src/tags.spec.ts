import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isInterest } from './is-interest.ts';
import { isTooLong, longestTag, normaliseTag } from './tags.ts';

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

  it('is never cut: what is too long is said to be', () => {
    const longest = normaliseTag('x'.repeat(longestTag))!;
    expect([isTooLong(longest), isInterest(longest)]).toEqual([false, true]);
    const longer = normaliseTag('x'.repeat(longestTag + 1))!;
    expect([longer.length, isTooLong(longer), isInterest(longer)]).toEqual([65, true, false]);
    expect(isTooLong('arts-entertainment-design/fashion-interiors')).toBe(false);
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
