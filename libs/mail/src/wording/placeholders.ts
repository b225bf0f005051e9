const placeholder = /\{(\w*)\}/g;

/** The names that a text asks for: 'Welcome to {school}' → ['school']. */
export const placeholdersIn = (text: string): string[] => [
  ...new Set([...text.matchAll(placeholder)].map(([, name]) => name as string)),
];

/** The text with its placeholders filled in, once: what is filled in is never read again. Others stay as they stand. */
export const filledIn = (text: string, values: Record<string, unknown>): string =>
  text.replace(placeholder, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return typeof value === 'string' || typeof value === 'number' ? String(value) : whole;
  });
