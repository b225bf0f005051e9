import { spawnSync } from 'node:child_process';
import { amRoot } from '../processes/me.mjs';
import { findProgram } from './find.mjs';

/**
 * Debian starts a server when it installs one, and at every boot. Ours runs only while Know-Who does: policy-rc.d
 * forbids the start, and the unit is disabled again.
 * @param {string[]} packages
 * @returns {string} a script for sh, to be run as root
 */
export function aptScript(packages) {
  return `set -eu
export DEBIAN_FRONTEND=noninteractive
if [ ! -e /usr/sbin/policy-rc.d ]; then
  trap 'rm -f /usr/sbin/policy-rc.d' EXIT
  trap 'exit 1' INT TERM
  printf '#!/bin/sh\\nexit 101\\n' > /usr/sbin/policy-rc.d
  chmod 755 /usr/sbin/policy-rc.d
fi
apt-get update -qq
apt-get install -y -qq --no-install-recommends ${packages.join(' ')}
if command -v systemctl > /dev/null; then
  for unit in ${packages.filter(name => name === 'redis-server').join(' ')}; do
    systemctl disable --quiet "$unit" || true
  done
fi
`;
}

/** Milliseconds. A half-installed package is worse than a Ctrl-C that takes a while. */
const grace = 120_000;

/** @returns {boolean} whether there is apt-get, and this person is root or may become root without a password */
export function mayUseApt() {
  return findProgram(['apt-get']) !== undefined && asRoot() !== undefined;
}

/**
 * @param {import('../processes/lifetime.mjs').Lifetime} lifetime
 * @param {string[]} packages
 * @param {import('../say.mjs').Say} say
 */
export async function installWithApt(lifetime, packages, say) {
  say(`Installing ${packages.join(', ')} with apt-get (only the programs; no service is started) ...`);
  const [command = '/bin/sh', ...args] = [...(asRoot() ?? []), '/bin/sh', '-c', aptScript(packages)];
  const running = lifetime.start(command, args, { stdio: ['ignore', 'pipe', 'pipe'], grace });
  let output = '';
  running.child.stdout?.on('data', text => (output += text));
  running.child.stderr?.on('data', text => (output += text));
  const { code } = await running.ended;
  if (code !== 0)
    say(`apt-get could not install them:\n${output.trimEnd().split('\n').slice(-8).join('\n')}`);
}

/** @returns {string[] | undefined} what to put before a command so that root runs it */
function asRoot() {
  if (amRoot()) return [];
  const sudo = findProgram(['sudo']);
  const may = sudo && spawnSync(sudo, ['-n', 'true'], { stdio: 'ignore' }).status === 0;
  return sudo && may ? [sudo, '-n'] : undefined;
}
