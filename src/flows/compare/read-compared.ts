import { type Call, CallId } from '../../core/call.ts';
import { companyName } from '../../core/company-words.ts';
import { earningsError } from '../../core/faults.ts';
import { completed, readCompare } from '../../core/read-compare.ts';
import { isSameCompany } from '../../core/same-company.ts';
import type { Transcript } from '../../core/transcript.ts';
import { MOST_CALLS, orderOf } from '../beside.ts';
import { isTranscriptFile, readCall } from '../brief/read-call.ts';
import { findCompared } from './find-compared.ts';

/**
 * The calls that somebody named on the terminal to be compared, the earliest first: files, ids, or anything
 * people type for calls of the library; `quarters` of one company. Throws `input.*` and `source.*`.
 */
export async function readCompared(
  ports: Parameters<typeof readCall>[0],
  words: readonly string[],
  quarters: number | null,
): Promise<readonly Transcript[]> {
  const named = completed(words);
  const isId = (word: string) => CallId.safeParse(word.toLowerCase()).success;
  const files = await Promise.all(words.map(isTranscriptFile));
  if (quarters === null && words.length > 1 && (files.includes(true) || words.every(isId)))
    return checked(await eachOf(words, (word) => readCall(ports, word)));

  const library = await ports.library();
  const read = readCompare(words.join(' '));
  const query = { ...read, quarters: quarters ?? read.quarters };
  const ids = await findCompared(
    { findCall: library.find, callsBeside: library.callsBeside },
    words.length > 1 && quarters === null ? { ...query, ways: [named, ...query.ways] } : query,
  );
  return eachOf(ids, async (id) => {
    const transcript = await library.transcript(id);
    if (!transcript) throw earningsError('input.call_unknown', { typed: id, near: [] });
    return transcript;
  });
}

/** Two calls or more of one company, the earliest first. */
function checked(transcripts: readonly Transcript[]): readonly Transcript[] {
  const { length: count } = transcripts;
  if (count > MOST_CALLS) throw earningsError('input.too_many_calls', { count, limit: MOST_CALLS });
  const ids = transcripts.map(({ call }) => call.id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice) throw earningsError('input.same_call', { id: twice });
  const [first] = transcripts;
  const stranger = transcripts.find((each) => first && !isSameCompany(first, each));
  if (first && stranger)
    throw earningsError('input.other_company', {
      companies: [first, stranger].map(({ call }) => companyName(call.company)),
    });
  return transcripts.toSorted((one, other) => timeOf(one.call) - timeOf(other.call));
}

/** By fiscal period, which every id has; a text without one stands by its date. */
function timeOf(call: Call): number {
  return orderOf(call) || Number(call.date?.replaceAll('-', '').slice(0, 6) ?? 0);
}

async function eachOf<A, T>(items: readonly A[], work: (item: A) => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  for (const item of items) done.push(await work(item));
  return done;
}
