import { describe, expect, it } from '@jest/globals';
import { Refusal } from '#libs/platform';
import { readTable } from './read-table.ts';
import type { Limits } from './table.ts';

const file = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);
const cells = (text: string) => readTable(file(text)).rows.map(row => row.cells);
const refusal = (bytes: Uint8Array, limits?: Partial<Limits>) => {
  try {
    readTable(bytes, limits);
  } catch (error) {
    if (error instanceof Refusal) return [error.code, error.values];
    throw error;
  }
  return undefined;
};

describe('Reading a table', () => {
  it.each([
    [',', 'Name,Interests\nAnna,"IT, health; law"\n'],
    [';', 'Name;Interests\nAnna;IT, health, law\n'],
    ['\t', 'Name\tInterests\nAnna\tIT, health; law\n'],
    ['|', 'Name|Interests\nAnna|IT, health; law\n'],
  ])('finds that %j separates the cells', (delimiter, text) => {
    const table = readTable(file(text));
    expect(table.delimiter).toBe(delimiter);
    expect(table.headings).toEqual(['Name', 'Interests']);
    expect(table.rows[0]!.cells).toHaveLength(2);
  });

  it('believes a first line that names the delimiter, and does not count it as a row', () => {
    const table = readTable(file('sep=;\r\nA,a;B,b\r\n1;2\r\n'));
    expect(table).toMatchObject({
      delimiter: ';',
      headings: ['A,a', 'B,b'],
      rows: [{ row: 2, cells: ['1', '2'] }],
    });
  });

  it('reads one column as one column', () => {
    expect(readTable(file('Email\na@x.org\nb@x.org\n')).headings).toEqual(['Email']);
  });

  it('ends lines with CR LF, LF or CR, and keeps line breaks in quotes', () => {
    expect(cells('a,b\r\n1,2\n3,4\r5,"x\ny"')).toEqual([
      ['1', '2'],
      ['3', '4'],
      ['5', 'x\ny'],
    ]);
  });

  it('skips blank rows and counts them, since a person sees them', () => {
    const { rows } = readTable(file('\na,b\n\n1,"two\nlines"\n,\n3,4\n'));
    expect(rows.map(({ row }) => row)).toEqual([4, 6]);
  });

  it('gives every column a name of its own', () => {
    expect(readTable(file('Name, Name ,,"First\nname",Name\n')).headings).toEqual([
      'Name',
      'Name (2)',
      'C',
      'First name',
      'Name (3)',
    ]);
    expect(readTable(file(`x${','.repeat(27)}`)).headings.slice(25)).toEqual(['Z', 'AA', 'AB']);
  });

  it('drops empty cells beyond the headings, not filled ones', () => {
    expect(cells('a,b\n1,2,,\n1,2,3\n1\n')).toEqual([['1', '2'], ['1', '2', '3'], ['1']]);
  });

  it.each([
    ['utf-8', file('n,o\nZoë,1\n')],
    ['utf-8', file('\uFEFFn,o\nZoë,1\n')],
    ['utf-16le', file('\uFEFFn,o\nZoë,1\n', 'utf16le')],
    ['utf-16le', file('n,o\nZoë,1\n', 'utf16le')],
    ['utf-16be', file('\uFEFFn,o\nZoë,1\n', 'utf16le').swap16()],
    ['utf-16be', file('n,o\nZoë,1\n', 'utf16le').swap16()],
    ['windows-1252', file('n,o\nZoë,1\n', 'latin1')],
  ])('reads %s', (encoding, bytes) => {
    expect(readTable(bytes)).toMatchObject({
      encoding,
      headings: ['n', 'o'],
      rows: [{ cells: ['Zoë', '1'] }],
    });
  });

  it.each([
    ['file-is-workbook', file('PK\x03\x04..[Content_Types].xml..xl/workbook.xml', 'latin1')],
    ['file-is-workbook', file('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0', 'latin1')],
    ['file-is-archive', file('PK\x03\x04..readme.txt', 'latin1')],
    ['file-is-pdf', file('%PDF-1.7')],
    ['file-is-web-page', file('<html><table>')],
    ['file-is-picture', file('\x89PNG\r\n', 'latin1')],
    ['file-not-text', file('a,b\n\0\0\0\x01')],
    ['file-not-text', Buffer.concat([file('\uFEFFa', 'utf16le'), file('b')])],
    ['file-empty', file('')],
    ['file-empty', file('\uFEFF\n,,\n')],
  ])('says %s', (code, bytes) => expect(refusal(bytes)?.[0]).toBe(code));

  it('says in which row a quote is never closed', () => {
    expect(refusal(file('a,b\n1,2\n3,"4\n5,6\n'))).toEqual(['file-quote-open', { row: 3 }]);
  });

  it('refuses more than the limits', () => {
    const rows = (count: number) => file(`a,b\n${'1,2\n'.repeat(count)}`);
    expect(refusal(rows(10), { rows: 10 })).toBeUndefined();
    expect(refusal(rows(11), { rows: 10 })).toEqual(['file-too-many-rows', { max: 10 }]);
    expect(refusal(file(`a,b\n${'\n'.repeat(50)}1,2\n`), { rows: 10 })?.[0]).toBe('file-too-many-rows');
    expect(refusal(rows(10), { bytes: 20 })).toEqual(['file-too-large', { max: 20 }]);
    expect(refusal(rows(10), { columns: 1 })).toEqual(['file-too-many-columns', { max: 1 }]);
    expect(refusal(file(`a,b\n1,"${'x'.repeat(1_000_001)}"`))).toEqual(['file-row-too-long', { row: 2 }]);
  });
});
