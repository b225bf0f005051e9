import { clusters, nameOf } from '#libs/interests';

/** What `field/interests` draws: one fold with boxes for each career cluster. */
export interface InterestCluster {
  text: string;
  /** All that can be ticked in it; the fold is open when one is. */
  values: string[];
  /** The first, without a text, stands for the cluster in general. */
  options: { value: string; text: string }[];
}

const known = new Map<string, InterestCluster[]>();

/** The clusters in the reader's language; made once for each. */
export function interestClusters(locale: string): InterestCluster[] {
  const made = known.get(locale) ?? clusters().map(cluster => clusterIn(locale, cluster));
  known.set(locale, made);
  return made;
}

/** The same as groups of a select: each cluster in general, then its parts. */
export const fieldGroups = (locale: string) =>
  interestClusters(locale).map(({ text, options }) => ({
    text,
    options: options.map(option => ({ ...option, text: option.text || text })),
  }));

function clusterIn(
  locale: string,
  { id, subclusters }: { id: string; subclusters: string[] },
): InterestCluster {
  return {
    text: nameOf(id, locale),
    values: [id, ...subclusters],
    options: [{ value: id, text: '' }, ...subclusters.map(value => ({ value, text: nameOf(value, locale) }))],
  };
}
