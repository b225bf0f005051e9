import { Refusal } from '#libs/platform';
import type { Encoding } from './table.ts';

const marks: [Encoding, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The text in a file: in the encoding that its byte order mark names, else UTF-16 when its zero bytes lie as UTF-16
 * lays them, else UTF-8 when it is valid UTF-8, else Windows-1252, which old spreadsheets write.
 * @throws Refusal 'file-not-text'
 */
export function decode(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const marked = marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  for (const encoding of marked ? [marked] : likely(bytes)) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
    } catch {
      // Not in this encoding.
    }
  }
  throw new Refusal('file-not-text', 'invalid');
}

function likely(bytes: Uint8Array): Encoding[] {
  const zeros = [0, 0];
  for (let at = 0; at < Math.min(bytes.length, 4000); at++) if (bytes[at] === 0) zeros[at % 2]!++;
  const [even, odd] = zeros as [number, number];
  if (even === 0 && odd === 0) return ['utf-8', 'windows-1252'];
  // Every comma and every line break has a zero half; text has them in the same place all over.
  if (odd > 5 * even) return ['utf-16le'];
  if (even > 5 * odd) return ['utf-16be'];
  return [];
}
