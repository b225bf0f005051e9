import type { Window } from '#libs/availability';

/** A Monday; a week of days to take names from. */
const monday = Date.UTC(2024, 0, 1);
const day = 86_400_000;

/** Windows as a reader says them: 'Monday 3:00 – 4:30 PM', 'lunes 15:00–16:30'. */
export function windowTexts(windows: readonly Window[], locale: string): string[] {
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  const hours = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' });
  return windows.map(window => {
    const midnight = monday + (window.day - 1) * day;
    const range = hours.formatRange(midnight + minutesOf(window.from), midnight + minutesOf(window.to));
    return `${weekday.format(midnight)} ${range}`;
  });
}

/** Milliseconds since midnight; an end at 24:00 is a moment before it, so that the day stays the same. */
function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return Math.min(hour * 60 + minute, 24 * 60 - 1) * 60_000;
}
