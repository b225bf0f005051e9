import './node-version.mjs';

const { live } = await import('./processes/live.mjs');
const { build } = await import('./build/build.mjs');
const { open } = await import('./start/open.mjs');
const { root } = await import('./root.mjs');
const { say } = await import('./say.mjs');

/** @param {import('./processes/lifetime.mjs').Lifetime} lifetime */
async function start(lifetime) {
  await open(lifetime, {
    build: async () => {
      await build(root, { onStart: () => say('Building ...') });
    },
  });
  return new Promise(() => {});
}

await live(start, { stopping: 'Stopping ...', codeWhenStopped: 0 });
