/** Words for why an email is not out; servers' own numbers share what they mean. */
export function problemKey(problem: string | null): string {
  if (problem === null) return 'emails.problems.none';
  const [, family] = /^smtp-([45])\d\d$/.exec(problem) ?? [];
  if (family) return family === '5' ? 'emails.problems.refused-for-good' : 'emails.problems.refused-for-now';
  return known.has(problem) ? `emails.problems.${problem}` : 'emails.problems.connection-lost';
}

const known = new Set([
  ...[
    'address-refused',
    'too-large',
    'refused',
    'timeout',
    'sign-in-refused',
    'tls',
    'no-such-host',
    'no-smtp',
  ],
  ...['worker-lost', 'cannot-be-written', 'unsubscribed', 'unreachable', 'lease-lost', 'connection-lost'],
]);
