import { createHash, randomBytes } from 'node:crypto';

/** 32 random bytes as text: what stands in a cookie, a link or an API client. It is never stored. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored instead. The secret is random, so a plain hash is enough: there is nothing to guess. */
export function hashOfSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
