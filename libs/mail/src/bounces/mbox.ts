/** The messages of an mbox file (RFC 4155), each as it came; lines that were escaped are themselves again. */
export function messagesIn(mbox: Buffer): Buffer[] {
  return mbox
    .toString('latin1')
    .split(/^From [^\n]*\n/m)
    .slice(1)
    .map(message => Buffer.from(message.replace(/^>(>*From )/gm, '$1'), 'latin1'));
}
