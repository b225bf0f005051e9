import { z } from 'zod';
import { formats } from '#libs/employers';
import { id, longText, several } from '#libs/platform';

const mostStudents = 2_000;

export const MentorRequestInput = z.object({
  cohortId: id(),
  /** Ids of the school's own students. */
  students: several(id(), mostStudents)
    .transform(ids => [...new Set(ids)])
    .refine(ids => ids.length > 0, { params: { problem: 'required' } }),
  format: z.enum(formats),
  note: longText(1_000),
});
