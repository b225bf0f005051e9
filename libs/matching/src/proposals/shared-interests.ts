import { clusterOf } from '#libs/interests';

/** What both care about: interests that both have named; of the others the clusters in which theirs meet. */
export function sharedInterests(volunteer: readonly string[], student: readonly string[]): string[] {
  const clusters = new Set(volunteer.map(clusterOf));
  const shared = student.flatMap(interest => {
    if (volunteer.includes(interest)) return [interest];
    const cluster = clusterOf(interest);
    return cluster && clusters.has(cluster) ? [cluster] : [];
  });
  return [...new Set(shared)].sort();
}
