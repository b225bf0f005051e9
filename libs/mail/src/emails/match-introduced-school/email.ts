import { z } from 'zod';
import { email } from '../email.ts';
import { format, line, link, window } from '../fields.ts';

/** An approved match, told to the school, which arranges the first session. */
export const matchIntroducedSchool = email({
  name: 'match-introduced-school',
  stream: 'matching',
  subject: 'match-introduced-school.subject',
  secret: false,
  props: z.object({
    name: line,
    student: line,
    volunteer: line,
    jobTitle: line,
    department: line,
    employer: line,
    interests: z.array(line),
    windows: z.array(window),
    format,
    link,
  }),
  placeholders: ['name', 'student', 'volunteer', 'employer'],
});
