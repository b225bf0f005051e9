import { join } from 'node:path';
import { Supervised } from '../processes/supervise.mjs';
import { root } from '../root.mjs';

/** The processes that make up an installation. */
export const apps = ['portal', 'matching-worker', 'mail-worker'];

/**
 * Starts all apps and keeps them running.
 * @param {import('../processes/lifetime.mjs').Lifetime} lifetime
 * @param {{ env: NodeJS.ProcessEnv, logs: import('../data/logs.mjs').Logs, say: import('../say.mjs').Say }} how
 * @returns {Map<string, Supervised>} by name
 */
export function startApps(lifetime, { env, logs, say }) {
  /** @type {Map<string, Supervised>} */
  const started = new Map();
  lifetime.atEnd(() => Promise.all([...started.values()].map(app => app.stop())));
  for (const name of apps) {
    const args = ['--enable-source-maps', join(root, 'dist', 'apps', name, 'src', 'main.js')];
    const launch = () =>
      logs.with(name, log =>
        lifetime.start(process.execPath, args, {
          name,
          cwd: root,
          env,
          stdio: ['ignore', log, log],
          // Not asked but killed: with its servers gone in the same moment it could not end well, only hang.
          whenOrphaned: 'SIGKILL',
        }),
      );
    started.set(name, new Supervised({ name, launch, log: logs.fileOf(name) }, say));
  }
  return started;
}
