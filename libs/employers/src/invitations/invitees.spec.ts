import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Refusal, read } from '#libs/platform';
import { invitees } from './invitees.ts';

const problems = (value: unknown) => {
  try {
    read(invitees(), value);
    return [];
  } catch (error) {
    return (error as Refusal).fields;
  }
};

describe('A pasted list of addresses', () => {
  it('may be parted by commas, semicolons, lines or spaces, and tell names', () => {
    const pasted =
      'Ana Lopez <Ana@Acme.example>, ben.ito@acme.example\r\n\n"Cleo" <c@acme.example>; d@x.example e@x.example,';
    expect(read(invitees(), pasted)).toEqual([
      { email: 'ana@acme.example', name: 'Ana Lopez' },
      { email: 'ben.ito@acme.example', name: 'Ben Ito' },
      { email: 'c@acme.example', name: 'Cleo' },
      { email: 'd@x.example', name: 'D' },
      { email: 'e@x.example', name: 'E' },
    ]);
  });

  it('may be a list of texts', () => {
    expect(read(invitees(), ['a@x.example', 'Bo <b@x.example>'])).toMatchObject([
      { name: 'A' },
      { name: 'Bo' },
    ]);
  });

  it('counts an address once', () => {
    expect(read(invitees(), 'Ana <a@x.example>\nA@x.example')).toEqual([
      { email: 'a@x.example', name: 'Ana' },
    ]);
  });

  it.each([
    ['ana.de-la-cruz2@x.example', 'Ana De La Cruz'],
    ["o'neil@x.example", "O'neil"],
    ['42@x.example', '42'],
  ])('guesses a name from %s until its owner tells it', (address, name) => {
    expect(read(invitees(), address)[0]?.name).toBe(name);
  });

  it('tells which ones are no addresses', () => {
    expect(problems('ana@x.example, ben, <>, c@')).toEqual([
      { field: '1', code: 'email-at', values: { position: 2 } },
      { field: '2', code: 'email-at', values: { position: 3 } },
      { field: '3', code: 'email-at', values: { position: 4 } },
    ]);
  });

  it.each([
    ['', 'required'],
    [' ,;\n', 'required'],
    [Array(501).fill('a@x.example').join(','), 'too-many'],
    [42, 'wrong-format'],
  ])('is refused as a whole when it is none', (value, code) => {
    expect(problems(value)).toMatchObject([{ field: '', code }]);
  });

  it('is read or refused, never more, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), pasted => {
        const found = invitees().safeParse(pasted);
        for (const { email, name } of found.data ?? []) expect([email, name]).not.toContain('');
      }),
    );
  });
});
