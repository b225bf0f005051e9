/** Does the work for each, so many at a time. @throws the first error, when the others under way have ended */
export async function eachOf<T>(
  all: readonly T[],
  abreast: number,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const left = [...all].reverse();
  const lane = async () => {
    for (let one = left.pop(); one !== undefined; one = left.pop()) await work(one);
  };
  const ended = await Promise.allSettled(Array.from({ length: abreast }, lane));
  const failed = ended.find(end => end.status === 'rejected');
  if (failed) throw failed.reason;
}
