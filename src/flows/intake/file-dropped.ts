import * as z from 'zod';
import { CallId } from '../../core/call.ts';
import { EarningsError, earningsError } from '../../core/faults.ts';
import type { StoredRequest } from '../../core/ports/requests.ts';
import type { Place, SharedFile } from '../../core/ports/slack.ts';
import { faultText } from '../../render/fault-text.ts';
import { renderNotice } from '../../render/notice-blocks.ts';
import type { FlowPorts } from '../flow.ts';
import { LEAST_SPEECH, readsAsCall, speechOf } from './check-is-call.ts';
import { readTranscript } from './read-transcript.ts';
import { isOfFile, type Shared, say, takeInShared } from './take-in-shared.ts';
import { LARGEST, typeOfName, unreadFormat } from './what-is-read.ts';

/** What a stored `file` request carries: a file, who shared it where, and whether that was for us. */
export const FilePayload = z.object({
  team: z.string(),
  channel: z.string(),
  user: z.string(),
  fileId: z.string(),
  /** Names the file for ever, whichever event told of it. */
  fileKey: z.string(),
  /** The thread in which the file is spoken of; null when the event did not say. */
  tellIn: z.string().nullable(),
  /** True in a direct message, and where the message mentions the app. */
  isAsked: z.boolean(),
});

/** Why a file may be for the app: it was given to it, or bears the name of a transcript. */
interface Claim {
  readonly isAsked: boolean;
  readonly isNamed: boolean;
}

const NAMES_TRANSCRIPT = /transcript|(?:earnings|results|conference)[\s_-]*call/i;

/**
 * A file shared in Slack: a transcript is taken in. Files that people share among themselves in a
 * channel are none of our business: nothing is said of those unless they are named like a transcript.
 */
export async function fileDropped(ports: FlowPorts, request: StoredRequest): Promise<null> {
  const drop = FilePayload.parse(request.payload);
  const place: Place = { team: drop.team, channel: drop.channel };
  const shared = { key: drop.fileKey, place: inThread(place, drop.tellIn), user: drop.user };
  try {
    const file = await ports.files.find(drop.fileId);
    if (file && !file.isBots)
      await takeFile(ports, request, file, {
        ...shared,
        place: inThread(place, drop.tellIn ?? file.sharedBy[drop.channel]),
        isAsked: drop.isAsked,
        isNamed: NAMES_TRANSCRIPT.test(file.name),
      });
  } catch (error) {
    // Without the permission nothing is known of the file; who gave it to us is told.
    if (!isTold(error) || !drop.isAsked) throw error;
    await say(ports, request, shared, renderNotice(faultText(error.fault)));
  }
  return null;
}

async function takeFile(
  ports: FlowPorts,
  request: StoredRequest,
  file: SharedFile,
  { isAsked, isNamed, ...shared }: Omit<Shared, 'arrival'> & Claim,
): Promise<void> {
  const isAddressed = isAsked || isNamed;
  try {
    checkReadable(file);
    if (!isAddressed && !mayBeTranscript(file)) return;
    const bytes = await ports.files.read(file, LARGEST);
    if (!(await isForUs(bytes, { isAsked, isNamed }))) return;
    const arrival = { bytes, name: file.name, origin: 'upload' as const };
    await takeInShared(ports, request, { ...shared, arrival });
  } catch (error) {
    if (!isTold(error)) throw error;
    if (isAddressed) await say(ports, request, shared, renderNotice(faultText(error.fault)));
  }
}

function inThread(place: Place, threadTs: string | null | undefined): Place {
  return threadTs ? { ...place, threadTs } : place;
}

/** Throws for what is refused unread. */
function checkReadable({ kind, mediaType, name, size }: SharedFile): void {
  if (kind === 'linked')
    throw earningsError('slack.file_unavailable', { error: 'it lies outside Slack' });
  const format = kind === 'written' ? 'Slack’s own' : unreadFormat(typeOf(mediaType, name));
  if (format !== null) throw earningsError('source.unknown_format', { format });
  if (size > LARGEST) throw earningsError('source.too_large', { bytes: size, limit: LARGEST });
}

/** Slack names many texts after a language that it takes them for; the name's end says what they are. */
function typeOf(mediaType: string, name: string): string {
  return typeOfName(name) ?? mediaType;
}

/** Whether a file that nobody gave us is worth a look: of a kind that is read, or named by a call's id. */
function mayBeTranscript({ mediaType, name }: SharedFile): boolean {
  const bare = name
    .replace(/\.\w{1,5}$/, '')
    .replaceAll(/[\s_]+/g, '-')
    .toLowerCase();
  const isRead = typeOfName(name) !== null || typeOf(mediaType, name).startsWith('text/');
  return isRead || CallId.safeParse(bare).success;
}

/** Among people's files only calls are ours; one that is named like a call may be a stub of one. */
async function isForUs(bytes: Uint8Array, { isAsked, isNamed }: Claim): Promise<boolean> {
  const transcript = isAsked ? null : await readTranscript(bytes);
  if (!transcript) return isAsked || isNamed;
  if (isNamed) return readsAsCall(transcript) || speechOf(transcript) < LEAST_SPEECH;
  return transcript.structure === 'turns' && readsAsCall(transcript);
}

/** What whoever shared the file is told; all else is tried again, or is ours to mend. */
function isTold(error: unknown): error is EarningsError {
  const isLasting = (code: string) =>
    code === 'slack.file_unavailable' || code === 'slack.missing_scope';
  return isOfFile(error) || (error instanceof EarningsError && isLasting(error.fault.code));
}
