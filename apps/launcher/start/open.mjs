import { claim } from '../data/claim.mjs';
import { Logs } from '../data/logs.mjs';
import { install } from '../packages/install.mjs';
import { nextFreePort } from '../processes/ports.mjs';
import { say } from '../say.mjs';
import { startApps } from './apps.mjs';
import { environmentOf } from './environment.mjs';
import { runPortalProgram } from './prepare.mjs';
import { isReadyAt } from './ready.mjs';
import { openServers } from './servers.mjs';
import { readSettings } from './settings.mjs';
import { welcome } from './welcome.mjs';

/**
 * Opens the house: packages, build, servers, tables, demo data, apps.
 * @param {import('../processes/lifetime.mjs').Lifetime} lifetime
 * @param {{ build: () => Promise<void>, env?: NodeJS.ProcessEnv }} how `env` is added to the apps' environment
 * @returns {Promise<Map<string, import('../processes/supervise.mjs').Supervised>>} the apps, running
 */
export async function open(lifetime, { build, env: more }) {
  const settings = readSettings();
  const { data, host, demo } = settings;
  const claimed = await claim(data);
  lifetime.atEnd(claimed.release);
  lifetime.onStart = claimed.noteProcess;
  const logs = new Logs(data);
  lifetime.atEnd(logs.watch());

  await install(lifetime, say);
  await build();
  const servers = await openServers(lifetime, { data, logs, say });
  let env = await chooseEnvironment(settings, servers, more);
  say(demo ? 'Bringing tables and demo data up to date ...' : 'Bringing the tables up to date ...');
  await runPortalProgram(lifetime, 'migrate', { env, logs });
  if (demo) await runPortalProgram(lifetime, 'demo', { env, logs });

  while (true) {
    const apps = startApps(lifetime, { env, logs, say });
    const url = `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${env.PORT}`;
    claimed.note({ url, ...servers });
    const portal = apps.get('portal');
    if (!portal || (await isReadyAt(url, env, portal, logs, say))) {
      say(welcome(data, url));
      return apps;
    }
    await Promise.all([...apps.values()].map(app => app.stop()));
    env = await chooseEnvironment(settings, servers, more);
  }
}

/**
 * @param {import('./settings.mjs').Settings} settings
 * @param {{ databaseUrl: string, redisUrl: string }} servers
 * @param {NodeJS.ProcessEnv} [more]
 * @returns {Promise<NodeJS.ProcessEnv>} with ports that are free now
 */
async function chooseEnvironment(settings, servers, more) {
  const port = await choosePort(settings);
  return { ...(await environmentOf(settings, { port, ...servers })), ...more };
}

/** @param {import('./settings.mjs').Settings} settings */
async function choosePort({ port: wanted, host }) {
  const port = await nextFreePort(wanted, host);
  if (wanted && port !== wanted) say(`Port ${wanted} is taken; using ${port}.`);
  return port;
}
