import { describe, expect, it } from '@jest/globals';
import { clusterOf, clusters } from './framework.ts';
import { isInterest } from './is-interest.ts';
import { nameOf, namesByLocale } from './names.ts';
import { synonyms } from './synonyms.ts';

const everyId = clusters().flatMap(cluster => [cluster.id, ...cluster.subclusters]);

describe('The career clusters', () => {
  it('are fourteen, with seventy-two sub-clusters', () => {
    expect(clusters()).toHaveLength(14);
    expect(clusters().flatMap(cluster => cluster.subclusters)).toHaveLength(72);
  });

  it('have a name in every locale, and no name is left over', () => {
    for (const names of namesByLocale.values())
      expect(Object.keys(names).sort()).toEqual([...everyId].sort());
  });

  it('have synonyms only for what exists', () => {
    expect(Object.keys(synonyms).filter(id => !everyId.includes(id))).toEqual([]);
  });

  it('tell the cluster of a sub-cluster, and that a tag has none', () => {
    expect(clusterOf('digital-technology/web-cloud')).toBe('digital-technology');
    expect(clusterOf('digital-technology')).toBe('digital-technology');
    expect(clusterOf('tag:chess')).toBeUndefined();
    expect(clusterOf('digital-technology/chess')).toBeUndefined();
  });

  it('are named in the language asked for, English failing that; a tag by its words', () => {
    expect(nameOf('education', 'en-GB')).toBe('Education');
    expect(nameOf('education', 'xx')).toBe('Education');
    expect(nameOf('tag:robotics club', 'en')).toBe('robotics club');
  });

  it('are told from what is no interest', () => {
    for (const id of everyId) expect(isInterest(id)).toBe(true);
    for (const id of ['', 'Education', 'tag:', 'tag: x', 'tag:Chess', 'constructor', 'education/chess']) {
      expect(isInterest(id)).toBe(false);
    }
  });
});
