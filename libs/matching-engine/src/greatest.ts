/** The greatest of many numbers, 0 when there are none; a loop, since a callback for each of millions takes longer than the rest. */
export function greatest(numbers: Float64Array): number {
  let most = 0;
  for (let i = 0; i < numbers.length; i++) if (numbers[i]! > most) most = numbers[i]!;
  return most;
}
