import { Column, type ColumnOptions, PrimaryColumn } from 'typeorm';

// The column types that MariaDB 10.11 and MySQL 8 both have, each under the name of what it holds.

const ascii = { charset: 'ascii', collation: 'ascii_bin' } as const;

/** The row's own id: UUIDv7 as 36 characters. */
export const IdColumn = (options: ColumnOptions = {}) =>
  PrimaryColumn({ type: 'char', length: 36, ...ascii, ...options } as never);

/** The id of another row. */
export const RefColumn = (options: ColumnOptions = {}) =>
  Column({ type: 'char', length: 36, ...ascii, ...options });

/** A code from a closed list, a hash, an e-mail address: compared byte by byte. */
export const CodeColumn = (length: number, options: ColumnOptions = {}) =>
  Column({ type: 'varchar', length, ...ascii, ...options });

/** Words a person typed; equal but for accents and case counts as equal. */
export const TextColumn = (length: number, options: ColumnOptions = {}) =>
  Column({ type: 'varchar', length, ...options });

/** A moment in UTC, to the millisecond. */
export const InstantColumn = (options: ColumnOptions = {}) =>
  Column({ type: 'datetime', precision: 3, ...options });

/** A day without a zone, 'YYYY-MM-DD'. */
export const DayColumn = (options: ColumnOptions = {}) => Column({ type: 'date', ...options });

/** A value that no query looks into. */
export const JsonColumn = (options: ColumnOptions = {}) => Column({ type: 'json', ...options });

/** A small whole number, 0 to 65 535. */
export const CountColumn = (options: ColumnOptions = {}) =>
  Column({ type: 'smallint', unsigned: true, ...options });

export const FlagColumn = (options: ColumnOptions = {}) => Column({ type: 'boolean', ...options });
