import * as z from 'zod';
import type { Upload } from '../../core/ports/channels.ts';
import type { StoredRequest } from '../../core/ports/requests.ts';
import { faultText } from '../../render/fault-text.ts';
import { renderReplaced } from '../../render/library/upload-blocks.ts';
import { renderNotice } from '../../render/notice-blocks.ts';
import type { FlowPorts } from '../flow.ts';
import { closeQuestion } from './ask-uploader.ts';
import { readSaidCall } from './said-call.ts';
import { takeInCall } from './take-in-call.ts';
import { isOfFile, say, tellTaken } from './take-in-shared.ts';

/** What a stored `replace` request carries: whether a kept transcript takes the place of the one here. */
const ReplacePayload = z.object({
  team: z.string(),
  channel: z.string(),
  user: z.string(),
  upload: z.string(),
  replaces: z.boolean(),
});

const NOT_YOURS =
  'Only the person who shared this transcript can say whether it replaces the other.';

/** What its sender says of a transcript that looks like a part: it is taken in, or let go. */
export async function replaceCall(ports: FlowPorts, request: StoredRequest): Promise<null> {
  const asked = ReplacePayload.parse(request.payload);
  const upload = await ports.store.uploads.get(asked.upload);
  if (upload?.asks !== 'replace' || upload.team !== asked.team) return null; // said before
  if (upload.user !== asked.user) {
    const { team, channel, user } = asked;
    await ports.poster.postEphemeral({ team, channel }, user, renderNotice(NOT_YOURS));
    return null;
  }
  try {
    if (asked.replaces) await takeInKept(ports, request, upload);
  } catch (error) {
    if (!isOfFile(error)) throw error;
    const place = { team: upload.team, channel: upload.channel, threadTs: upload.threadTs };
    await say(ports, request, { key: request.key, place }, renderNotice(faultText(error.fault)));
    return null;
  }
  await closeQuestion(ports, upload, renderReplaced(asked.replaces));
  await ports.store.uploads.drop(upload.key);
  return null;
}

async function takeInKept(
  ports: FlowPorts,
  request: StoredRequest,
  { key, bytes, name, origin, typed, user, team, channel, threadTs }: Upload,
): Promise<void> {
  const said = typed === null ? null : readSaidCall(typed);
  const arrival = { bytes, name, origin, ...said, replaces: true };
  const taken = await takeInCall(ports, arrival);
  await tellTaken(
    ports,
    request,
    { key, arrival, place: { team, channel, threadTs }, user },
    taken,
  );
}
