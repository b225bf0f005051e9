import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits for a cookie, a link or an API token: 43 characters, safe in URLs. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a secret: SHA-256 in hex. The secret is random, so no salt is needed. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
