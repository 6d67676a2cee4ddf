import { CallId } from '../../core/call.ts';
import type { StoredRequest } from '../../core/ports/requests.ts';
import type { Message } from '../../core/ports/slack.ts';
import { stepDown } from '../../render/block-kit/limits.ts';
import { renderComparison, renderRun } from '../../render/comparison/comparison-blocks.ts';
import { offersOf } from '../compare-offers.ts';
import type { FlowPorts } from '../flow.ts';
import { respondOnce } from '../respond-once.ts';
import { callsBehind } from './calls-behind.ts';
import { compareBriefed } from './compare-briefed.ts';
import { ComparedPayload, comparedCalls } from './compared-payload.ts';

type Ports = Pick<FlowPorts, 'store' | 'poster' | 'briefCall' | 'log'>;

/** Answers `/earnings compare`, and a click on a button that compares: only to the person who asked. */
export async function answerCompare(ports: Ports, request: StoredRequest): Promise<null> {
  const asked = ComparedPayload.parse(request.payload);
  const { library } = ports.store;
  const transcripts = await comparedCalls(library, asked);
  const compared = await compareBriefed({ ...ports, notes: ports.store.notes }, transcripts, {
    beside: await callsBehind(library, transcripts),
  });
  const ids = transcripts.map(({ call }) => CallId.parse(call.id));
  const shown = { transcripts: compared.quoted, offers: await offersOf(library, ids, asked.ts) };
  const [answer, ...behind] =
    compared.kind === 'two'
      ? renderComparison(compared.comparison, shown)
      : renderRun(compared.run, shown);
  if (!answer || asked.responseUrl === null) return null;
  await respondOnce(ports, { key: request.key, ...asked }, answer);
  for (const [at, message] of behind.entries())
    await showBehind(
      ports,
      `${request.key}:behind:${at}`,
      { ...asked, responseUrl: asked.responseUrl },
      message,
    );
  return null;
}

/** Quotes and charts behind an answer that stands: where Slack does not take them, nothing else is lost. */
async function showBehind(
  { store: { outbox }, poster, log }: Ports,
  key: string,
  { channel, responseUrl }: { readonly channel: string; readonly responseUrl: string },
  message: Message,
): Promise<void> {
  if (!(await outbox.claim(key, channel)).fresh) return;
  try {
    const isShown = await poster.respond(responseUrl, message, 'user');
    if (isShown) return;
    const plainer = stepDown(message);
    if (plainer && (await poster.respond(responseUrl, plainer, 'user'))) return;
    log.info('not shown behind a comparison', { channel });
  } catch (error) {
    log.info('not shown behind a comparison', { channel, error });
  }
}
