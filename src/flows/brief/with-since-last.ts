import { setImmediate } from 'node:timers/promises';
import { sinceLast } from '../../compare/promises/since-last.ts';
import type { Brief, SinceLast } from '../../core/brief.ts';
import { type Call, CallId } from '../../core/call.ts';
import { periodOf, periodOrder } from '../../core/period-order.ts';
import type { Library } from '../../core/ports/library.ts';
import { extracted } from './brief-call.ts';
import type { Briefed } from './brief-messages.ts';

type Named = Pick<Call, 'id'>;

/** The calls of a company as far as they are in sight. */
export interface Beside extends Pick<Library, 'transcript'> {
  callsBeside(id: CallId): Promise<readonly Named[]>;
  /** The hash of the newest text of a call, without reading it. */
  newest(id: CallId): Promise<{ readonly sha256: string } | null>;
}

// What is said for the year after next is said some eight quarters before it is over.
const MOST_BACK = 8;
const TWO_YEARS = 200; // as `periodOrder` counts

// On a day of results one brief goes to many channels.
const MOST_KNOWN = 100;
const known = new Map<string, SinceLast | null>();

/**
 * A brief with what became of what the company promised on the calls before, as far as those are in sight;
 * the brief itself where there are none. It is worked out whenever a brief is shown and never stored, since
 * the calls before may come, change and go. It is read without a model, and no brief is stored for it.
 */
export async function withSinceLast(
  library: Beside,
  { brief, transcript }: Briefed,
  { without = null }: { readonly without?: string | null } = {},
): Promise<Brief> {
  const { data: id } = CallId.safeParse(transcript.call.id);
  if (id === undefined) return brief;
  const before: { readonly id: CallId; readonly sha256: string }[] = [];
  for (const call of callsBefore(id, await library.callsBeside(id))) {
    const own = CallId.parse(call.id);
    const newest = own === without ? null : await library.newest(own);
    if (newest) before.push({ id: own, sha256: newest.sha256 });
  }
  if (before.length === 0) return brief;

  const key = JSON.stringify([id, transcript.source.sha256, before]);
  let since = known.get(key);
  if (since === undefined) {
    since = await judged(library, { brief, transcript }, before);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, since);
  }
  return since && since.promises.length > 0 ? { ...brief, sinceLast: since } : brief;
}

async function judged(
  library: Beside,
  { brief, transcript }: Briefed,
  before: readonly { readonly id: CallId }[],
): Promise<SinceLast | null> {
  const earlier: Briefed[] = [];
  for (const { id } of before) {
    const call = await library.transcript(id);
    if (call) earlier.push({ transcript: call, brief: extracted(call) });
    await setImmediate(); // acks come between two calls that are read
  }
  const now = brief.engine === 'extractive' ? brief : extracted(transcript);
  return sinceLast(earlier, { brief: now, transcript });
}

/** The calls of a company up to two years before one, of its length, the latest first; none of a period with two. */
export function callsBefore(id: CallId, all: readonly Named[]): readonly Named[] {
  const age = (call: Named) => periodOrder(periodOf(id)) - periodOrder(periodOf(call.id));
  const like = all.filter(
    (call) =>
      periodOf(call.id).charAt(0) === periodOf(id).charAt(0) &&
      age(call) > 0 &&
      age(call) <= TWO_YEARS,
  );
  return [...Map.groupBy(like, age).values()]
    .flatMap(([call, another]) => (call && !another ? [call] : []))
    .toSorted((one, other) => age(one) - age(other))
    .slice(0, MOST_BACK);
}
