/** Errors of mysql2 and TypeORM by what they mean. Compared by number: the names differ between servers. */
const duplicate = 1062;
const deadlock = 1213;
const lockTimeout = 1205;

interface DriverError {
  errno?: number;
  code?: string;
  fatal?: boolean;
  name?: string;
  driverError?: DriverError;
}

const driverErrorOf = (error: unknown): DriverError => {
  const given = (error ?? {}) as DriverError;
  return given.driverError ?? given;
};

/** A unique key already holds the value. */
export const isDuplicate = (error: unknown) => driverErrorOf(error).errno === duplicate;

/** Two transactions waited for each other; the loser may simply try again. */
export const isDeadlock = (error: unknown) => {
  const { errno } = driverErrorOf(error);
  return errno === deadlock || errno === lockTimeout;
};

/** The database cannot be reached, or went away in the middle. */
export function isDatabaseAway(error: unknown): boolean {
  const { code, fatal, name, errno } = driverErrorOf(error);
  const away = [
    'ECONNREFUSED',
    'ECONNRESET',
    'ETIMEDOUT',
    'EPIPE',
    'ENOENT',
    'PROTOCOL_CONNECTION_LOST',
    'ENOTFOUND',
    'EHOSTUNREACH',
  ];
  return (
    (code !== undefined && away.includes(code)) ||
    (fatal === true && errno !== duplicate) ||
    errno === 1053 ||
    errno === 1927 ||
    errno === 1040 ||
    name === 'CannotExecuteNotConnectedError' ||
    (error instanceof Error && /closed state|Pool is closed/.test(error.message))
  );
}
