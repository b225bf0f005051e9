import './node-version.mjs';

const { live } = await import('./processes/live.mjs');
const { build } = await import('./build/build.mjs');
const { open } = await import('./start/open.mjs');
const { keepCurrent } = await import('./start/keep-current.mjs');
const { root } = await import('./root.mjs');
const { say } = await import('./say.mjs');

/** @param {import('./processes/lifetime.mjs').Lifetime} lifetime */
async function develop(lifetime) {
  const apps = await open(lifetime, {
    build: async () => {
      await build(root, { onStart: () => say('Building ...') });
    },
    env: { NODE_ENV: 'development', VIEWS_CACHE: 'off' },
  });
  say('Watching the sources.');
  return keepCurrent(lifetime, apps);
}

await live(develop, { stopping: 'Stopping ...', codeWhenStopped: 0 });
