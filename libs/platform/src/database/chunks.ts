/** Works through many rows a thousand at a time, one after the other: a statement has to fit into one packet. */
export async function inChunks<T>(rows: readonly T[], work: (chunk: T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += 1_000) await work(rows.slice(from, from + 1_000));
}
