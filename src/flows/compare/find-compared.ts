import type { Call, CallId } from '../../core/call.ts';
import { companyName } from '../../core/company-words.ts';
import { earningsError } from '../../core/faults.ts';
import type { Found, Library } from '../../core/ports/library.ts';
import type { CompareQuery } from '../../core/read-compare.ts';
import { besideOf, MOST_CALLS, orderOf, runUpTo } from '../beside.ts';

/** What of the library finding calls takes. */
export interface Finds {
  readonly findCall: Library['find'];
  readonly callsBeside: (id: CallId) => Promise<readonly Call[]>;
}

/**
 * The calls that somebody wants compared, the earliest first: two or more of one company. One call alone
 * stands for itself and the one before it. Throws `input.*`; nothing that is meant two ways is chosen.
 */
export async function findCompared(calls: Finds, query: CompareQuery): Promise<readonly CallId[]> {
  const { quarters } = query;
  const ids = await findNamed(calls, query);
  const [first] = ids;
  if (!first) throw earningsError('input.no_call_named', {});
  const all = await calls.callsBeside(first);
  if (ids.length === 1)
    return quarters === null
      ? inOrder([first, besideOf(first, all)])
      : runUpTo(first, all, quarters);

  if (ids.length > MOST_CALLS)
    throw earningsError('input.too_many_calls', { count: ids.length, limit: MOST_CALLS });
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice) throw earningsError('input.same_call', { id: twice });
  const stranger = ids.find((id) => !all.some((call) => call.id === id));
  if (stranger) throw await ofTwo(calls, [first, stranger]);
  return inOrder(ids);
}

/** The calls of the one way to read the words that names calls of the library. */
async function findNamed(
  { findCall }: Finds,
  { ways, guesses }: CompareQuery,
): Promise<readonly CallId[]> {
  const read = (way: readonly string[]) =>
    Promise.all(way.map(async (typed) => ({ typed, found: await findCall(typed) })));
  const tried: Awaited<ReturnType<typeof read>>[] = [];
  for (const way of ways) {
    const parts = await read(way);
    if (parts.every(isFound)) return parts.map(({ found }) => found.id);
    tried.push(parts);
  }
  const guessed = await Promise.all(guesses.map(read));
  const fitting = guessed.filter((parts) => parts.every(isFound));
  const pairs = new Map(
    fitting.map((parts) => {
      const ids = parts.filter(isFound).map(({ found }) => found.id);
      return [ids.toSorted().join(' '), ids];
    }),
  );
  const [only, ...others] = pairs.values();
  const typed = ways.at(-1)?.[0] ?? '';
  if (only && others.length > 0)
    throw earningsError('input.call_ambiguous', {
      typed,
      matches: [...new Set([...pairs.values()].flat())].slice(0, 5),
    });
  if (only) return only;
  throw missed([...tried, ...guessed], typed);
}

interface Part {
  readonly typed: string;
  readonly found: Found;
}

function isFound(part: Part): part is Part & { readonly found: Found & { kind: 'found' } } {
  return part.found.kind === 'found';
}

/** What is wrong with the way that names the most calls. */
function missed(tried: readonly (readonly Part[])[], typed: string) {
  const foundOf = (parts: readonly Part[]) => parts.filter(isFound).length;
  const [best = []] = tried.toSorted((one, other) => foundOf(other) - foundOf(one));
  const part = best.find((each) => !isFound(each));
  if (part?.found.kind === 'ambiguous')
    return earningsError('input.call_ambiguous', {
      typed: part.typed,
      matches: part.found.matches,
    });
  if (!part || part.typed.trim() === '') return earningsError('input.no_call_named', {});
  const near = part.found.kind === 'unknown' ? part.found.near : [];
  return earningsError('input.call_unknown', { typed: part.typed || typed, near });
}

async function ofTwo({ callsBeside }: Finds, ids: readonly CallId[]) {
  const names = await Promise.all(
    ids.map(async (id) => {
      const call = (await callsBeside(id)).find((each) => each.id === id);
      return call ? companyName(call.company) : id;
    }),
  );
  return earningsError('input.other_company', { companies: names });
}

function inOrder(ids: readonly CallId[]): readonly CallId[] {
  return ids.toSorted((one, other) => orderOf({ id: one }) - orderOf({ id: other }));
}
