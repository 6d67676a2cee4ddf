import { earningsError } from '../core/faults.ts';
import type { StoredRequest } from '../core/ports.ts';
import { renderAudit } from '../render/audit-blocks.ts';
import { auditCall } from './audit-call.ts';
import { BriefPayload, type PostBriefPorts } from './post-brief.ts';
import { isAnswered } from './post-once.ts';

/** Answers `/earnings audit`: the checks, only to the person who asked. */
export async function answerAudit(
  { store, poster }: Pick<PostBriefPorts, 'store' | 'poster'>,
  { key, payload }: StoredRequest,
): Promise<null> {
  const asked = BriefPayload.parse(payload);
  const transcript = await store.library.transcript(asked.callId);
  if (!transcript) throw earningsError('input.call_unknown', { typed: asked.callId, near: [] });
  const claim = await store.outbox.claim(`${key}:url`, asked.channel);
  if (!claim.fresh || asked.responseUrl === null) return null;
  const message = renderAudit(transcript.call, auditCall(transcript));
  try {
    if (!(await poster.respond(asked.responseUrl, message, 'user')))
      throw earningsError('slack.failed', { method: 'response_url', error: 'not accepted' });
  } catch (error) {
    if (isAnswered(error)) await store.outbox.drop(`${key}:url`);
    throw error;
  }
  return null;
}
