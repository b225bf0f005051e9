export { Clock, SystemClock } from './clock/clock.ts';
export { dayIn, daysBetween, weekIn } from './clock/day-in.ts';
export { PlatformModule } from './config/config.module.ts';
export { Config, readConfig } from './config/config.ts';
export { root } from './config/root.ts';
export { inChunks } from './database/chunks.ts';
export {
  CodeColumn,
  CountColumn,
  DayColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from './database/columns.ts';
export { dataSourceOptions, kindOfDatabase } from './database/data-source.ts';
export { DatabaseModule } from './database/database.module.ts';
export { isDatabaseAway, isDuplicate } from './database/faults.ts';
export { reachDatabase } from './database/reach.ts';
export { changedOne, inTransaction } from './database/transaction.ts';
export { type FieldProblem, invalid, notFound, Refusal, type RefusalKind } from './errors/refusal.ts';
export { isId, madeAt, newId } from './ids/ids.ts';
export {
  day,
  emailAddress,
  id,
  longText,
  optionalDay,
  optionalText,
  several,
  text,
  ticked,
  wholeNumber,
  zone,
} from './input/fields.ts';
export { listsOf } from './input/lists-of.ts';
export { looksLikeAddress } from './input/looks-like-address.ts';
export { problemsOf, read } from './input/problems.ts';
export { createLog, NestLog } from './logging/logger.ts';
export { QueueModule, workerOptions } from './queue/queue.module.ts';
export { wake, wakeAfter } from './queue/wake.ts';
export type { Reader } from './templates/reader.ts';
export { Templates } from './templates/templates.ts';
export { loadWords } from './words/load.ts';
export { type Values, Words } from './words/words.ts';
