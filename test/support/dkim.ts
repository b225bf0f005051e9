import { createHash, createVerify } from 'node:crypto';

/** Whether the first DKIM signature of a message holds (RFC 6376, rsa-sha256, relaxed/relaxed), by a reading of our own. */
export function isSigned(message: Buffer, publicKey: string): boolean {
  const text = message.toString('latin1');
  const at = text.indexOf('\r\n\r\n');
  const headers = text.slice(0, at).split(/\r\n(?![ \t])/);
  const signature = headers.find(header => /^dkim-signature:/i.test(header));
  if (!signature) return false;
  const tags = tagsOf(signature);
  const body = createHash('sha256')
    .update(relaxedBody(text.slice(at + 4)), 'latin1')
    .digest('base64');
  if (body !== tags.bh) return false;
  const signed = (tags.h ?? '').split(':').flatMap(name => {
    const found = headers.findLast(header => header.toLowerCase().startsWith(`${name.toLowerCase()}:`));
    return found ? [relaxedHeader(found)] : [];
  });
  const own = relaxedHeader(signature.replace(/(\bb=)[\s\S]*$/, '$1'));
  const verify = createVerify('RSA-SHA256').update([...signed, own].join('\r\n'), 'latin1');
  return verify.verify(publicKey, tags.b ?? '', 'base64');
}

/** The tags of a DKIM-Signature header, without white space. */
export function tagsOf(header: string): Record<string, string> {
  const value = header.slice(header.indexOf(':') + 1).replace(/\s+/g, '');
  return Object.fromEntries(
    value
      .split(';')
      .filter(Boolean)
      .map(tag => [tag.slice(0, tag.indexOf('=')), tag.slice(tag.indexOf('=') + 1)]),
  );
}

const relaxedHeader = (header: string) => {
  const colon = header.indexOf(':');
  const value = header
    .slice(colon + 1)
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim();
  return `${header.slice(0, colon).toLowerCase().trim()}:${value}`;
};

const relaxedBody = (body: string) =>
  body
    .split('\r\n')
    .map(line => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''))
    .join('\r\n')
    .replace(/(\r\n)*$/, '\r\n');
