import type { LoggerService } from '@nestjs/common';
import { type Logger, pino } from 'pino';

/**
 * The process's log: one JSON line an entry, ids and codes only, never what a person typed.
 * @param app name of the process, on every line
 */
export function createLog(app: string, level: string): Logger {
  return pino({
    level,
    base: { app, pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: withoutValues },
  });
}

/** An error as the log may keep it: an SQL error carries the values of the row, and those are people's. */
function withoutValues(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, errno } = error as { code?: unknown; errno?: unknown };
  const ours = !('sql' in error) && !('query' in error);
  return {
    type: error.name,
    code,
    errno,
    message: ours ? error.message : undefined,
    stack: ours ? error.stack : framesOf(error),
  };
}

const framesOf = (error: Error) =>
  error.stack
    ?.split('\n')
    .filter(line => /^\s+at /.test(line))
    .join('\n');

/** Lets Nest write into the same log. */
export class NestLog implements LoggerService {
  constructor(private readonly log_: Logger) {}
  log = (message: unknown, ...more: unknown[]) => this.write('info', message, more);
  error = (message: unknown, ...more: unknown[]) => this.write('error', message, more);
  warn = (message: unknown, ...more: unknown[]) => this.write('warn', message, more);
  debug = (message: unknown, ...more: unknown[]) => this.write('debug', message, more);
  verbose = (message: unknown, ...more: unknown[]) => this.write('debug', message, more);
  fatal = (message: unknown, ...more: unknown[]) => this.write('fatal', message, more);

  private write(level: 'info' | 'error' | 'warn' | 'debug' | 'fatal', message: unknown, more: unknown[]) {
    const context = more.findLast(part => typeof part === 'string' && !part.includes('\n'));
    if (message instanceof Error) this.log_[level]({ err: message, context }, 'error');
    else this.log_[level]({ context }, String(message));
  }
}
