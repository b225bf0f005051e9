import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { displayName } from './display-name.ts';

describe('A display name', () => {
  it.each([
    'Ana',
    'Ana R.',
    'Zoë',
    'J.D.',
    "D'Andre 2",
    'Robin (2011)',
    'Student 20261',
    '李娜',
    'Mia-Sophie',
    'Mary Ann St. Claire',
    'Signe',
    'Telly',
  ])('may be %s', name => expect(displayName().parse(` ${name} `)).toBe(name));

  it.each([
    'ana@mail.example',
    'ana＠mail',
    'ana (at) mail',
    '555-123-4567',
    '+1 (555) 123 4567',
    'Ana 5551234',
    'call ５５５１２３４',
    'https://ana.page',
    'www.ana',
    'ana.me',
    'instagram.com/ana',
    'Ana insta ana.lopez',
    'Ana snapchat ana05',
    'Ana ana.lopez',
    'ana_lopez',
    'Ana snap lopez09',
    'IG: analopez',
    'Ana on TikTok',
  ])('may not tell how to reach the student: %s', name => {
    const problem = displayName().safeParse(name).error?.issues[0];
    expect(problem).toMatchObject({ params: { problem: 'contact-in-name' } });
  });

  it('has 40 characters at most', () => {
    expect(displayName().safeParse('a'.repeat(40)).success).toBe(true);
    expect(displayName().safeParse('a'.repeat(41)).success).toBe(false);
  });

  it('never hides a telephone number between signs', () => {
    const sign = fc.constantFrom('', ' ', '-', '.', ') ', ' - ');
    const digit = fc.integer({ min: 0, max: 9 });
    const number = fc.array(fc.tuple(digit, sign), { minLength: 7, maxLength: 9 });
    fc.assert(fc.property(number, parts => !displayName().safeParse(`Ana ${parts.flat().join('')}`).success));
  });
});
