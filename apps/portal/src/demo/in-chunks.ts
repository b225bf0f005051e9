/** Hands rows on in parts that fit into one statement. */
export async function inChunks<T>(
  rows: T[],
  insert: (part: T[]) => Promise<unknown>,
  size = 500,
): Promise<void> {
  for (let from = 0; from < rows.length; from += size) await insert(rows.slice(from, from + size));
}
