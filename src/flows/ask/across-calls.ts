import type { Answer, Earlier } from '../../core/answer.ts';
import type { Call } from '../../core/call.ts';
import { CallId } from '../../core/call.ts';
import type { Library } from '../../core/ports/library.ts';
import type { Transcript } from '../../core/transcript.ts';
import type { AskedPeriods } from '../../extract/across/index.ts';
import { endOf } from '../../figures/time/fiscal.ts';
import { findPeriods } from '../../figures/time/periods.ts';
import { areOfOne } from '../library-companies.ts';
import { isOf } from '../other-period.ts';
import { leansOnLast } from './leans-on-last.ts';
import type { NotedCalls } from './noted-call.ts';

/** A question, what was asked before it, and the call that it is asked under. */
export interface Asking {
  readonly transcript: Transcript;
  readonly question: string;
  readonly earlier: readonly Earlier[];
}

/** The calls that whoever asks may see. */
export type CallsSeen = Pick<Library, 'aliases' | 'callsBeside' | 'list' | 'transcript'>;

/**
 * Answers a question that sets periods side by side from all calls of the company that may be seen; null for any
 * other question, `own` where the call itself states the one earlier figure that is asked for.
 */
export async function answerAcrossCalls(
  { transcript, question, earlier }: Asking,
  { library, noted }: { readonly library: CallsSeen; readonly noted: NotedCalls },
): Promise<Answer | 'own' | null> {
  const { answerAcross, askedPeriods, lackedBy, readAcross, yearAfter } = await import(
    '../../extract/across/index.ts'
  );
  // Most questions, at the cost of nothing.
  if (earlier.length === 0 && !askedPeriods(question, transcript.call)) return null;
  const book = await noted.open(transcript);
  const carried = await carriedPeriods(question, earlier, transcript.call);
  const asked = readAcross(question, earlier, book, carried);
  if (!asked) return null;
  const lacked = lackedBy(book, asked);
  if (lacked.length === 0 && asked.kind === 'levels' && asked.labels.length === 1) return 'own';

  const calls = lacked.length > 0 ? await callsOf(library, transcript.call) : [];
  const beside = new Map();
  const missing: string[] = [];
  // A call a year later may tell a period otherwise than its own did.
  const isTold = (label: string) =>
    (endOf(label) ?? Infinity) < (endOf(transcript.call.period) ?? 0);
  const again = lacked.map(yearAfter).filter((label) => !lacked.includes(label) && isTold(label));
  for (const label of [...lacked, ...again]) {
    if (label === transcript.call.period) continue;
    const call = calls.find((each) => isOf(each, label.toLowerCase().replace(' ', '-')));
    const other = call && (await library.transcript(CallId.parse(call.id)));
    if (other) beside.set(label, await noted.open(other));
    else if (lacked.includes(label)) missing.push(label);
  }
  return answerAcross(question, asked, { book, beside, missing });
}

/**
 * The periods that a question takes over from the one it leans on: "and opex?" after "how did that change
 * since Q1?"; null where it names its own, or leans on none that sets any side by side.
 */
export async function carriedPeriods(
  question: string,
  earlier: readonly Earlier[],
  call: Call,
): Promise<AskedPeriods | null> {
  const { askedPeriods, isOverPeriods } = await import('../../extract/across/index.ts');
  let words = question;
  for (const { question: before } of earlier.toReversed()) {
    if (!leansOnLast(words) || findPeriods(words, call).length > 0) return null;
    if (isOverPeriods(before, call)) return askedPeriods(before, call);
    words = before;
  }
  return null;
}

/** The transcripts of other calls that an answer cites, by their ids. */
export async function othersCited(
  library: Pick<Library, 'transcript'>,
  { evidence }: Answer,
): Promise<ReadonlyMap<string, Transcript>> {
  const ids = [...new Set(evidence.flatMap(({ call }) => call ?? []))];
  const read = await Promise.all(ids.map((id) => library.transcript(CallId.parse(id))));
  return new Map(read.flatMap((each) => (each ? [[each.call.id, each]] : [])));
}

/** The calls of a call's company: by it in the library, else, for a file, by the company's name. */
export async function callsOf(library: CallsSeen, call: Call): Promise<readonly Call[]> {
  const beside = await library.callsBeside(CallId.parse(call.id));
  if (beside.length > 0) return beside;
  const all = await library.list();
  return all.map((each) => each.call).filter((each) => areOfOne(each, call));
}
