import { EarningsError, type FaultCode } from '../../core/faults.ts';
import type { StoredRequest } from '../../core/ports/requests.ts';
import type { Message } from '../../core/ports/slack.ts';
import type { TellPorts } from '../flow.ts';
import { postOnce } from '../post-once.ts';
import { isDirect, readQuestion } from './question.ts';
import { replaceSteps } from './show-answer.ts';

/**
 * Tells whoever asked a question that there is no answer: over the steps where they are open, in a
 * direct message where it was asked, else to that person alone. It never goes where all would read it.
 */
export async function tellAsker(
  ports: TellPorts,
  request: StoredRequest,
  code: FaultCode | null,
  notice: Message,
): Promise<void> {
  const { store, poster } = ports;
  const asked = await readQuestion(store.requests, request.payload);
  const { key, receivedAt: since } = request;
  const outgoing = { key: `${key}:answer`, place: asked.place, since, after: asked.ts };
  if (
    await isToldOverSteps(() => replaceSteps({ ...ports, outbox: store.outbox }, outgoing, notice))
  )
    return;

  const { team, channel } = asked;
  const place = code === 'slack.thread_gone' ? { team, channel } : asked.place;
  if (isDirect(asked))
    await postOnce(
      { outbox: store.outbox, poster },
      { key: `${key}:failure`, place, message: notice, since },
    );
  else await poster.postEphemeral(place, asked.user, notice);
}

async function isToldOverSteps(replace: () => Promise<boolean>): Promise<boolean> {
  try {
    return await replace();
  } catch (error) {
    if (error instanceof EarningsError) return false;
    throw error;
  }
}
