import type { Take } from './week-words.ts';

const time = String.raw`(\d{1,2})(?:[:.h](\d{2}))?(?: ?(?:h|hrs|uhr))?(?: ?(am|pm))?`;
const span = new RegExp(`^${time} ?(?:-|to|until|till|hasta las|hasta|a las|a) ?${time}(?!\\d)`);

/**
 * Hours in minutes after midnight: '15:00-17:30', '3-5pm', '9 am to noon' not. Half a day is added to the hour that
 * lacks am or pm as a person would: '3-5pm' begins at 15, '11-1pm' at 11, '9am-5' ends at 17.
 */
export const takeHours: Take<[number, number]> = text => {
  const found = span.exec(text);
  if (!found) return undefined;
  const [all, hour, minute, half, endHour, endMinute, endHalf] = found;
  const until = minutesOf(endHour!, endMinute, endHalf);
  let from = minutesOf(hour!, minute, half ?? endHalf);
  if (!half && endHalf === 'pm' && from >= until) from -= 12 * 60;
  const end = half && !endHalf && until <= from ? until + 12 * 60 : until;
  return from >= 0 && from < end && end <= 24 * 60 && isTime(minute) && isTime(endMinute)
    ? { length: all.length, value: [from, end] }
    : undefined;
};

function minutesOf(hour: string, minute = '0', half?: string): number {
  const hours = half && Number(hour) <= 12 ? (Number(hour) % 12) + (half === 'pm' ? 12 : 0) : Number(hour);
  return hours * 60 + Number(minute);
}

function isTime(minute = '0'): boolean {
  return Number(minute) < 60;
}
