import { SystemClock } from '#libs/platform';
import { run } from './run.ts';

process.exitCode = run(process.argv.slice(2), {
  clock: new SystemClock(),
  answer: text => process.stdout.write(text),
  tell: line => process.stderr.write(`${line}\n`),
});
