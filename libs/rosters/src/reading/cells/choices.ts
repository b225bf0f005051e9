import type { Format, Gender } from '#libs/employers';
import type { GradeBand, Pathway } from '#libs/schools';
import { type CellReader, Unread } from './cell.ts';
import { keyOf, keysOf } from './key.ts';

/**
 * Reads one of a few values by any of the words for it.
 * @param code what was expected, when it is none of them
 * @param words the words for each value; the value itself is one of them
 */
function oneOf<T extends string>(code: string, words: Record<T, string>): CellReader<T> {
  const known = new Map<string, T>();
  for (const value of Object.keys(words) as T[]) {
    for (const key of [keyOf(value), ...keysOf(words[value])]) known.set(key, value);
  }
  return text => known.get(keyOf(text)) ?? new Unread(code);
}

export const readFormat = oneOf<Format>('format', {
  'in-person': 'in person, onsite, on site, face to face, presencial, en persona',
  virtual: 'online, remote, video, virtually, virtual only, en línea, a distancia, remoto',
  either:
    'both, any, no preference, hybrid, in person or virtual, cualquiera, ambos, híbrido, de las dos formas',
});

export const readGender = oneOf<Gender>('gender', {
  woman: 'female, f, women, women only, girl, mujer, femenino',
  man: 'male, m, men, men only, boy, hombre, masculino',
});

export const readPathway = oneOf<Pathway>('pathway', {
  exploring: 'explore, undecided, looking around, explora, explorando, indeciso',
  focused: 'focus, decided, enfocado, enfocada, decidido, tiene rumbo',
});

const gradeBandByWords = oneOf<GradeBand>('grade-band', {
  'grades-6-8': '6-8, middle school, secundaria',
  'grades-9-10': '9-10, freshman, sophomore',
  'grades-11-12': '11-12, junior, senior',
  'after-12': 'after grade 12, after school, post-secondary, college, graduate, graduated, después de 12',
});

/** A band, or a grade in it: '9', '9th grade', 'Grade 9', '9-10'. */
export const readGradeBand: CellReader<GradeBand> = (text, column) => {
  const [, number] =
    /^(?:grade|grado)?\s*(\d{1,2})(?:st|nd|rd|th|º|°)?(?:\s*(?:grade|grado))?$/i.exec(text) ?? [];
  const grade = Number(number);
  if (grade >= 6 && grade <= 8) return 'grades-6-8';
  if (grade === 9 || grade === 10) return 'grades-9-10';
  if (grade === 11 || grade === 12) return 'grades-11-12';
  return gradeBandByWords(text, column);
};

export const readYesNo = oneOf<'yes' | 'no'>('yes-no', {
  yes: 'y, true, 1, x, sí, si, s, given, signed, on file',
  no: 'n, false, 0, none, missing, pending, not yet',
});
