import * as z from 'zod';
import type { Fault } from '../core/faults.ts';
import type { StoredRequest } from '../core/ports/requests.ts';
import { faultText } from '../render/fault-text.ts';
import { renderNotice } from '../render/notice-blocks.ts';
import { tellAsker } from './ask/tell-asker.ts';
import { shownKey } from './brief/brief-messages.ts';
import type { TellPorts } from './flow.ts';
import { offerHidden } from './offer-hidden.ts';

const Asked = z.object({
  team: z.string(),
  channel: z.string(),
  responseUrl: z.string().nullish(),
  /** The thread in which the work is spoken of. */
  tellIn: z.string().nullish(),
  /** False where nobody waits for a word. */
  isAsked: z.boolean().optional(),
});

/**
 * Tells whoever asked that it did not work: over the progress message if there is one, else privately.
 * A bug (`fault` null) is told by its reference only. Never throws: it is the last thing to happen.
 */
export async function tellFailure(
  ports: TellPorts,
  request: StoredRequest,
  fault: Fault | null,
  reference: string,
): Promise<void> {
  const words = fault
    ? faultText(fault)
    : `Something went wrong on our side. Please try again; if it happens again, tell your administrator the reference ${reference}.`;
  const notice = renderNotice(words);

  try {
    if (await isOffered(ports, request, fault)) return;
    if (request.kind === 'question')
      return await tellAsker(ports, request, fault?.code ?? null, notice);
    const asked = Asked.safeParse(request.payload).data;
    if (!asked) return;
    // The brief stands, or may stand: whatever failed after it is nothing to its readers.
    if ((await ports.store.outbox.find(shownKey(request.key))) !== null)
      return ports.log.warn('failure after the brief not told', { key: request.key, reference });
    const progress = await ports.store.outbox.claim(`${request.key}:brief`, asked.channel);
    if (progress.state === 'posted' && progress.ts !== null)
      return await ports.poster.update({ ...asked, ts: progress.ts }, notice);
    if (asked.responseUrl) await ports.poster.respond(asked.responseUrl, notice, 'user');
    else if (asked.isAsked ?? asked.tellIn)
      await ports.poster.post(
        { ...asked, ...(asked.tellIn && { threadTs: asked.tellIn }) },
        notice,
      );
  } catch (error) {
    ports.log.error('failure could not be told', { key: request.key, reference, error });
  }
}

const ByMember = z.object({
  team: z.string(),
  channel: z.string(),
  user: z.string(),
  userTeam: z.string(),
  threadTs: z.string().optional(),
});

/** Whether the call is there but kept from outsiders, and whoever named it was asked to show it. */
async function isOffered(
  ports: TellPorts,
  { payload }: StoredRequest,
  fault: Fault | null,
): Promise<boolean> {
  const asker = fault?.code === 'input.call_unknown' ? ByMember.safeParse(payload).data : undefined;
  if (!asker || fault?.code !== 'input.call_unknown') return false;
  return offerHidden(ports, asker, fault.data.typed);
}
