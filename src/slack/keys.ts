import { createHash } from 'node:crypto';

/** One name for one thing that somebody did, however often Slack or a proxy delivers it. */
export function keyOf(kind: string, ...parts: readonly string[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
  return `${kind}:${digest}`;
}

/** What a channel follows changes in the order in which people said so. */
export function followLane(place: { readonly team: string; readonly channel: string }): string {
  return `follows:${place.team}/${place.channel}`;
}
