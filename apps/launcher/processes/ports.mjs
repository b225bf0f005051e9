import { connect, createServer } from 'node:net';

/** @param {string} [host] @returns {Promise<number>} a port that nobody listens on now */
export async function freePort(host = '127.0.0.1') {
  const port = await tryListen(0, host);
  if (port === undefined) throw new Error(`No free port on ${host}.`);
  return port;
}

/**
 * @param {number} wanted
 * @param {string} [host]
 * @returns {Promise<number>} it, or the next port that is free
 */
export async function nextFreePort(wanted, host = '127.0.0.1') {
  if (wanted === 0) return freePort(host);
  for (let port = wanted; port <= 65_535; port++) {
    // On some systems one may listen on 127.0.0.1 beside one who listens on every address, so ask both ways.
    if ((await tryListen(port, host)) !== undefined && !(await answers(port))) return port;
  }
  throw new Error(`No free port from ${wanted} on.`);
}

/**
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<boolean>} whether someone takes connections there
 */
export function answers(port, host = '127.0.0.1') {
  return new Promise(resolve => {
    const socket = connect({ port, host, timeout: 3_000 });
    /** @param {boolean} answer */
    const done = answer => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => done(true));
    socket.once('timeout', () => done(false));
    socket.once('error', () => done(false));
  });
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number | undefined>} the port that could be listened on
 */
function tryListen(port, host) {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === 'object' ? address.port : undefined));
    });
  });
}
