// Imported first and alone by every command, and kept to old syntax: an old Node must be able to read it.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Know-Who needs Node 20.19 or newer; this is Node ${process.versions.node}.\n` +
      'Get a newer one from https://nodejs.org, or with a version manager: nvm install 22',
  );
  process.exit(1);
}
if (process.platform === 'win32') {
  console.error(
    'Know-Who runs on Linux and macOS. On Windows use WSL: https://learn.microsoft.com/windows/wsl/install',
  );
  process.exit(1);
}
