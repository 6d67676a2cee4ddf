import { earningsError } from '../../core/faults.ts';
import type { StoredRequest } from '../../core/ports/requests.ts';
import { renderAudit } from '../../render/brief/audit-blocks.ts';
import { respondOnce } from '../respond-once.ts';
import { auditCall, releaseBeside } from './audit-call.ts';
import { BriefPayload, type PostBriefPorts } from './post-brief.ts';

/** Answers `/earnings audit`: the checks, only to the person who asked. */
export async function answerAudit(
  ports: Pick<PostBriefPorts, 'store' | 'poster'>,
  { key, payload }: StoredRequest,
): Promise<null> {
  const asked = BriefPayload.parse(payload);
  const transcript = await ports.store.library.transcript(asked.callId);
  if (!transcript) throw earningsError('input.call_unknown', { typed: asked.callId, near: [] });
  const release = await releaseBeside(ports.store.feeds, transcript);
  const message = renderAudit(transcript.call, auditCall(transcript), release);
  return respondOnce(ports, { key, ...asked }, message);
}
