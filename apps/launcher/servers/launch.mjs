import { Trouble } from '../say.mjs';

/**
 * Launches a private server and waits until it answers. A port found free may be taken by someone else a moment later,
 * so a server that ends at once is made anew on another port.
 * @param {() => Promise<import('./mariadb.mjs').Server>} make
 * @param {import('../data/logs.mjs').Logs} logs
 * @returns {Promise<{ server: import('./mariadb.mjs').Server, running: import('../processes/running.mjs').Running }>}
 */
export async function launch(make, logs) {
  for (let attempt = 1; ; attempt++) {
    const server = await make();
    const running = logs.with(server.name, server.launch);
    if (await server.isReady(running)) return { server, running };
    await running.stop();
    if (attempt === 3) {
      const { name } = server;
      throw new Trouble(`${name} does not start; see ${logs.fileOf(name)}:\n${logs.tail(name)}`);
    }
  }
}
