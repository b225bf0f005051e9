import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { Refusal } from '../errors/refusal.ts';
import {
  day,
  emailAddress,
  optionalDay,
  optionalText,
  several,
  text,
  ticked,
  wholeNumber,
  zone,
} from './fields.ts';
import { problemsOf, read } from './problems.ts';

const Input = z.object({
  name: text(5),
  email: emailAddress(),
  note: optionalText(10),
  capacity: wholeNumber(1, 5),
  starts: day(),
  until: optionalDay(),
  zone: zone(),
  agreed: ticked(),
  tags: several(text(10), 2),
});

const good = {
  name: ' Ana ',
  email: 'Ana@Corp.Example',
  capacity: '3',
  starts: '2026-09-01',
  until: '',
  zone: 'Europe/Berlin',
  agreed: 'on',
  tags: 'a',
};

function problemsWith(change: Record<string, unknown>) {
  try {
    read(Input, { ...good, ...change });
    return [];
  } catch (error) {
    return (error as Refusal).fields.map(({ field, code }) => `${field}: ${code}`);
  }
}

describe('input from a form', () => {
  it('becomes values: trimmed, lower case, numbers, lists', () => {
    expect(read(Input, good)).toEqual({
      name: 'Ana',
      email: 'ana@corp.example',
      note: '',
      capacity: 3,
      starts: '2026-09-01',
      until: null,
      zone: 'Europe/Berlin',
      agreed: true,
      tags: ['a'],
    });
  });

  it('reads JSON values just the same', () => {
    expect(read(Input, { ...good, capacity: 3, agreed: true, tags: ['a', 'b'] }).tags).toEqual(['a', 'b']);
  });

  it.each([
    [{ name: '   ' }, 'name: required'],
    [{ name: undefined }, 'name: required'],
    [{ name: 'abcdef' }, 'name: too-long'],
    [{ name: 'a\u0000b' }, 'name: control-characters'],
    [{ name: 'a\nb' }, 'name: control-characters'],
    [{ name: '\u200b' }, 'name: required'],
    [{ name: 'A\ufffd' }, 'name: broken-characters'],
    [{ name: 'A\ud800' }, 'name: broken-characters'],
    [{ name: ['a', 'b'] }, 'name: wrong-type'],
    [{ email: 'nobody' }, 'email: email'],
    [{ capacity: '6' }, 'capacity: too-big'],
    [{ capacity: '0' }, 'capacity: too-small'],
    [{ capacity: '1.5' }, 'capacity: wrong-type'],
    [{ capacity: '' }, 'capacity: required'],
    [{ starts: '2026-02-30' }, 'starts: day'],
    [{ starts: '0026-11-01' }, 'starts: year'],
    [{ until: '0000-01-01' }, 'until: year'],
    [{ until: '2200-01-01' }, 'until: year'],
    [{ zone: 'Mars/Base' }, 'zone: zone'],
    [{ zone: '+01:00' }, 'zone: zone'],
    [{ tags: ['a', 'b', 'c'] }, 'tags: too-many'],
    [{ tags: ['a', ''] }, 'tags.1: required'],
  ])('names the field and what was expected: %j', (change, problem) => {
    expect(problemsWith(change)).toEqual([problem]);
  });

  it('never reads a number out of true, null or a list', () => {
    for (const capacity of [true, null, [3], '3e0', '0x3'])
      expect(problemsWith({ capacity })).toHaveLength(1);
  });

  it('asks for what is missing when there is no body at all', () => {
    expect(() => read(Input, undefined)).toThrow(Refusal);
  });

  it('tells a choice that was not made from one that does not exist', () => {
    const Choice = z.object({ format: z.enum(['virtual', 'either']) });
    const codeOf = (format?: string) =>
      problemsOf(Choice.safeParse({ format }, { reportInput: true }).error!.issues);
    expect(codeOf()).toMatchObject([{ field: 'format', code: 'not-chosen' }]);
    expect(codeOf('')).toMatchObject([{ code: 'not-chosen', values: { expected: 'virtual, either' } }]);
    expect(codeOf('by pigeon')).toMatchObject([{ code: 'not-one-of' }]);
  });
});
