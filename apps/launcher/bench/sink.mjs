import { createServer } from 'node:net';
import { parentPort } from 'node:worker_threads';

// A mail server that takes everything at once and tells whose it was and when: [Message-ID, performance time].
const port = /** @type {import('node:worker_threads').MessagePort} */ (parentPort);
const end = Buffer.from('\r\n.\r\n');

const server = createServer({ noDelay: true }, socket => {
  let inBody = false;
  let received = Buffer.alloc(0);
  socket.on('error', () => {});
  socket.on('data', chunk => {
    received = Buffer.concat([received, chunk]);
    for (;;) {
      const at = received.indexOf(inBody ? end : '\r\n');
      if (at < 0) return;
      const part = received.subarray(0, at);
      received = received.subarray(at + (inBody ? end.length : 2));
      if (inBody) {
        inBody = false;
        const [, id] = /^Message-ID: <([^@>]+)/im.exec(part.toString('latin1', 0, 4_000)) ?? [];
        port.postMessage({ id, at: performance.timeOrigin + performance.now() });
        socket.write('250 taken\r\n');
      } else {
        const verb = part.toString('latin1', 0, 4).toUpperCase();
        inBody = verb === 'DATA';
        socket.write(verb === 'DATA' ? '354 go\r\n' : verb === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n');
      }
    }
  });
  socket.write('220 sink\r\n');
});
server.listen(0, '127.0.0.1', () =>
  port.postMessage({ port: /** @type {import('node:net').AddressInfo} */ (server.address()).port }),
);
