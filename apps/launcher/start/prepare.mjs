import { join } from 'node:path';
import { root } from '../root.mjs';
import { Trouble } from '../say.mjs';

/**
 * Runs one of the portal's programs to its end; what it says goes to a log of its own.
 * @param {import('../processes/lifetime.mjs').Lifetime} lifetime
 * @param {string} name `migrate` or `demo`
 * @param {{ env: NodeJS.ProcessEnv, logs: import('../data/logs.mjs').Logs }} how
 * @throws Trouble with its last words
 */
export async function runPortalProgram(lifetime, name, { env, logs }) {
  const program = join(root, 'dist', 'apps', 'portal', 'src', `${name}.js`);
  const running = logs.with(name, log =>
    lifetime.start(process.execPath, ['--enable-source-maps', program], {
      name,
      cwd: root,
      env,
      stdio: ['ignore', log, log],
      whenOrphaned: 'SIGKILL',
    }),
  );
  lifetime.atEnd(() => running.stop());
  const { code } = await running.ended;
  if (code !== 0)
    throw new Trouble(`'${name}' did not succeed; see ${logs.fileOf(name)}:\n${logs.tail(name, 25)}`);
}
