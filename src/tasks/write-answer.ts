import type { Answer, Earlier } from '../core/answer.ts';
import type { Model, ModelReply, ModelRequest } from '../core/ports/model.ts';
import type { Transcript } from '../core/transcript.ts';
import { gateAnswer } from '../verify/gate-answer.ts';
import { answerTask } from './answer.ts';
import { AnswerDraft } from './answer-draft.ts';
import { askTwice, type Reading, schemaErrors } from './ask-model.ts';
import { toAnswer } from './to-answer.ts';

const MAX_OUTPUT_TOKENS = 4000; // reasoning counts among them
const AGAIN =
  'Return the whole answer again as JSON: correct each of them from its sentences, or leave it out.';

const OUT_OF_SCOPE = 'This is not something the transcript of a call can answer.';

/**
 * Has a model answer one question about a call: one call, the gate, and one repair round with precise
 * errors. What still fails is withheld; with nothing left the answer is `not stated` and has the
 * warning `nothing_left`. Throws `model.*` and `output.off_schema`.
 */
export async function writeAnswer(
  model: Model,
  transcript: Transcript,
  {
    question,
    earlier = [],
    signal,
  }: {
    readonly question: string;
    readonly earlier?: readonly Earlier[];
    readonly signal?: AbortSignal;
  },
): Promise<Answer> {
  const request: ModelRequest = {
    messages: answerTask.messages(transcript, { question, earlier }),
    schemaName: answerTask.name,
    jsonSchema: answerTask.jsonSchema(),
    maxOutputTokens: MAX_OUTPUT_TOKENS,
    reasoningEffort: 'low',
    cacheKey: transcript.source.sha256,
    ...(signal && { signal }),
  };
  const { gated, usage } = await askTwice(model, request, {
    read: (reply) => read(reply, { transcript, question, earlier }),
    worth,
    again: AGAIN,
  });
  return withLead({ ...gated, usage });
}

/** The gated answer of a reply, and what a repair would have to mend. */
function read(
  { json, model, usage }: ModelReply,
  {
    transcript,
    question,
    earlier,
  }: {
    readonly transcript: Transcript;
    readonly question: string;
    readonly earlier: readonly Earlier[];
  },
): Reading<Answer> {
  const draft = AnswerDraft.safeParse(json);
  if (!draft.success) return { gated: null, errors: schemaErrors(draft.error) };
  const written = toAnswer(transcript, draft.data, { question, model, usage });
  const gated = gateAnswer(transcript, written, { earlier });
  const precise = gated.problems.map(
    ({ item, problem }) => `${item.slice(0, 140)}: ${problem.reason}: ${problem.detail}`,
  );
  const dropped = written.withheld.map(({ text, reason }) =>
    reason === 'not_found'
      ? `${text.slice(0, 140)}: cites no sentence of the call`
      : `${text.slice(0, 140)}: ${reason}: one short sentence a text`,
  );
  return { gated: gated.answer, errors: [...new Set([...precise, ...dropped])] };
}

/**
 * What was not found is said by us: a model's word that something is missing cites nothing, so only
 * what it calls missing is taken, after the gate has read it.
 */
function withLead(answer: Answer): Answer {
  const { status, unsaid, sentences, warnings } = answer;
  if (status === 'answered' || warnings.some(({ code }) => code === 'nothing_left')) return answer;
  const isOutside = status === 'out of scope';
  const lead = isOutside
    ? OUT_OF_SCOPE
    : unsaid
      ? `The call does not state ${unsaid}.`
      : 'The call does not say.';
  const all = [{ text: lead, cites: [] }, ...(isOutside ? [] : sentences)].slice(0, 3);
  return {
    ...answer,
    sentences: all,
    evidence: isOutside ? [] : answer.evidence,
    text: all.map(({ text }) => text).join(' '),
    unsaid: null,
  };
}

/** Which of two readings says more that holds: an answer before none, then the one that lost less. */
function worth({ status, sentences, withheld }: Answer): number {
  return (status === 'answered' ? 100 : 0) + sentences.length - withheld.length * 4;
}
