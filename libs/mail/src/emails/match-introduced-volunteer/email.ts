import { z } from 'zod';
import { email } from '../email.ts';
import { format, line, link, person, window } from '../fields.ts';

/** An approved match, told to the volunteer. */
export const matchIntroducedVolunteer = email({
  name: 'match-introduced-volunteer',
  stream: 'matching',
  subject: 'match-introduced-volunteer.subject',
  secret: false,
  props: z.object({
    name: line,
    student: line,
    school: line,
    coordinator: person,
    interests: z.array(line),
    windows: z.array(window),
    format,
    link,
  }),
  placeholders: ['name', 'student', 'school'],
});
