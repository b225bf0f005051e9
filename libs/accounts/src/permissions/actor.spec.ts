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

  it('creates for the one organisation, or for the one it names, never for whichever comes first', () => {
    expect(hrOfAcme.organisation('cohorts.edit')).toBe('acme');
    const ofTwo = new Actor(
      'person',
      [...hrOfAcme.held, { role: 'hr-coordinator', organisationId: 'beta' }],
      'en',
      'UTC',
    );
    expect(() => ofTwo.organisation('cohorts.edit')).toThrow('several-organisations');
    expect(ofTwo.organisation('cohorts.edit', 'beta')).toBe('beta');
    expect(() => ofTwo.organisation('cohorts.edit', 'gamma')).toThrow('not-found');
  });

  it('cannot create for an organisation without the role', () => {
    expect(() => hrOfAcme.organisation('organisations.manage')).toThrow(Refusal);
  });
});
