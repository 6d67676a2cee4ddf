import type { Answer } from '../../core/answer.ts';
import { CallId } from '../../core/call.ts';
import type { Transcript } from '../../core/transcript.ts';
import { readTyped } from '../../extract/answer/read-question.ts';
import { findPeriods } from '../../figures/time/periods.ts';
import { isOf } from '../other-period.ts';
import { type Asking, type CallsSeen, callsOf, carriedPeriods } from './across-calls.ts';
import type { AnswerOutcome } from './answer-call.ts';
import type { NotedCalls } from './noted-call.ts';

const QUOTED = /(“[^“”]*”)/;
const THE_CALL = /\b(t|T)h(?:e|is) call\b/g;

/** The call of another period that a question is to be put to, and what is put to it; null: it is not there. */
export interface AnotherCall {
  readonly label: string;
  readonly question: string;
  readonly transcript: Transcript | null;
}

/** Finds the call of the company whose words a question asks for; null where it is the one asked under. */
export async function anotherCall(
  { transcript, question, earlier }: Asking,
  { library, noted }: { readonly library: CallsSeen; readonly noted: NotedCalls },
): Promise<AnotherCall | null> {
  const { askedCall } = await import('../../extract/across/index.ts');
  const { call } = transcript;
  const typed = askedCall(question, call);
  // Most questions, at the cost of nothing.
  if (!typed && earlier.length === 0) return null;
  const read = readTyped(question, earlier, await noted.open(transcript));
  if (read.otherCompany !== null) return null;
  // "Why?" after "how did that change since Q1?" is of the change, and not of Q1.
  const isOver = (await carriedPeriods(question, earlier, call)) !== null;
  const asked = (earlier.length > 0 && !isOver ? askedCall(read.alone, call) : null) ?? typed;
  if (!asked) return null;
  const period = asked.label.toLowerCase().replace(' ', '-');
  const found = (await callsOf(library, call)).find((each) => isOf(each, period));
  return { ...asked, transcript: found ? await library.transcript(CallId.parse(found.id)) : null };
}

type Told = Pick<AnswerOutcome, 'answer' | 'fellBack'>;

/**
 * Puts the question to that call. What the call asked under says itself of that period stands where the
 * other is not there, or says nothing.
 */
export async function askAnother(
  { label, question, transcript: other }: AnotherCall,
  {
    transcript,
    own,
    ask,
  }: {
    readonly transcript: Transcript;
    readonly own: () => Promise<Answer>;
    readonly ask: (transcript: Transcript, question: string) => Promise<Told>;
  },
): Promise<Told> {
  const told = other && (await ask(other, question));
  if (told && told.answer.status !== 'not stated')
    return { ...told, answer: underCall(told.answer, label, transcript) };
  const answer = await own();
  if (isOfPeriod(answer, label, transcript)) return { answer, fellBack: null };
  return told
    ? { ...told, answer: underCall(told.answer, label, transcript) }
    : { answer: await withoutCall(answer, label), fellBack: null };
}

/** What another call answers, as an answer under the call asked of: each quote with its call, its words named by it. */
function underCall(answer: Answer, label: string, own: Transcript): Answer {
  const named = (text: string) =>
    text
      .split(QUOTED)
      .map((part, at) =>
        at % 2 === 1
          ? part
          : part.replaceAll(THE_CALL, (_, the: string) => `${the}he ${label} call`),
      )
      .join('');
  const sentences = answer.sentences.map(({ text, cites }) => ({ text: named(text), cites }));
  // The passages themselves are shown below: only what is told beside them stands above.
  const isPassages = answer.form === 'passages' && answer.status === 'answered';
  const at = sentences.findIndex(({ cites }) => !isPassages || cites.length === 0);
  const told = sentences.some(({ text }) => text.includes(`${label} call`))
    ? sentences
    : at === -1
      ? [{ text: `In the words of the ${label} call:`, cites: [] }, ...sentences]
      : sentences.map((each, place) =>
          place === at ? { ...each, text: `On the ${label} call: ${each.text}` } : each,
        );
  return {
    ...answer,
    call: own.call,
    text: told.map(({ text }) => text).join(' '),
    sentences: told,
    evidence: answer.evidence.map((each) => ({ ...each, call: answer.call.id })),
    followUps: [], // they are answered by that call, and would be put to this one
  };
}

/** Whether an answer's own words are of that period. */
function isOfPeriod({ status, evidence }: Answer, label: string, { call }: Transcript) {
  return (
    status === 'answered' &&
    evidence.some(({ quote }) => findPeriods(quote, call).some((each) => each.label === label))
  );
}

/** That the call asked for is not there, in place of what this one would say. */
async function withoutCall(answer: Answer, label: string): Promise<Answer> {
  const { missingText } = await import('../../extract/across/index.ts');
  const missing = missingText([label]);
  return {
    ...answer,
    status: 'not stated',
    text: missing,
    sentences: [{ text: missing, cites: [] }],
    evidence: [],
    form: 'sentences',
    unsaid: null,
    followUps: [],
    withheld: [],
    warnings: [],
  };
}
