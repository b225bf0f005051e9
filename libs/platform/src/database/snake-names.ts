import { DefaultNamingStrategy } from 'typeorm';

/** Columns are snake_case in SQL and camelCase in code. Tables, keys and indexes are named where they are declared. */
export class SnakeNames extends DefaultNamingStrategy {
  override columnName(property: string, given: string | undefined, prefixes: string[]): string {
    const name = given || property.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
    return [...prefixes, name].join('_');
  }
}
