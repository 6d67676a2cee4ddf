import * as z from 'zod';
import type { Upload } from '../../core/ports/channels.ts';
import type { StoredRequest } from '../../core/ports/requests.ts';
import { faultText } from '../../render/fault-text.ts';
import { renderNamed } from '../../render/library/upload-blocks.ts';
import { renderNotice } from '../../render/notice-blocks.ts';
import type { FlowPorts } from '../flow.ts';
import { closeQuestion } from './ask-uploader.ts';
import { readSaidCall, type SaidCall } from './said-call.ts';
import { takeInCall } from './take-in-call.ts';
import { askReplace, isOfFile, say, tellTaken } from './take-in-shared.ts';

/** What a stored `name` request carries: which call somebody says a kept transcript is of. */
export const NamePayload = z.object({
  team: z.string(),
  channel: z.string(),
  user: z.string(),
  /** The kept transcript; null = the one that was asked about in this thread. */
  upload: z.string().nullable(),
  tellIn: z.string(),
  typed: z.string(),
  responseUrl: z.string().nullable(),
});
type NamePayload = z.infer<typeof NamePayload>;

const HOW = 'write it like this: Northwind Q3 2024';
const NOT_YOURS = 'Only the person who shared this transcript can say which call it is.';

/** Names a kept transcript and takes it in; until a name fits, the question stays open. */
export async function nameUpload(ports: FlowPorts, request: StoredRequest): Promise<null> {
  const asked = NamePayload.parse(request.payload);
  const upload = await uploadOf(ports, asked);
  if (upload?.asks !== 'which') return null; // named before
  if (upload.user !== asked.user) {
    if (asked.responseUrl)
      await ports.poster.respond(asked.responseUrl, renderNotice(NOT_YOURS), 'user');
    return null;
  }
  const place = { team: upload.team, channel: upload.channel, threadTs: upload.threadTs };
  const refuse = (words: string) =>
    say(ports, request, { key: request.key, place }, renderNotice(words));
  const words = readSaidCall(asked.typed);
  const said = words && { ...readSaidCall(upload.typed ?? ''), ...words };
  if (!said) {
    await refuse(`That names no call; ${HOW}`);
    return null;
  }
  const { key, bytes, name, origin, user } = upload;
  const arrival = { bytes, name, origin, ...said };
  const shared = { key, arrival, place, user };
  try {
    const taken = await takeInCall(ports, arrival);
    await tellTaken(ports, request, shared, taken);
    await closeQuestion(ports, upload, renderNamed(taken.id));
    // Of an older revision it is asked now whether it replaces the newer one.
    if (taken.outcome !== 'older') await ports.store.uploads.drop(key);
  } catch (error) {
    if (!isOfFile(error)) throw error;
    const { fault } = error;
    if (fault.code === 'source.incomplete') {
      await closeQuestion(ports, upload, renderNamed(fault.data.id));
      await askReplace(ports, request, shared, { kind: 'a part', ...fault.data });
    } else if (fault.code === 'source.unidentified') {
      await keepHalf(ports, upload, said);
      await refuse(`Still no ${fault.data.missing}; ${HOW}`);
    } else await refuse(faultText(fault));
  }
  return null;
}

/**
 * People say a name in two replies. A period is kept, and a company that is known: "no idea" may be any
 * company's name, and would be one for good.
 */
async function keepHalf(
  { store }: FlowPorts,
  upload: Upload,
  { company, period }: SaidCall,
): Promise<void> {
  const found = company === undefined ? null : await store.library.findCompany(company);
  const half = [...(found?.kind === 'found' ? [found.name] : []), ...(period ? [period] : [])];
  if (half.length > 0) await store.uploads.put({ ...upload, typed: half.join(' ') });
}

async function uploadOf({ store }: FlowPorts, asked: NamePayload): Promise<Upload | null> {
  if (asked.upload !== null) {
    const upload = await store.uploads.get(asked.upload);
    return upload?.team === asked.team ? upload : null;
  }
  return store.uploads.askedIn({ team: asked.team, channel: asked.channel, ts: asked.tellIn });
}
