import { EarningsError } from '../../core/faults.ts';
import type { StoredRequest } from '../../core/ports/requests.ts';
import { renderNotice } from '../../render/notice-blocks.ts';
import type { FlowPorts } from '../flow.ts';
import type { Question } from './question.ts';
import { outgoingOf, replaceSteps, showOnce, showPorts } from './show-answer.ts';

/** "Stopped.", once; whatever goes wrong with it, the question is over. */
export async function tellStopped(
  ports: FlowPorts,
  request: StoredRequest,
  asked: Question,
): Promise<void> {
  const [show, outgoing] = [showPorts(ports), outgoingOf(request, asked)];
  const notice = renderNotice('Stopped.');
  try {
    if (await replaceSteps(show, outgoing, notice)) return;
    await showOnce({ ...show, streams: null }, { ...outgoing, key: `${request.key}:stop` }, notice);
  } catch (error) {
    if (!(error instanceof EarningsError)) throw error;
    ports.log.warn('stop not told', { key: request.key, code: error.fault.code });
  }
}
