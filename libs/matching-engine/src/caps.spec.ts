import { describe, expect, it } from '@jest/globals';
import { capsOf } from './caps.ts';

const volunteers = [
  { id: 'a', department: 'sales', site: 'north' },
  { id: 'b', department: null, site: 'north' },
  { id: 'c', department: 'legal', site: 'south' },
  { id: 'd', department: 'sales', site: 'south' },
];
const nothing = { kept: [] };

describe('a cap', () => {
  it('is none when the policy has none', () => {
    expect(capsOf(volunteers, { caps: null }, nothing)).toBeUndefined();
    expect(capsOf(volunteers, {}, nothing)).toBeUndefined();
  });

  it('groups volunteers by department; who belongs to none is not bound', () => {
    const caps = capsOf(volunteers, { caps: { by: 'department', most: 3 } }, nothing)!;
    expect([...caps.group]).toEqual([0, -1, 1, 0]);
    expect([...caps.most]).toEqual([3, 3]);
  });

  it('groups them by site as well', () => {
    expect([...capsOf(volunteers, { caps: { by: 'site', most: 3 } }, nothing)!.group]).toEqual([0, 0, 1, 1]);
  });

  it('counts off whom the department mentors already, and the pairs that are kept; never below nothing', () => {
    const kept = [
      { volunteer: 'd', student: 's' },
      { volunteer: 'b', student: 't' },
    ];
    const cap = { caps: { by: 'department', most: 3 } } as const;
    expect([...capsOf(volunteers, cap, { kept, taken: { sales: 1, legal: 9 } })!.most]).toEqual([1, 0]);
  });
});
