import { earningsError } from '../../core/faults.ts';
import type { Flow } from '../flow.ts';
import { LONGEST_QUESTION } from './answer-call.ts';
import { briefNamed } from './brief-named.ts';
import { findAskedCall } from './find-asked-call.ts';
import { postChoice } from './post-choice.ts';
import { readQuestion } from './question.ts';
import { threadOfQuestion } from './thread-of-question.ts';
import { workOnQuestion } from './work-on-question.ts';

const LOOK_AGAIN_MS = 400; // while the brief of the thread is being made

/**
 * Answers one question in its thread, once: the answer is stored before it is posted, so that no crash
 * asks an engine twice, and a stop ends it without an answer.
 */
export const answerQuestion: Flow = async (ports, request, signal) => {
  const { store, clock } = ports;
  const asked = await readQuestion(store.requests, request.payload);
  if (asked.text.length > LONGEST_QUESTION)
    throw earningsError('input.question_too_long', {
      characters: asked.text.length,
      limit: LONGEST_QUESTION,
    });
  if (asked.text === '' && asked.callId !== null) {
    await briefNamed(ports, request, { asked, thread: null, callId: asked.callId });
    return null;
  }
  const thread = await threadOfQuestion(ports, asked);
  if (thread?.briefKey && (await store.requests.isOpen(thread.briefKey)))
    return { againAt: clock.now() + LOOK_AGAIN_MS };

  const stored = await store.answers.get(request.key);
  const about = stored
    ? { kind: 'call' as const, id: stored.callId }
    : await findAskedCall(store, asked, thread);
  if (about.kind === 'call') {
    const made = stored?.answer ?? null;
    await workOnQuestion(ports, request, { asked, thread, about, made, signal });
  } else if (about.kind === 'brief')
    await briefNamed(ports, request, { asked, thread, callId: about.id });
  // What was overheard in a thread whose call nobody knows any more was hardly meant for us.
  else if (asked.isToUs || thread) await postChoice(ports, request, asked, about);
  return null;
};
