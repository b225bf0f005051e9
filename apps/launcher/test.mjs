import './node-version.mjs';

const { live } = await import('./processes/live.mjs');
const { runAll } = await import('./checks/run-all.mjs');

// Everything: `npm test`. Some tests only, with jest's own arguments: `npm test -- libs/accounts`.
await live(lifetime => runAll(lifetime, process.argv.slice(2)));
