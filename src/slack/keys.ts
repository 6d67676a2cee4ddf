import { createHash } from 'node:crypto';

/** One name for one thing that somebody did, however often Slack or a proxy delivers it. */
export function keyOf(kind: string, ...parts: readonly string[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
  return `${kind}:${digest}`;
}
