import { isInFramework } from './framework.ts';
import { longestTag, normaliseTag } from './tags.ts';

/** True for the id of a cluster or sub-cluster, and for a free tag in its normal form ('tag:robotics club') that is short enough. */
export function isInterest(id: string): boolean {
  return (
    isInFramework(id) ||
    (id.startsWith('tag:') && id.length <= 'tag:'.length + longestTag && normaliseTag(id) === id)
  );
}
