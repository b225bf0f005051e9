import { v7 } from 'uuid';

/** A new id: unguessable, and ordered by the time it was made, so that lists page by it. UUIDv7, 36 characters. */
export function newId(): string {
  return v7();
}

/** Whether text has the form of an id; asked before a database sees it. */
export function isId(text: unknown): text is string {
  return (
    typeof text === 'string' &&
    /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text)
  );
}

/** When an id was made. */
export const madeAt = (id: string): Date => new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16));
