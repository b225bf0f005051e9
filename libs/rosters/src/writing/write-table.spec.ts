import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Refusal } from '#libs/platform';
import { readTable } from '../reading/table/read-table.ts';
import { delimiters } from '../reading/table/table.ts';
import { writeTable } from './write-table.ts';

const text = (bytes: Buffer) => bytes.toString('utf8');

describe('Writing a table', () => {
  it('quotes what needs it and ends lines as RFC 4180 says', () => {
    expect(
      text(
        writeTable([
          ['a', 'b'],
          ['1,2', 'say "hi"'],
          ['x\ny', ' z'],
          [null, 5],
        ]),
      ),
    ).toBe('\uFEFFa,b\r\n"1,2","say ""hi"""\r\n"x\ny"," z"\r\n,5\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx'])('disarms %j', cell => {
    expect(readTable(writeTable([['a'], ['b', cell]])).rows[0]!.cells[1]).toBe(cell);
    expect(text(writeTable([[cell]]))).toMatch(/^\uFEFF"?'/);
  });

  it('leaves out the byte order mark where programs read it', () => {
    expect(text(writeTable([['a']], { mark: false }))).toBe('a\r\n');
  });

  it('leaves a number a number', () => {
    expect(text(writeTable([[-1]]))).toBe('\uFEFF-1\r\n');
  });
});

const latin = fc.constantFrom(...'abcxyzABC0123456789,;|\t\n"\'=+-@ éüñßÀ');
const word = (unit: fc.Arbitrary<string> | 'grapheme') => fc.string({ unit, maxLength: 12 });
const tables = (cell: fc.Arbitrary<string>) =>
  fc
    .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 8 }))
    .chain(([width, height]) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
    )
    .map(rows => rows.map((cells, row) => [`é${row}`, ...cells]));

const encodings: [string, (bytes: Buffer) => Buffer, fc.Arbitrary<string>][] = [
  ['UTF-8', bytes => bytes.subarray(3), word('grapheme')],
  ['UTF-8 with byte order mark', bytes => bytes, word('grapheme')],
  ['UTF-16 LE with byte order mark', bytes => Buffer.from(text(bytes), 'utf16le'), word('grapheme')],
  ['UTF-16 BE with byte order mark', bytes => Buffer.from(text(bytes), 'utf16le').swap16(), word('grapheme')],
  ['UTF-16 LE', bytes => Buffer.from(text(bytes).slice(1), 'utf16le'), word(latin)],
  ['UTF-16 BE', bytes => Buffer.from(text(bytes).slice(1), 'utf16le').swap16(), word(latin)],
  ['Windows-1252', bytes => Buffer.from(text(bytes).slice(1), 'latin1'), word(latin)],
];

describe('What is written', () => {
  for (const [encoding, encode, cell] of encodings) {
    it.each(delimiters)(`reads back the same in ${encoding} with %j`, delimiter => {
      fc.assert(
        fc.property(tables(cell), rows => {
          const headings = rows[0]!.map((_, column) => `H${column}`);
          const bytes = encode(writeTable([headings, ...rows], { delimiter }));
          const table = readTable(bytes);
          expect(table.headings).toEqual(headings);
          expect(table.delimiter).toBe(delimiter);
          expect(table.rows.map(row => row.cells)).toEqual(rows);
        }),
      );
    });
  }
});

describe('A file of any bytes', () => {
  it('is read or refused, never a fault', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .array(fc.constantFrom(...Buffer.from('a,;|\t"\r\n\0\xff\xfe=é', 'latin1')))
        .map(list => Uint8Array.from(list)),
    );
    fc.assert(
      fc.property(bytes, input => {
        try {
          const { headings } = readTable(input);
          expect(new Set(headings).size).toBe(headings.length);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
