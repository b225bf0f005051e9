import { describe, expect, it } from '@jest/globals';
import { type AskableStudent, type CohortForSchool, Student } from '#libs/schools';
import { askChoices, emptyAsk } from './ask-form.ts';

const cohort = (id: string) => ({ id, name: 'Spring', employer: 'Larkspur' }) as CohortForSchool;

const student = (id: string, isRequested: boolean, change: Partial<Student> = {}): AskableStudent => ({
  student: Object.assign(new Student(), {
    ...{ id, displayName: id, mentorsWanted: 1, activeMentors: 0 },
    ...{ consentGivenOn: '2026-09-01', consentWithdrawnAt: null },
    ...change,
  }),
  isRequested,
});

const offered = (cohorts: CohortForSchool[], students: AskableStudent[]) =>
  askChoices(cohorts, students).students.map(({ value }) => value);

describe('the form for a mentor request', () => {
  const asked = student('Ana', true);
  const fresh = student('Bo', false);

  it('leaves out who is requested already, when there is one open cohort', () => {
    expect(offered([cohort('a')], [asked, fresh])).toEqual(['Bo']);
  });

  it('offers them last when they could be asked for in another cohort', () => {
    expect(offered([cohort('a'), cohort('b')], [asked, fresh])).toEqual(['Bo', 'Ana']);
  });

  it('ticks only those who are in no request and have fewer mentors than wanted', () => {
    const full = student('Cy', false, { activeMentors: 1 });
    expect(emptyAsk([cohort('a')], [asked, fresh, full])).toMatchObject({ cohortId: 'a', students: ['Bo'] });
    expect(emptyAsk([cohort('a'), cohort('b')], []).cohortId).toBe('');
  });

  it('says why a student will have to wait', () => {
    const waiting = student('Dee', false, { consentGivenOn: null });
    expect(askChoices([cohort('a')], [waiting]).students).toEqual([
      { value: 'Dee', text: 'Dee', hint: 'schools.request.noConsent' },
    ]);
  });

  it('tells a school without students from one that has asked for them all', () => {
    expect(askChoices([cohort('a')], []).nobody).toBe('schools.request.noStudents');
    expect(askChoices([cohort('a')], [asked]).nobody).toBe('schools.request.allRequested');
  });
});
