// How people write days and hours, in English and Spanish; without accents, as `plain` leaves them.

/** Days by number, Monday 1 to Sunday 7. */
const dayNames: [string, number[]][] = [
  ['mondays?|mon|lunes|lun', [1]],
  ['tuesdays?|tues|tue|martes|mar', [2]],
  ['wednesdays?|weds|wed|miercoles|mie', [3]],
  ['thursdays?|thurs|thur|thu|jueves|jue', [4]],
  ['fridays?|fri|viernes|vie', [5]],
  ['saturdays?|sat|sabados?|sab', [6]],
  ['sundays?|sun|domingos?|dom', [7]],
  ['weekdays?|workdays?|entre semana', [1, 2, 3, 4, 5]],
  ['weekends?|fines? de semana', [6, 7]],
  ['daily|every day|any day|all days|todos los dias|diario', [1, 2, 3, 4, 5, 6, 7]],
];

/** Parts of a day in minutes after midnight, where somebody gives no hours. */
const dayParts: [string, [number, number]][] = [
  ['mornings?|am|por la manana|mananas?', [8 * 60, 12 * 60]],
  ['lunch ?times?|lunch|mediodia', [12 * 60, 13 * 60]],
  ['afternoons?|pm|por la tarde|tardes?', [12 * 60, 17 * 60]],
  ['evenings?|por la noche|noches?', [17 * 60, 21 * 60]],
  ['all day|any ?time|todo el dia|cualquier hora', [8 * 60, 21 * 60]],
];

/** Reads at the beginning of a text; how long it is, and what it means. */
export type Take<T> = (text: string) => { length: number; value: T } | undefined;

function anyOf<T>(words: [string, T][]): Take<T> {
  const patterns = words.map(([pattern, value]) => ({
    pattern: new RegExp(`^(?:${pattern})\\b\\.?`),
    value,
  }));
  return text => {
    for (const { pattern, value } of patterns) {
      const found = pattern.exec(text);
      if (found) return { length: found[0].length, value };
    }
    return undefined;
  };
}

export const takeDay = anyOf(dayNames);
export const takeDayPart = anyOf(dayParts);

/** Lower case, without accents, one space at a time, every dash a '-'. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[‐-―−]/g, '-')
    .replace(/\b([ap])\. ?m\b\.?/g, '$1m')
    .replace(/\s+/g, ' ')
    .trim();
}
