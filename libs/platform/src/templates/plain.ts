/**
 * A view shows what it is given and can reach nothing else: an entity would bring its connection with it.
 * @throws TypeError that names the first property that is no plain value
 */
export function mustBePlain(value: unknown, path = 'the model'): void {
  if (typeof value === 'function') throw new TypeError(`${path} is a function`);
  if (typeof value !== 'object' || value === null || value instanceof Date) return;
  const prototype = Object.getPrototypeOf(value);
  if (Array.isArray(value)) for (const [index, one] of value.entries()) mustBePlain(one, `${path}[${index}]`);
  else if (prototype !== Object.prototype && prototype !== null)
    throw new TypeError(`${path} is a ${prototype.constructor.name}, not a plain object`);
  else for (const [name, one] of Object.entries(value)) mustBePlain(one, `${path}.${name}`);
}
