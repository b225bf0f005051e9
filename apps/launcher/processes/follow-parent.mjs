// Preloaded into test processes: whoever loses its parent ends, whatever it is doing. Nothing outlives a killed run.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, 500).unref();
