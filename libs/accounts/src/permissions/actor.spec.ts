import { describe, expect, it } from '@jest/globals';
import { Refusal } from '#libs/platform';
import { Actor } from './actor.ts';

const hrOfAcme = new Actor(
  'person',
  [
    { role: 'hr-coordinator', organisationId: 'acme' },
    { role: 'volunteer', organisationId: 'acme' },
    { role: 'school-coordinator', organisationId: 'north-high' },
  ],
  'en',
  'UTC',
);

describe('an actor', () => {
  it('may do what one of the roles carries, and nothing else', () => {
    expect(hrOfAcme.may('cohorts.edit')).toBe(true);
    expect(hrOfAcme.may('organisations.manage')).toBe(false);
  });

  it('reaches the organisations of that role only', () => {
    expect(hrOfAcme.organisations('cohorts.edit')).toEqual(['acme']);
    expect(hrOfAcme.organisations('students.read')).toEqual(['north-high']);
    expect(hrOfAcme.organisations('proposals.read')).toEqual(['acme', 'north-high']);
  });

  it('cannot create for an organisation without the role', () => {
    expect(() => hrOfAcme.organisation('organisations.manage')).toThrow(Refusal);
  });
});
