import { describe, expect, it } from '@jest/globals';
import { Words } from './words.ts';

const sentences = new Map([
  [
    'en',
    new Map([
      ['seats', '{count, plural, =0 {No seats} one {One seat} other {# seats}} for {who}'],
      ['due', 'Due on {on, date, full} at {at, time}'],
      ['only-english', 'Only <b>English</b>'],
    ]),
  ],
  ['es', new Map([['seats', '{count, plural, one {Un lugar} other {# lugares}} para {who}']])],
]);
const words = new Words(sentences);

describe('words', () => {
  it('count as the language counts', () => {
    expect(words.say('en', 'seats', { count: 0, who: 'Ada' })).toBe('No seats for Ada');
    expect(words.say('en', 'seats', { count: 12000, who: 'Ada' })).toBe('12,000 seats for Ada');
    expect(words.say('es', 'seats', { count: 1, who: 'Ada' })).toBe('Un lugar para Ada');
  });

  it('are English where the language has none, and tags are text', () => {
    expect(words.say('es', 'only-english')).toBe('Only <b>English</b>');
  });

  it('tell times in the zone of the person, and a plain day as it is', () => {
    const values = { on: '2026-11-24', at: new Date('2026-11-24T02:30:00Z') };
    const said = (zone: string) => words.say('en', 'due', values, zone).replace(/\s/g, ' ');
    expect(said('America/New_York')).toBe('Due on Tuesday, November 24, 2026 at 9:30 PM');
    expect(said('Europe/Berlin')).toBe('Due on Tuesday, November 24, 2026 at 3:30 AM');
  });

  it('put values in as they are, markup and ICU syntax as well', () => {
    expect(words.say('en', 'seats', { count: 1, who: "<i> {count} # '" })).toBe(
      "One seat for <i> {count} # '",
    );
  });

  it('throw for a key nobody wrote, and for a value that is missing', () => {
    expect(() => words.say('en', 'nothing')).toThrow('Cannot say nothing: there are no such words');
    expect(() => words.say('en', 'seats', { count: 1 })).toThrow('"who" was not provided');
    expect(() => words.say('en', 'seats', { count: 1, who: undefined })).toThrow('"who" was not provided');
  });

  it('show the key instead, and tell once, where pages must go on', () => {
    const missed: string[] = [];
    const lenient = new Words(sentences, key => missed.push(key));
    expect(lenient.say('en', 'nothing')).toBe('nothing');
    expect(lenient.say('en', 'nothing')).toBe('nothing');
    expect(lenient.say('en', 'seats', { count: 1 })).toBe('seats');
    expect(missed).toEqual(['nothing', 'seats']);
  });
});
