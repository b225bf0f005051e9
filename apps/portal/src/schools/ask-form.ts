import type { AskableStudent, CohortForSchool } from '#libs/schools';
import { formatOptions } from '../people/options.ts';

/**
 * What the form for a mentor request offers: first the students who are in no request yet. Where one cohort only is
 * open, the others are left out, since it names them already.
 */
export function askChoices(cohorts: CohortForSchool[], students: AskableStudent[]) {
  const fresh = students.filter(({ isRequested }) => !isRequested);
  const asked = cohorts.length > 1 ? students.filter(({ isRequested }) => isRequested) : [];
  return {
    cohorts: cohorts.map(({ id, name, employer }) => ({ value: id, text: `${name}, ${employer}` })),
    students: [...fresh, ...asked].map(option),
    formats: formatOptions,
    nobody: students.length > 0 ? 'schools.request.allRequested' : 'schools.request.noStudents',
  };
}

/** What it begins with: whoever is in no request yet and wants one more mentor is ticked. */
export const emptyAsk = (cohorts: CohortForSchool[], students: AskableStudent[]) => ({
  cohortId: cohorts.length === 1 ? cohorts[0]?.id : '',
  students: students.filter(one => !one.isRequested && !hasEnough(one)).map(({ student }) => student.id),
  format: 'either',
  note: '',
});

const hasEnough = ({ student }: AskableStudent) => student.activeMentors >= student.mentorsWanted;

const option = (one: AskableStudent) => {
  const hint = hintOf(one);
  return { value: one.student.id, text: one.student.displayName, ...(hint ? { hint } : {}) };
};

function hintOf(one: AskableStudent): string | null {
  if (!one.student.hasConsent()) return 'schools.request.noConsent';
  if (hasEnough(one)) return 'schools.request.hasEnough';
  return one.isRequested ? 'schools.request.isRequested' : null;
}
