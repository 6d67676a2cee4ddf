import { randomUUID } from 'node:crypto';
import { TEAM } from './methods/method.ts';
import type { From } from './payloads.ts';
import type { DroppedFile, SlackState } from './state.ts';

/** What somebody drops; what is not given is a plain text file of Ana's in #earnings. */
export interface Drop extends From {
  readonly name?: string;
  readonly content?: string | Uint8Array;
  readonly mimetype?: string;
  /** The message that comes with it. */
  readonly text?: string;
  readonly threadTs?: string;
  /** Anything else of Slack's file object: mode, is_external, size, url_private_download … */
  readonly object?: Readonly<Record<string, unknown>>;
  /** Which of Slack's two events come, in order. */
  readonly events?: readonly ('file_shared' | 'message')[];
}

/** What Slack says of any file. */
export function fileObject(
  root: string,
  {
    id,
    name,
    ...rest
  }: {
    readonly id: string;
    readonly name: string;
    readonly size: number;
    readonly mimetype: string;
  },
) {
  const path = `/files-pri/${TEAM.id}-${id}/download/${encodeURIComponent(name)}`;
  const url = `${root}${path}`;
  return {
    ...{ id, name, title: name, ...rest },
    ...{ mode: 'hosted', is_external: false, url_private_download: url },
  };
}

/** What the address that takes an upload answers: 200 for as many bytes as were told, once. */
export function takeUpload(state: SlackState, path: string, bytes: Uint8Array): number {
  const ticket = state.tickets.get(/^\/upload\/v1\/(F\w+)$/.exec(path)?.[1] ?? '');
  if (!ticket || ticket.bytes !== null) return 404;
  if (bytes.length !== ticket.length) return 400;
  ticket.bytes = bytes;
  return 200;
}

/** The file, its message, and the events that tell of both. */
export function newDrop(root: string, state: SlackState, drop: Drop) {
  const { channel = 'C0EARN01', user = 'U0ANA', name = 'call.txt', mimetype = 'text/plain' } = drop;
  const id = `F${randomUUID().slice(0, 8).toUpperCase()}`;
  const ts = state.nextTs();
  const bytes = Buffer.from(drop.content ?? '');
  const object = {
    ...fileObject(root, { id, name, size: bytes.length, mimetype }),
    user,
    shares: { [channel.startsWith('C') ? 'public' : 'private']: { [channel]: [{ ts }] } },
    ...drop.object,
  };
  const file: DroppedFile = { id, bytes, contentType: mimetype, object };
  const { text = '', threadTs } = drop;
  const shared = { type: 'file_shared', channel_id: channel, file_id: id, user_id: user };
  const message = {
    type: 'message',
    subtype: 'file_share',
    channel,
    channel_type: channel.startsWith('D') ? 'im' : 'channel',
    user,
    text,
    ts,
    ...(threadTs && { thread_ts: threadTs }),
    files: [object],
  };
  return { file, ts, events: { file_shared: { ...shared, event_ts: ts }, message } };
}

/** What `files.slack.com` answers: the bytes for a token, its sign-in page for none. */
export function fileAt(
  state: SlackState,
  path: string,
  token: string | null,
): { readonly status: number; readonly type: string; readonly body: Uint8Array } {
  const id = /^\/files-pri\/[^/]*-(F\w+)\//.exec(path)?.[1]; // /files-pri/T0DEMO-F0A1/download/x.txt
  const file = state.files.get(id ?? '');
  if (!file) return { status: 404, type: 'text/plain', body: Buffer.from('not found') };
  const isAllowed =
    token?.startsWith('xox') && state.isTokenGood && (state.scopes?.has('files:read') ?? true);
  return isAllowed
    ? { status: 200, type: file.contentType, body: file.bytes }
    : { status: 200, type: 'text/html', body: Buffer.from('<html><title>Sign in</title></html>') };
}
