import type { Answer } from '../../core/answer.ts';
import { EarningsError, earningsError } from '../../core/faults.ts';
import type { StoredRequest } from '../../core/ports/requests.ts';
import type { Shown } from '../../core/ports/slack.ts';
import type { Thread } from '../../core/ports/threads.ts';
import type { Transcript } from '../../core/transcript.ts';
import { renderAnswer } from '../../render/answer/answer-blocks.ts';
import { withLead } from '../../render/answer/answer-lead.ts';
import type { FlowPorts } from '../flow.ts';
import { missingPeriod } from '../other-period.ts';
import { othersCited } from './across-calls.ts';
import type { AnswerOutcome } from './answer-call.ts';
import type { Asked } from './find-asked-call.ts';
import type { Question } from './question.ts';
import { outgoingOf, showOnce, showPorts, showWorking } from './show-answer.ts';
import { tellStopped } from './tell-stopped.ts';
import { rememberThread } from './thread-of-question.ts';

const MOST_EARLIER = 6;

/** A question whose call is known. */
export interface Work {
  readonly asked: Question;
  readonly thread: Thread | null;
  readonly about: Extract<Asked, { readonly kind: 'call' }>;
  /** The answer of an attempt that died before it was posted. */
  readonly made: Answer | null;
  readonly signal: AbortSignal;
}

/** An answer, and what is to be noted of the call when it stands; nothing of one that was made before. */
interface Made {
  readonly answer: Answer;
  readonly keep: AnswerOutcome['keep'] | null;
}

/** Everything a person sees: that we are at work, the steps, the answer, or that it was stopped. */
export async function workOnQuestion(
  ports: FlowPorts,
  request: StoredRequest,
  given: Work,
): Promise<void> {
  const { asked, thread, signal } = given;
  const callId = given.about.id;
  const transcript = await ports.store.library.transcript(callId);
  if (!transcript) throw earningsError('input.call_unknown', { typed: callId, near: [] });
  await rememberThread(ports.store, asked, thread, callId);

  const shown = beginOrGoOn(ports, request, asked, 'is reading the call …');
  let posted: Made | null = null;
  try {
    posted = await showAnswer(ports, request, { ...given, transcript, begun: shown.begun });
  } catch (error) {
    if (!(signal.aborted && error instanceof EarningsError)) throw error;
  } finally {
    await shown.end(posted !== null);
  }
  if (!posted) await tellStopped(ports, request, asked);
  await posted?.keep?.();
}

/** What is shown of our work in its thread: in place of the word that it waits, where there is one. */
function beginOrGoOn(
  { presence, waits }: FlowPorts,
  { key }: StoredRequest,
  { place }: Question,
  words: string,
): Shown {
  const waiting = waits.take(key);
  waiting?.say(words);
  return waiting ?? presence.begin(place, words);
}

/** What stands in the thread now; null when it was stopped. */
async function showAnswer(
  ports: FlowPorts,
  request: StoredRequest,
  given: Work & { readonly transcript: Transcript; readonly begun: Promise<boolean> },
): Promise<Made | null> {
  const { asked, about, transcript, signal, begun, thread, made: stored } = given;
  const [show, outgoing] = [showPorts(ports), outgoingOf(request, asked)];
  const [opened, made] = await Promise.allSettled([
    stored ? null : showWorking(show, outgoing, { user: asked.user, begun }),
    stored ? { answer: stored, keep: null } : makeAnswer(ports, request, given),
  ]);
  await begun; // Slack takes a status away when a message comes, and only one that came before it
  if (made.status === 'rejected') throw made.reason;
  if (opened.status === 'rejected') throw opened.reason;
  if (signal.aborted) return null;

  const { answer } = made.value;
  const lead = {
    askedBy: asked.isByButton ? { user: asked.user, question: asked.text } : null,
    about: thread?.callId === transcript.call.id && !about.carried ? null : transcript,
    isCompared: about.isCompared ?? false,
    carried: about.carried?.text ?? null,
    missing:
      answer.status === 'not stated' && !saysWhichIsMissing(answer)
        ? await missingPeriod(ports.store.library, asked.text, transcript.call)
        : null,
  };
  const others = await othersCited(ports.store.library, answer);
  const message = withLead(renderAnswer(answer, transcript, { key: request.key, others }), lead);
  return (await showOnce(show, outgoing, message)) ? made.value : null;
}

/** An answer over several calls names those that the library lacks. */
function saysWhichIsMissing({ text }: Answer): boolean {
  return text.includes('is not in the library');
}

async function makeAnswer(
  { store, answerCall }: FlowPorts,
  { key }: StoredRequest,
  {
    asked: { text, conversation },
    about: { id: callId, carried },
    transcript,
    signal,
  }: Work & { readonly transcript: Transcript },
): Promise<Made> {
  const question = carried ?? {
    text,
    earlier: await store.answers.earlier(conversation, callId, MOST_EARLIER),
  };
  const { answer, keep } = await answerCall(transcript, question.text, {
    earlier: question.earlier,
    signal,
    library: store.library,
  });
  if (!signal.aborted) await store.answers.put({ key, conversation, callId, answer });
  return { answer, keep };
}
