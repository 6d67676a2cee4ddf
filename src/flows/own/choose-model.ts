import * as z from 'zod';
import type { StoredRequest } from '../../core/ports/requests.ts';
import { renderModelChoice } from '../../render/home/model-choice.ts';
import type { FlowPorts } from '../flow.ts';
import { isNotPostable } from '../not-postable.ts';
import { postOnce } from '../post-once.ts';
import { respondOnce } from '../respond-once.ts';

const ModelPayload = z.object({
  team: z.string(),
  channel: z.string(),
  user: z.string(),
  words: z.string(),
  responseUrl: z.string().nullable(),
});

/**
 * Switches the model for a workspace, where everybody in the channel sees who did; without a word it says
 * how things stand, to whoever asked.
 */
export async function chooseModel(ports: FlowPorts, request: StoredRequest): Promise<null> {
  const { team, channel, user, words, responseUrl } = ModelPayload.parse(request.payload);
  const { store, poster } = ports;
  const said = words.trim().toLowerCase();
  const to = { key: request.key, channel, responseUrl };
  if (said !== 'on' && said !== 'off') {
    const { hasModel } = await store.workspaces.find(team);
    return respondOnce(ports, to, renderModelChoice(hasModel, null));
  }
  await store.workspaces.chooseModel(team, said === 'on');
  const message = renderModelChoice(said === 'on', user);
  const once = { key: `${request.key}:said`, place: { team, channel }, message };
  try {
    await postOnce({ outbox: store.outbox, poster }, { ...once, since: request.receivedAt });
  } catch (error) {
    if (!isNotPostable(error)) throw error;
    await respondOnce(ports, to, message);
  }
  return null;
}
