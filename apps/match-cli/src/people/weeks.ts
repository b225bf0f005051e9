import { inStretch, type Stretch, stretches, Weekly } from '#libs/availability';

/** First and last day, 'YYYY-MM-DD'. */
export interface Season {
  from: string;
  to: string;
}

interface Hours {
  availability?: Weekly;
  zone?: string;
}

/**
 * Packs everybody's week for the engine, in one clock for each stretch of the season. Who names no zone is taken to
 * live where most of the others do.
 */
export function weeksOf(everybody: readonly Hours[], season: Season): (one: Hours) => string[] {
  const usual = mostFrequent(everybody.flatMap(({ zone }) => zone ?? []));
  const zoneOf = ({ zone }: Hours) => zone ?? usual ?? 'UTC';
  const all: Stretch[] = stretches(everybody.map(zoneOf), season.from, season.to);
  return one => all.map(stretch => inStretch(one.availability ?? Weekly.empty, zoneOf(one), stretch).toHex());
}

function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, times], [b, others]) => others - times || (a < b ? -1 : 1))[0]?.[0];
}
