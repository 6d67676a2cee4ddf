import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod';
import { type Answer, AnswerStatus } from '../../src/core/answer.ts';
import type { Transcript } from '../../src/core/transcript.ts';
import { parseText } from '../../src/parse/parse.ts';
import { indexCall } from '../../src/verify/call-index.ts';
import { makeGate } from '../../src/verify/gate.ts';
import { fold, holdsWords, unquoted } from './folded-words.ts';
import { figuresWithout } from './unborne-figures.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const COLUMNS = 'set call earlier question status kind says inText never cites'.split(' ');

const list = (divider: string) =>
  z.string().transform((cell) =>
    cell
      .split(divider)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  );
const parts = list(' & ').transform((all) => all.map((part) => part.split(' | ')));

/** One question with what makes an answer right; the head of questions.tsv says what each field means. */
export const QuestionCase = z.strictObject({
  set: z.enum(['dev', 'held', 'fresh']),
  call: z.string(),
  earlier: list(' » '),
  question: z.string().min(1),
  status: list('|').pipe(z.array(AnswerStatus).min(1)),
  kind: z.string().min(1),
  says: parts,
  inText: parts,
  never: list(' | '),
  cites: list(' | '),
});
export type QuestionCase = z.infer<typeof QuestionCase>;

/** The questions of test/fixtures/questions.tsv, in order. */
export function questionCases(): readonly QuestionCase[] {
  return readCases(readFileSync(resolve(ROOT, 'test/fixtures/questions.tsv'), 'utf8'));
}

/** The rows of a table of questions; throws at the first that is not well formed. */
export function readCases(table: string): readonly QuestionCase[] {
  const [head = '', ...lines] = table
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (head !== COLUMNS.join('\t')) throw new Error(`these are not the columns: ${head}`);
  return lines.map((line) => {
    const cells = line.split('\t');
    if (cells.length !== COLUMNS.length) throw new Error(`${cells.length} columns: ${line}`);
    return QuestionCase.parse(Object.fromEntries(COLUMNS.map((name, at) => [name, cells[at]])));
  });
}

/** The call that a question is asked of, parsed anew. */
export function calledFor({ call }: Pick<QuestionCase, 'call'>): Transcript {
  const folder = call.startsWith('kingsoft-') ? 'transcripts' : 'test/fixtures/transcripts';
  return parseText(readFileSync(resolve(ROOT, folder, `${call}.txt`)), { name: `${call}.txt` });
}

/** What is wrong with an answer to a question; empty when it is right. */
export function judge(
  row: QuestionCase,
  answer: Answer,
  transcript: Transcript,
): readonly string[] {
  return [
    ...statusFaults(row, answer),
    ...(mustSay(row, answer) ? wordFaults(row, answer) : []),
    ...evidenceFaults(row, answer, transcript),
    ...wrongFigures(row, answer, transcript),
  ];
}

/**
 * The worst there is: a figure that is forbidden or not in what is cited, or a passage given for the
 * answer whose figures answer something else.
 */
export function wrongFigures(
  row: QuestionCase,
  answer: Answer,
  transcript: Transcript,
): readonly string[] {
  const { text, evidence } = answer;
  const cited = evidence.flatMap(({ sentences }) => sentences);
  return [
    ...row.never
      .filter((words) => holdsWords(unquoted(text), words))
      .map((words) => `the text must not say “${words}”`),
    ...figuresWithout(text, cited, transcript).map(
      (figure) => `“${figure}” does not stand so in the cited sentences`,
    ),
    ...beside(row, answer, transcript).map((quote) => `answers something else: ${quote}`),
  ];
}

/** Quotations with figures that are given for the answer and stand in no sentence that is one. */
function beside(
  row: QuestionCase,
  { status, sentences, evidence }: Answer,
  transcript: Transcript,
): readonly string[] {
  if (status !== 'answered') return [];
  const index = indexCall(transcript);
  return sentences
    .filter(({ text }) => text !== unquoted(text))
    .filter(({ cites }) => {
      const said = cites
        .flatMap((place) => evidence[place - 1]?.sentences ?? [])
        .flatMap((id) => index.sentences.get(id) ?? []);
      const isAnswer = said.some(({ text }) => isAllowed(row, text));
      return !isAnswer && said.some(({ figures }) => figures.length > 0);
    })
    .map(({ text }) => text);
}

/** Whether a sentence may be cited for an answer; none may where there is none. */
function isAllowed({ cites, status }: QuestionCase, sentence: string): boolean {
  const said = fold(sentence);
  if (cites.length === 0) return status.includes('answered');
  return cites.map(fold).some((snippet) => said.includes(snippet) || snippet.includes(said));
}

function statusFaults({ status }: QuestionCase, answer: Answer): readonly string[] {
  const faults: string[] = [];
  if (!status.includes(answer.status))
    faults.push(`is ${answer.status}, should be ${status.join(' or ')}`);
  if (answer.status === 'answered' && answer.evidence.length === 0)
    faults.push('is answered without evidence');
  if (answer.text.trim() === '') faults.push('says nothing');
  return faults;
}

/** What the call says has to be said whatever an answer calls itself; only what cannot be read is let off. */
function mustSay({ kind }: QuestionCase, { status }: Answer): boolean {
  return status === 'answered' || kind !== 'foreign';
}

function wordFaults({ says, inText }: QuestionCase, { text, evidence }: Answer): readonly string[] {
  const all = [text, ...evidence.map(({ quote }) => quote)].join('\n');
  const missing = (within: string, wanted: readonly (readonly string[])[]) =>
    wanted.filter((ways) => !ways.some((way) => holdsWords(within, way)));
  return [
    ...missing(all, says).map((ways) => `neither text nor quotes say “${ways.join('” or “')}”`),
    ...missing(text, inText).map((ways) => `the text does not say “${ways.join('” or “')}”`),
  ];
}

function evidenceFaults(
  row: QuestionCase,
  answer: Answer,
  transcript: Transcript,
): readonly string[] {
  const { sentences } = indexCall(transcript);
  const gate = makeGate(transcript);
  const isStrict = mustSay(row, answer) && row.cites.length > 0;
  const places = answer.sentences.flatMap(({ cites }) => cites);
  // What is shown beside a `not stated` is said to come near, not to answer.
  const given = new Set(places.flatMap((place) => answer.evidence[place - 1]?.sentences ?? []));

  return [
    ...answer.evidence
      .filter((evidence) => !gate.isVerbatim(evidence))
      .map(({ quote }) => `not word for word: “${quote}”`),
    ...places
      .filter((place) => !answer.evidence[place - 1])
      .map((place) => `cites [${place}], which is not there`),
    ...answer.evidence
      .flatMap((evidence) => evidence.sentences)
      .map((id) => ({ id, said: sentences.get(id)?.text }))
      .filter(
        ({ id, said }) =>
          said === undefined ||
          (isStrict && (answer.status === 'answered' || given.has(id)) && !isAllowed(row, said)),
      )
      .map(({ id, said }) => `must not cite ${id}: ${said ?? 'no such sentence'}`),
  ];
}
