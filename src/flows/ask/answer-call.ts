import type { Answer, Earlier } from '../../core/answer.ts';
import type { Engine } from '../../core/brief.ts';
import { EarningsError, earningsError, type FaultCode } from '../../core/faults.ts';
import type { Log } from '../../core/ports/host.ts';
import type { NotesOfCalls } from '../../core/ports/library.ts';
import type { Model } from '../../core/ports/model.ts';
import type { Transcript } from '../../core/transcript.ts';
import {
  answerFromBook,
  asksForSummary,
  followUpsFor,
  outOfScope,
  readTyped,
  scopeOf,
} from '../../extract/answer/read-question.ts';
import { gateAnswer } from '../../verify/gate-answer.ts';
import { whyWithoutModel } from '../why-without-model.ts';
import { answerAcrossCalls, type CallsSeen } from './across-calls.ts';
import { anotherCall, askAnother } from './another-call.ts';
import { leansOnLast } from './leans-on-last.ts';
import { type NotedCalls, notedCalls } from './noted-call.ts';
import { inPrintedNames } from './printed-names.ts';

export interface AnswerOptions {
  readonly engine?: Engine | 'auto';
  /** What was asked and answered before in the same conversation, oldest first. */
  readonly earlier?: readonly Earlier[];
  readonly signal?: AbortSignal;
  /** The calls beside this one that whoever asks may see; left out: it alone answers. */
  readonly library?: CallsSeen;
}

/** A verified answer; `fellBack` names the fault that kept the model from giving it. */
export interface AnswerOutcome {
  readonly answer: Answer;
  readonly fellBack: FaultCode | null;
  /** Notes what was found out on the way, for the next question; the answer is shown first. Never throws. */
  readonly keep: () => Promise<void>;
}

type Asked = readonly [transcript: Transcript, question: string, options?: AnswerOptions];
export type AnswerCall = (...asked: Asked) => Promise<AnswerOutcome>;
type Engines = (...asked: Asked) => Promise<Omit<AnswerOutcome, 'keep'>>;

interface AnswerPorts {
  readonly model: Model | null;
  /** Null where nothing is stored. */
  readonly notes: NotesOfCalls | null;
  readonly log: Log;
}

/** A question is a sentence or two; what is longer is a paste. */
export const LONGEST_QUESTION = 1000;

const MOST_NEAREST = 3;
/**
 * Makes the flow that answers one question about a call. What no transcript can answer is told so
 * without asking a model; with engine `auto` the extractive answer stands in when the model fails or
 * nothing of what it wrote can be verified. A stop is obeyed, never answered in another way.
 */
export function answerFlow(ports: AnswerPorts): AnswerCall {
  const noted = notedCalls(ports.notes, ports.log);
  const answer = engines({ ...ports, noted });
  return async (transcript, question, options = {}) => {
    const { earlier = [], library } = options;
    const aliases = (await library?.aliases()) ?? [];
    const printed = (words: string) => inPrintedNames(words, transcript.call, aliases);
    const outcome = await answer(transcript, printed(question), {
      ...options,
      earlier: earlier.map((each) => ({ ...each, question: printed(each.question) })),
    });
    const asked = { ...outcome.answer, question: question.trim() };
    return {
      ...outcome,
      answer: withStructure(asked, transcript),
      keep: () => noted.keep(transcript),
    };
  };
}

function engines(ports: AnswerPorts & { readonly noted: NotedCalls }): Engines {
  const { noted } = ports;
  const ofCalls: Engines = async (transcript, question, options = {}) => {
    const { engine = 'auto', earlier = [], signal, library } = options;
    const asked = checked(question);
    const asking = { transcript, question: asked, earlier };
    const isOfCall = scopeOf(asked) === 'call';
    // Figures of several calls, and what follows from them, are never left to a model.
    const across =
      library && engine !== 'openai' && isOfCall
        ? await answerAcrossCalls(asking, { library, noted })
        : null;
    if (across && across !== 'own') return { answer: across, fellBack: null };
    const other =
      library && isOfCall && across === null ? await anotherCall(asking, { library, noted }) : null;
    if (!other) return ofCall(transcript, asked, options);
    return askAnother(other, {
      transcript,
      own: () => extracted(transcript, asked, { earlier, noted }),
      ask: (call, words) => ofCall(call, words, { engine, ...(signal && { signal }) }),
    });
  };
  const ofCall: Engines = async (
    transcript,
    asked,
    { engine = 'auto', earlier = [], signal } = {},
  ) => {
    const wanted = engine === 'auto' ? (ports.model ? 'openai' : 'extractive') : engine;
    if (wanted === 'extractive' || needsNoModel(asked))
      return { answer: await extracted(transcript, asked, { earlier, noted }), fellBack: null };

    try {
      const answer = await written(transcript, asked, { ...ports, earlier, signal });
      if (engine !== 'auto' || !isLost(answer)) return { answer, fellBack: null };
      const { withheld } = answer;
      throw earningsError('output.ungrounded', {
        withheld: withheld.length,
        total: withheld.length,
      });
    } catch (error) {
      if (engine !== 'auto' || !isModelFault(error)) throw error;
      const { code } = error.fault;
      ports.log.warn('answer fell back', { call: transcript.call.id, code });
      const answer = await extracted(transcript, asked, { earlier, noted });
      return { answer: withWarning(answer, code), fellBack: code };
    }
  };
  return ofCalls;
}

/** Whether nothing of what an engine wrote was left after verification. */
export function isLost({ warnings }: Answer): boolean {
  return warnings.some(({ code }) => code === 'nothing_left');
}

/** What no transcript can answer, and the call in short, which its brief has verified already. */
function needsNoModel(asked: string): boolean {
  const scope = scopeOf(asked);
  return scope === 'advice' || scope === 'orders' || asksForSummary(asked);
}

function checked(question: string): string {
  const asked = question.trim();
  if (asked.length > LONGEST_QUESTION)
    throw earningsError('input.question_too_long', {
      characters: asked.length,
      limit: LONGEST_QUESTION,
    });
  if (asked === '' || scopeOf(asked) === 'empty') throw earningsError('input.no_question', {});
  return asked;
}

/** What the call is opened with, and what was asked about it before. */
interface Asking {
  readonly noted: NotedCalls;
  readonly earlier: readonly Earlier[];
}

async function extracted(transcript: Transcript, asked: string, asking: Asking): Promise<Answer> {
  const { earlier } = asking;
  const answer = outOfScope(transcript, asked) ?? (await fromCall(transcript, asked, asking));
  const gated = gateAnswer(transcript, answer, { earlier }).answer;
  const isUnclear = earlier.length === 0 && gated.status === 'not stated' && leansOnLast(asked);
  return isUnclear ? { ...gated, ...UNCLEAR } : gated;
}

const NOTHING_BEFORE =
  'That leans on a question before it, and nothing was asked here yet. Say what it is about, as in “How did revenue change from a year ago?”.';
/** What is told of “and last year?” where it is the first question. */
const UNCLEAR = {
  text: NOTHING_BEFORE,
  sentences: [{ text: NOTHING_BEFORE, cites: [] }],
  evidence: [],
  form: 'sentences',
  unsaid: null,
  withheld: [],
  warnings: [],
} as const satisfies Partial<Answer>;

async function fromCall(
  transcript: Transcript,
  asked: string,
  { noted, earlier }: Asking,
): Promise<Answer> {
  const book = await noted.open(transcript);
  const typed = readTyped(asked, earlier, book);
  // A summary needs the whole brief, whose engine loads when one is asked for.
  const { summarise } = typed.isForSummary
    ? await import('../../extract/answer/ways/summary.ts')
    : { summarise: null };
  return answerFromBook(asked, typed, { book, summary: summarise?.(book) ?? null });
}

async function written(
  transcript: Transcript,
  asked: string,
  {
    model,
    log,
    earlier,
    noted,
    signal,
  }: Asking & {
    readonly model: Model | null;
    readonly log: Log;
    readonly signal: AbortSignal | undefined;
  },
): Promise<Answer> {
  if (!model) throw earningsError('model.not_configured', { status: 0 });
  if (signal?.aborted) throw earningsError('model.aborted', {});
  // Prompts and schemas load with the first question that a model is asked.
  const { writeAnswer } = await import('../../tasks/write-answer.ts');
  const answer = await writeAnswer(model, transcript, {
    question: asked,
    earlier,
    ...(signal && { signal }),
  });
  log.info('answer written', { call: transcript.call.id, status: answer.status, ...answer.usage });
  const book = await noted.open(transcript);
  const followUps = [...followUpsFor(readTyped(asked, earlier, book).alone, book)];
  if (answer.status !== 'not stated' || answer.evidence.length > 0) return { ...answer, followUps };
  // What the call does not state is shown with the nearest it has, found by us.
  const found = await extracted(transcript, asked, { earlier, noted });
  const nearest = found.evidence.slice(0, MOST_NEAREST);
  return nearest.length === 0
    ? { ...answer, followUps }
    : { ...answer, evidence: nearest, form: 'passages', followUps };
}

/** Passages of a call that does not tell its speakers apart are said to be nobody's. */
function withStructure(answer: Answer, { structure }: Transcript): Answer {
  if (structure === 'turns' || answer.evidence.length === 0) return answer;
  const message = 'This transcript does not say who speaks, so its passages name nobody.';
  return { ...answer, warnings: [...answer.warnings, { code: 'unstructured', message }] };
}

function withWarning(answer: Answer, code: FaultCode): Answer {
  const message = `${whyWithoutModel(code)}; this answer is made from the transcript without it.`;
  return { ...answer, warnings: [{ code: 'model_fell_back', message }, ...answer.warnings] };
}

/** A model's fault that another engine can make good; a stop is not one. */
function isModelFault(error: unknown): error is EarningsError {
  return (
    error instanceof EarningsError &&
    /^(?:model|output)\./.test(error.fault.code) &&
    error.fault.code !== 'model.aborted'
  );
}
