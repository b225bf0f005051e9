import { describe, expect, it } from '@jest/globals';
import { type EmailName, emailNames } from './catalogue.ts';
import { Letters } from './letters.ts';
import { samples } from './samples.ts';

const letters = new Letters({ publicUrl: 'https://know-who.example', cache: true });
const zone = 'America/Chicago';
const hours = { en: '- Tuesday, 3:00 PM – 4:30 PM\n', es: '- martes, 15:00 – 16:30\n' };
const both = emailNames.flatMap(name => [
  { name, locale: 'en' as const },
  { name, locale: 'es' as const },
]);

/** The sample with every line of text made hostile; links and enumerations stay what they must be. */
function hostile(name: EmailName): unknown {
  const spoil = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(spoil);
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, spoil(one)]));
    const isWord = typeof value === 'string' && /[A-Z]/.test(value) && !/:\/\/|^\d{4}-\d\d-\d\dT/.test(value);
    return isWord ? `${value}</p><script>x</script>\r\nBcc: eve@evil.example` : value;
  };
  return spoil(samples[name]);
}

describe.each(both)('the email $name in $locale', ({ name, locale }) => {
  const reader = { locale, zone };
  const letter = letters.write(name, samples[name], reader);

  it('has a subject of one line that a telephone shows whole', () => {
    expect(letter.subject).toMatch(/^\S.{4,59}$/);
  });

  it('says the same as text: what can be pressed in one stands in the other', () => {
    const pressed = [...letter.html.matchAll(/href="([^"]+)"/g)].map(([, address]) => address as string);
    expect(pressed.length).toBeGreaterThan(1);
    for (const address of pressed) expect(letter.text).toContain(address.replaceAll('&#x3D;', '='));
  });

  it('tells hours in words, never in codes', () => {
    expect(letter.html + letter.text).not.toMatch(/\b(mon|tue|wed|thu|fri|sat|sun) \d/);
    if ('windows' in samples[name]) expect(letter.text.replaceAll('\u202f', ' ')).toContain(hours[locale]);
  });

  it('leaves nothing unsaid, and loads nothing from anywhere', () => {
    expect(letter.html + letter.text).not.toMatch(/undefined|\[object|\{\{|NaN|Invalid Date/);
    expect(letter.html).not.toMatch(/<(img|link|script|iframe)\b|url\(|@import/i);
    expect(letter.text).not.toMatch(/<\/?[a-z]+|&(amp|#x|quot|lt)/);
  });

  it('says what was typed as it was typed, and on one line', () => {
    const { subject, html, text } = letters.write(name, hostile(name), reader);
    expect(html).not.toContain('<script>');
    expect(subject).not.toMatch(/[\r\n]/);
    expect(text).not.toMatch(/^Bcc:/m);
  });

  it('is refused when it is not told what it needs', () => {
    expect(() => letters.write(name, {}, reader)).toThrow();
  });
});
