import './node-version.mjs';

const { live } = await import('./processes/live.mjs');
const { install } = await import('./packages/install.mjs');
const { build } = await import('./build/build.mjs');
const { root } = await import('./root.mjs');
const { say, secondsSince } = await import('./say.mjs');

await live(async lifetime => {
  await install(lifetime, say);
  const since = performance.now();
  const { changed, gone, assets } = await build(root);
  if (!changed.length && !gone.length && !assets) say('Everything is up to date.');
  else say(`Built ${changed.length} files${assets ? ' and the assets' : ''} in ${secondsSince(since)}.`);
  return 0;
});
