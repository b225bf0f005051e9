import './node-version.mjs';

const { runBesideHouse } = await import('./operator.mjs');
await runBesideHouse('admin');
