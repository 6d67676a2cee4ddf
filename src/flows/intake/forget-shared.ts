import * as z from 'zod';
import { EarningsError, isPassing } from '../../core/faults.ts';
import type { Upload } from '../../core/ports/channels.ts';
import type { StoredRequest, Wait } from '../../core/ports/requests.ts';
import { renderNotKept } from '../../render/library/upload-blocks.ts';
import type { FlowPorts } from '../flow.ts';
import { questionKey } from './question-key.ts';

/** What a stored `forget` request carries: the key of something that was shared. */
const ForgetPayload = z.object({ team: z.string(), channel: z.string(), key: z.string() });
type ForgetPayload = z.infer<typeof ForgetPayload>;

const KEPT_DAYS = 30; // README, "How a transcript arrives"
const KEPT_MS = KEPT_DAYS * 24 * 60 * 60 * 1000;

/** Has what somebody shared forgotten in thirty days; a call that was taken in is not concerned. */
export async function forgetLater(
  { hand }: Pick<FlowPorts, 'hand'>,
  payload: ForgetPayload,
): Promise<void> {
  await hand([{ key: `forget:${payload.key}`, kind: 'forget', urgency: 'bulk', payload }]);
}

/** Forgets what nobody has named in thirty days, and the words of a paste. Waits until then. */
export async function forgetShared(ports: FlowPorts, request: StoredRequest): Promise<Wait | null> {
  const againAt = request.receivedAt + KEPT_MS;
  if (ports.clock.now() < againAt) return { againAt };
  const { key } = ForgetPayload.parse(request.payload);
  const { uploads, requests } = ports.store;
  const upload = await uploads.get(key);
  if (upload) {
    await endQuestion(ports, upload);
    await uploads.drop(key);
  }
  await requests.forget(key);
  return null;
}

/** The question stands in Slack; nobody is told anew, but whoever comes back to it is. */
async function endQuestion(
  { store, poster, log }: FlowPorts,
  { key, team, channel, asks }: Upload,
): Promise<void> {
  const ts = (await store.outbox.find(questionKey({ key, asks })))?.ts ?? null;
  if (ts === null) return;
  try {
    await poster.update({ team, channel, ts }, renderNotKept(KEPT_DAYS, asks));
  } catch (error) {
    if (!(error instanceof EarningsError) || isPassing(error.fault.code)) throw error;
    log.info('question not ended', { key, code: error.fault.code }); // deleted, or its channel is gone
  }
}
