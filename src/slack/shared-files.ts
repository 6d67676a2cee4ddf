import * as z from 'zod';
import { EarningsError } from '../core/faults.ts';
import type { Log, Meter } from '../core/ports/host.ts';
import type { SharedFile, SharedFiles } from '../core/ports/slack.ts';
import { mrkdwn } from '../render/block-kit/escape.ts';
import { type DownloadOptions, download } from './download.ts';
import { openPace, type Pace } from './pace.ts';
import { pacedCalls } from './paced-call.ts';
import { upload } from './upload.ts';
import { openWebClient } from './web-client.ts';

const Shares = z.record(z.string(), z.array(z.object({ ts: z.string() })).min(1));

// What we use of docs.slack.dev/reference/objects/file-object; all of it may be left out.
const FileObject = z.object({
  id: z.string(),
  name: z.string().nullish(),
  title: z.string().nullish(),
  mimetype: z.string().nullish(),
  filetype: z.string().nullish(),
  size: z.number().nullish(),
  mode: z.string().nullish(),
  is_external: z.boolean().nullish(),
  user: z.string().nullish(),
  bot_id: z.string().nullish(),
  url_private: z.string().nullish(),
  url_private_download: z.string().nullish(),
  shares: z.object({ public: Shares.optional(), private: Shares.optional() }).nullish().catch(null),
});

// No method of the Web API: one name under which its waits are kept.
const DOWNLOAD = 'files.download';
const GONE: ReadonlySet<string> = new Set(['file_not_found', 'file_deleted', 'file_not_visible']);
const HIDDEN: ReadonlySet<string> = new Set(['tombstone', 'hidden_by_limit', 'file_access']);
const WRITTEN: ReadonlySet<string> = new Set(['post', 'space', 'docs', 'quip', 'canvas', 'list']);

/** The files of one workspace, people's and ours, over the Web API. */
export function openSharedFiles(
  options: DownloadOptions & {
    readonly log: Log;
    readonly pace?: Pace;
    readonly meter?: Pick<Meter, 'slackCalled'>;
  },
): SharedFiles {
  const { log, meter, pace = openPace() } = options;
  const client = openWebClient(options.botToken, options.apiUrl, log);
  const { inTurn } = pacedCalls({ pace, log, meter, urgency: 'person' });
  return {
    find: async (id) => {
      try {
        const answer = await inTurn('files.info', id, () => client.files.info({ file: id }));
        const found = FileObject.safeParse(answer.file).data;
        return found && !HIDDEN.has(found.mode ?? '') ? toShared(found) : null;
      } catch (error) {
        if (isGone(error)) return null;
        throw error;
      }
    },
    remove: async (id) => {
      try {
        await inTurn('files.delete', id, () => client.files.delete({ file: id }));
      } catch (error) {
        if (!isGone(error)) throw error;
      }
    },
    read: (file, limit) => inTurn(DOWNLOAD, file.id, () => download(file, limit, options)),
    upload: ({ name, bytes }) => upload({ client, inTurn, apiUrl: options.apiUrl }, name, bytes),
    share: async (id, { channel, threadTs }, { title, words }) => {
      const shown = {
        files: [{ id, title }] as [{ id: string; title: string }],
        initial_comment: mrkdwn(words),
      };
      await inTurn('files.completeUploadExternal', channel, () =>
        client.files.completeUploadExternal(
          threadTs === undefined
            ? { ...shown, channel_id: channel }
            : { ...shown, channel_id: channel, thread_ts: threadTs },
        ),
      );
    },
  };
}

function isGone(error: unknown): boolean {
  if (!(error instanceof EarningsError)) return false;
  const { code, data } = error.fault;
  return code === 'slack.failed' && GONE.has(data.error);
}

function toShared(file: z.infer<typeof FileObject>): SharedFile {
  const { id, mode, filetype } = file;
  const isWritten = WRITTEN.has(mode ?? '') || WRITTEN.has(filetype ?? '');
  const isLinked = file.is_external === true || mode === 'external';
  const shares = { ...file.shares?.public, ...file.shares?.private };
  return {
    id,
    name: file.name ?? file.title ?? '',
    mediaType: file.mimetype ?? '',
    size: file.size ?? 0,
    kind: isLinked ? 'linked' : isWritten ? 'written' : 'uploaded',
    user: file.user ?? null,
    isBots: Boolean(file.bot_id),
    url: file.url_private_download ?? file.url_private ?? null,
    sharedBy: Object.fromEntries(
      Object.entries(shares).map(([channel, [first]]) => [channel, first?.ts ?? '']),
    ),
  };
}
