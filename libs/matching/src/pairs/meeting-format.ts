import type { Format } from '#libs/employers';
import type { NamedPair } from './name-pairs.ts';

/** How the two meet: as the one asks who asks for one way only. */
export const meetingFormat = ({ volunteer, student }: Pick<NamedPair, 'volunteer' | 'student'>): Format =>
  volunteer.volunteer.format === 'either' ? student.format : volunteer.volunteer.format;
