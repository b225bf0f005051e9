/**
 * The same list from another row on; what was looked for stays.
 * @param after id of the last row before it, '' for the beginning, null when there is no more
 */
export function nextPage(path: string, query: Record<string, unknown>, after: string | null): string | null {
  if (after === null) return null;
  const kept = Object.entries(query).filter(
    ([name, value]) => name !== 'after' && value !== null && value !== '',
  );
  const search = new URLSearchParams(kept.map(([name, value]): [string, string] => [name, String(value)]));
  if (after) search.set('after', after);
  return search.size > 0 ? `${path}?${search}` : path;
}
