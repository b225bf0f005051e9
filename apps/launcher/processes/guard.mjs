import { spawn } from 'node:child_process';

// node guard.mjs <signal> <command> [...args]: runs the command, and signals it when the own parent has died.
const [signal, command, ...args] = process.argv.slice(2);
if (!signal || !command) throw new Error('guard.mjs <signal> <command> [...args]');

const parent = process.ppid;
const child = spawn(command, args, { stdio: 'inherit' });
for (const passed of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(passed, () => child.kill(passed));
}
const watch = setInterval(() => {
  if (process.ppid === parent) return;
  clearInterval(watch);
  child.kill(/** @type {NodeJS.Signals} */ (signal));
}, 250);
child.on('error', error => {
  console.error(error.message);
  process.exit(127);
});
child.on('exit', (code, killedBy) => {
  process.exit(killedBy ? 1 : (code ?? 1));
});
