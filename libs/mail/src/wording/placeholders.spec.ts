import { describe, expect, it } from '@jest/globals';
import { filledIn, placeholdersIn } from './placeholders.ts';

describe('placeholders', () => {
  it('are found by name, once each', () => {
    expect(placeholdersIn('Dear {name} of {school}, {name}!')).toEqual(['name', 'school']);
    expect(placeholdersIn('{} and {{x}}')).toEqual(['', 'x']);
  });

  it('are filled in once: what is filled in is text', () => {
    expect(filledIn('Dear {name}', { name: '{school}', school: 'Lakeside' })).toBe('Dear {school}');
  });

  it('reach plain values of their own only', () => {
    expect(filledIn('{constructor} {toString} {list}', { list: ['a'] })).toBe(
      '{constructor} {toString} {list}',
    );
  });
});
