import { clusterOf } from '../people.ts';

/**
 * How near an occupation is to a field of the taxonomy.
 * @returns 2: it is that field, or within it when the field is a whole cluster; 1: in the same cluster; 0: elsewhere
 */
export function nearness(occupation: string | null | undefined, field: string): 0 | 1 | 2 {
  if (!occupation) return 0;
  const cluster = clusterOf(occupation);
  if (occupation === field || cluster === field) return 2;
  return cluster === clusterOf(field) ? 1 : 0;
}
