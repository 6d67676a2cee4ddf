import { randomUUID } from 'node:crypto';
import { fileObject } from '../files.ts';
import type { SlackState } from '../state.ts';
import { type Args, BOT, failed, type Method, type Result } from './method.ts';

const MOST_FILES = 10; // of one message

/** The files.* methods, with the error codes of their reference pages. */
export const FILES: Readonly<Record<string, Method>> = {
  'files.info': (state, { file }) => {
    const found = state.files.get(String(file));
    return found ? { ok: true, file: found.object } : failed('file_not_found');
  },
  'files.delete': (state, { file }) =>
    state.files.delete(String(file)) ? { ok: true } : failed('file_not_found'),
  'files.getUploadURLExternal': (state, { filename: name, length: given }, { root }) => {
    const length = Number(given);
    if (state.uploadsRefused !== null) return failed(state.uploadsRefused);
    if (typeof name !== 'string' || name === '' || !(length > 0)) return failed('missing_argument');
    const fileId = `F${randomUUID().slice(0, 8).toUpperCase()}`;
    state.tickets.set(fileId, { fileId, name, length, bytes: null });
    return { ok: true, upload_url: `${root}/upload/v1/${fileId}`, file_id: fileId };
  },
  'files.completeUploadExternal': (state, args, { root }) => complete(state, args, root),
};

function complete(state: SlackState, args: Args, root: string): Result {
  const { files, channel_id: id, thread_ts: threadTs = null, initial_comment: text = '' } = args;
  const given: readonly { readonly id?: unknown; readonly title?: unknown }[] = Array.isArray(files)
    ? files
    : [];
  if (given.length === 0 || given.length > MOST_FILES) return failed('invalid_arguments');
  const tickets = given.flatMap((each) => state.tickets.get(String(each.id)) ?? []);
  if (tickets.length < given.length || tickets.some(({ bytes }) => bytes === null))
    return failed('file_not_found');
  const channel = state.channels.get(String(id));
  if (!channel || channel.isArchived) return failed('invalid_channel');
  if (!channel.isMember) return failed('no_permission');
  if (channel.isRestricted) return failed('posting_to_channel_denied');
  if (threadTs !== null && !state.hasRoot(channel.id, String(threadTs)))
    return failed('invalid_arguments');

  const ts = state.nextTs();
  const objects = tickets.map(({ fileId, name, bytes }, at) => {
    const content = bytes ?? new Uint8Array();
    const object = {
      ...fileObject(root, { id: fileId, name, size: content.length, mimetype: 'text/csv' }),
      title: String(given[at]?.title ?? name),
      user: BOT.userId,
      bot_id: BOT.botId,
      shares: { [channel.id.startsWith('C') ? 'public' : 'private']: { [channel.id]: [{ ts }] } },
    };
    state.files.set(fileId, { id: fileId, bytes: content, contentType: 'text/csv', object });
    state.tickets.delete(fileId); // an upload is completed once
    return object;
  });
  state.messages.push({
    ...{ channel: channel.id, ts, threadTs: threadTs === null ? null : String(threadTs) },
    ...{ text: String(text), blocks: [], metadata: null, edits: 0, onlyFor: null, files: objects },
  });
  return { ok: true, files: objects.map((each) => ({ id: each.id, title: each.title })) };
}
