import * as z from 'zod';
import { CallId } from '../../core/call.ts';
import type { StoredRequest } from '../../core/ports/requests.ts';
import { choicesOf } from '../../render/choice-blocks.ts';
import { renderHint } from '../../render/notice-blocks.ts';
import type { PostBriefPorts } from '../brief/post-brief.ts';
import { postOnce } from '../post-once.ts';

const HintPayload = z.object({
  team: z.string(),
  channel: z.string(),
  threadTs: z.string().optional(),
  typed: z.string(),
  near: z.array(CallId),
});

/** Answers a direct message that names no call: what to type, with the nearest calls. */
export async function postHint(
  { store, poster }: Pick<PostBriefPorts, 'store' | 'poster'>,
  { key, payload, receivedAt }: StoredRequest,
): Promise<null> {
  const { team, channel, threadTs, near } = HintPayload.parse(payload);
  const place = { team, channel, ...(threadTs !== undefined && { threadTs }) };
  const message = renderHint(choicesOf(near, near.length > 0 ? await store.library.list() : []));
  await postOnce(
    { outbox: store.outbox, poster },
    { key: `${key}:hint`, place, message, since: receivedAt },
  );
  return null;
}
