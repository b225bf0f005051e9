import './node-version.mjs';

const { runProgram } = await import('./program.mjs');
await runProgram('match');
