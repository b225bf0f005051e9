export { findInterests } from './find-interests.ts';
export { type Cluster, clusterOf, clusters, isInFramework } from './framework.ts';
export { isInterest } from './is-interest.ts';
export { nameOf } from './names.ts';
export { isTooLong, longestTag, normaliseTag, tagText } from './tags.ts';
