import { describe, expect, it } from '@jest/globals';
import { type CellReader, Unread } from './cell.ts';
import { readFormat, readGradeBand, readPathway } from './choices.ts';
import { readConsent } from './consent.ts';
import { readInterests, readLanguages } from './lists.ts';
import { line, readDisplayName, readEmail, readZone, whole } from './text.ts';

const read = <T>(reader: CellReader<T>, text: string) => {
  const value = reader(text, { heading: '' });
  return value instanceof Unread ? `not ${value.code}` : value;
};

describe('A cell', () => {
  it.each([
    ['Jane.Doe@Example.COM', 'jane.doe@example.com'],
    ['jane at example', 'not email'],
  ])('holds an email address: %s', (text, email) => expect(read(readEmail, text)).toBe(email));

  it('holds a line of text, with breaks made spaces and no longer than it may be', () => {
    expect(read(line(10), 'a\n b')).toBe('a b');
    expect(read(line(3), 'abcd')).toBe('not too-long');
  });

  it.each([
    ['2', 2],
    ['2.0', 2],
    ['0', 'not whole-number'],
    ['6', 'not whole-number'],
    ['two', 'not whole-number'],
    ['1e0', 'not whole-number'],
  ])('holds a whole number: %s', (text, number) => expect(read(whole(1, 5), text)).toBe(number));

  it.each([
    ['america/new york', 'America/New_York'],
    ['Europe/Madrid', 'Europe/Madrid'],
    ['UTC', 'UTC'],
    ['EST', 'not zone'],
    ['Mars/Phobos', 'not zone'],
  ])('holds a time zone: %s', (text, zone) => expect(read(readZone, text)).toBe(zone));

  it.each([
    ['Presencial', 'in-person'],
    ['ON-SITE', 'in-person'],
    ['remote', 'virtual'],
    ['Both', 'either'],
    ['perhaps', 'not format'],
  ])('holds a format: %s', (text, format) => expect(read(readFormat, text)).toBe(format));

  it.each([
    ['7', 'grades-6-8'],
    ['9th grade', 'grades-9-10'],
    ['Grade 12', 'grades-11-12'],
    ['9-10', 'grades-9-10'],
    ['grades-11-12', 'grades-11-12'],
    ['College', 'after-12'],
    ['5', 'not grade-band'],
  ])('holds a grade band: %s', (text, band) => expect(read(readGradeBand, text)).toBe(band));

  it('holds whether a student explores or is focused', () => {
    expect(read(readPathway, 'Undecided')).toBe('exploring');
    expect(read(readPathway, 'maybe')).toBe('not pathway');
  });

  it.each([
    ['yes', { given: true }],
    ['Sí', { given: true }],
    ['no', { given: false }],
    ['2026-09-01', { given: true, on: '2026-09-01' }],
    ['3/4/2026', 'not day-ambiguous'],
    ['perhaps', 'not consent'],
  ])('holds a guardian’s consent: %s', (text, consent) => expect(read(readConsent, text)).toEqual(consent));

  it('holds interests and languages', () => {
    expect(read(readInterests, 'IT; Chess')).toEqual(['digital-technology', 'tag:chess']);
    expect(read(readLanguages, 'English, español')).toEqual(['en', 'es']);
    expect(read(readLanguages, 'English, Klingonish')).toBe('not language');
    expect(read(readInterests, Array.from({ length: 41 }, (_, n) => `x${n}`).join())).toBe('not too-many');
  });

  it.each(['maria@school.org', '555 123 4567', 'see www.example.org'])('is no display name: %s', text =>
    expect(read(readDisplayName, text)).toBe('not display-name'),
  );

  it('is a display name when it names a person', () => {
    expect(read(readDisplayName, 'María P. 2')).toBe('María P. 2');
  });
});
