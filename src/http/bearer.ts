import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Whether an `Authorization` header bears this token. They are compared as digests of one length, so
 * that the time it takes says nothing about the token.
 */
export function bears(header: string | undefined, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  const given = /^bearer +(\S+) *$/i.exec(header ?? '')?.[1] ?? '';
  return timingSafeEqual(digest(given), digest(token));
}
