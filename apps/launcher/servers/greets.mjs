import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits until a server on the loopback says something of its own accord, or answers `question`.
 * @param {import('../processes/running.mjs').Running} running the server's process
 * @param {number} port
 * @param {{ question?: string, expected: (answer: Buffer) => boolean, seconds?: number }} how
 * @returns {Promise<boolean>} false when the process ended instead, or took longer than `seconds` (60)
 */
export async function greets(running, port, { question, expected, seconds = 60 }) {
  const deadline = performance.now() + seconds * 1000;
  while (running.alive && performance.now() < deadline) {
    const answer = await ask(port, question);
    if (answer && expected(answer)) return running.alive;
    await pause(20);
  }
  return false;
}

/**
 * @param {number} port
 * @param {string} [question]
 * @returns {Promise<Buffer | undefined>}
 */
function ask(port, question) {
  return new Promise(resolve => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 2_000 });
    /** @param {Buffer} [answer] */
    const done = answer => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('data', done);
    socket.once('error', () => done());
    socket.once('close', () => done());
    socket.once('timeout', () => done());
    if (question) socket.write(question);
  });
}
