/** @returns the same, or a longer one with the same beginning, so that `length` numbers fit */
export function grown<T extends Int32Array | Float64Array>(numbers: T, length: number): T {
  if (length <= numbers.length) return numbers;
  const longer = new (numbers.constructor as new (length: number) => T)(Math.max(length, numbers.length * 2));
  longer.set(numbers);
  return longer;
}
