/** The day it is in a zone, 'YYYY-MM-DD'; days compare as text. */
export function dayIn(zone: string, at: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(at);
}
