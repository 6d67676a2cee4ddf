/** What the address after `#` shows: a conversation, a message of it, a thread. */
export interface Route {
  readonly channel: string;
  /** The root of the thread that is open, or null. */
  readonly root: string | null;
  /** The message to look at, or null. */
  readonly ts: string | null;
}

/** Where the Home tab of the app is, in place of a conversation. */
export const HOME = 'home';

/** Reads "#/C0EARN01", "#/C0EARN01/<message>" or "#/C0EARN01/<root>/<message>". */
export function routeOf(hash: string): Route | null {
  const [, channel, first = null, second = null] =
    /^#\/(\w+)(?:\/(\d+\.\d{6}))?(?:\/(\d+\.\d{6}))?$/.exec(hash) ?? [];
  if (channel === undefined) return null;
  return second === null
    ? { channel, root: null, ts: first }
    : { channel, root: first, ts: second === first ? null : second };
}

/** The address of a conversation, or of a thread in it. */
export function hashOf(channel: string, root: string | null = null, ts = root): string {
  return root === null ? `#/${channel}` : `#/${channel}/${root}/${ts}`;
}
