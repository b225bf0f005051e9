import { isInFramework } from './framework.ts';
import { isTooLong, normaliseTag } from './tags.ts';

/** True for the id of a cluster or sub-cluster, and for a free tag in its normal form ('tag:robotics club') that is not too long. */
export function isInterest(id: string): boolean {
  return isInFramework(id) || (id.startsWith('tag:') && normaliseTag(id) === id && !isTooLong(id));
}
