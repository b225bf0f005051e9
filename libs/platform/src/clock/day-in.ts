/** The day it is in a zone, 'YYYY-MM-DD'; days compare as text. */
export function dayIn(zone: string, at: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(at);
}

/** Whole days from one to the other, 'YYYY-MM-DD' both; less than none when `to` comes first. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** The Monday of the week it is in a zone, 'YYYY-MM-DD': names the week. */
export function weekIn(zone: string, at: Date): string {
  const today = new Date(dayIn(zone, at));
  const sinceMonday = (today.getUTCDay() + 6) % 7;
  return new Date(today.getTime() - sinceMonday * 86_400_000).toISOString().slice(0, 10);
}
