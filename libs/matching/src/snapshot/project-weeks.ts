import { inStretch, type Stretch, stretches, Weekly } from '#libs/availability';

interface Person {
  availability: Buffer;
  zone: string;
}

/**
 * Everybody's week in one clock, once for each stretch of the cohort in which no clock changes.
 * @param people volunteers and students together: their zones make the stretches
 */
export function projectWeeks(people: Person[], startsOn: string, endsOn: string) {
  const all: Stretch[] = stretches(
    people.map(({ zone }) => zone),
    startsOn,
    endsOn,
  );
  return {
    stretches: all.map(({ from, to, offsets }) => ({ from, to, offsets: Object.fromEntries(offsets) })),
    /** As 84 hex digits for each stretch. */
    weeksOf: ({ availability, zone }: Person): string[] => {
      const week = Weekly.fromBuffer(availability);
      return all.map(stretch => inStretch(week, zone, stretch).toHex());
    },
  };
}
