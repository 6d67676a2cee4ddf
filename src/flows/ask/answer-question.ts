import { earningsError } from '../../core/faults.ts';
import type { StoredRequest, Wait } from '../../core/ports/requests.ts';
import type { Flow, FlowPorts } from '../flow.ts';
import { LONGEST_QUESTION } from './answer-call.ts';
import { isBriefAwaited, isCallAwaited } from './await-brief.ts';
import { briefNamed } from './brief-named.ts';
import { findAskedCall } from './find-asked-call.ts';
import { postChoice } from './post-choice.ts';
import { type Question, readQuestion } from './question.ts';
import { tellStopped } from './tell-stopped.ts';
import { threadOfQuestion } from './thread-of-question.ts';
import { workOnQuestion } from './work-on-question.ts';

const LOOK_AGAIN_MS = 400; // while a brief is being made

/**
 * Answers one question in its thread, once: the answer is stored before it is posted, so that no crash
 * asks an engine twice, and a stop ends it without an answer. It comes after the brief it is asked under.
 */
export const answerQuestion: Flow = async (ports, request, signal) => {
  const asked = await readQuestion(ports.store.requests, request.payload);
  if (asked.text.length > LONGEST_QUESTION)
    throw earningsError('input.question_too_long', {
      characters: asked.text.length,
      limit: LONGEST_QUESTION,
    });
  let wait: Wait | null = null;
  try {
    wait = await answerOrWait(ports, request, asked, signal);
  } finally {
    if (!wait) await ports.waits.end(request.key);
  }
  return wait;
};

async function answerOrWait(
  ports: FlowPorts,
  request: StoredRequest,
  asked: Question,
  signal: AbortSignal,
): Promise<Wait | null> {
  const { store } = ports;
  if (asked.text === '' && asked.callId !== null) {
    await briefNamed(ports, request, { asked, thread: null, callId: asked.callId });
    return null;
  }
  const thread = await threadOfQuestion(ports, asked);
  if (await isBriefAwaited(store.requests, thread))
    return waitOrStop(ports, request, asked, signal);

  const stored = await store.answers.get(request.key);
  const about = stored
    ? { kind: 'call' as const, id: stored.callId }
    : await findAskedCall(store, asked, thread);
  if (!thread && (await isCallAwaited(store.requests, asked, about, request.receivedAt)))
    return waitOrStop(ports, request, asked, signal);

  if (about.kind === 'call') {
    const made = stored?.answer ?? null;
    await workOnQuestion(ports, request, { asked, thread, about, made, signal });
  } else if (about.kind === 'brief')
    await briefNamed(ports, request, { asked, thread, callId: about.id });
  // What was overheard in a thread whose call nobody knows any more was hardly meant for us.
  else if (asked.isToUs || thread) await postChoice(ports, request, asked, about);
  return null;
}

/** Says that the question waits, until somebody stops it. */
async function waitOrStop(
  ports: FlowPorts,
  request: StoredRequest,
  asked: Question,
  signal: AbortSignal,
): Promise<Wait | null> {
  if (signal.aborted) {
    await tellStopped(ports, request, asked);
    return null;
  }
  ports.waits.show(request.key, asked.place);
  return { againAt: ports.clock.now() + LOOK_AGAIN_MS };
}
