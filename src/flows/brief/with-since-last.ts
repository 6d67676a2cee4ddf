import { sinceLast } from '../../compare/promises/since-last.ts';
import type { Brief, SinceLast } from '../../core/brief.ts';
import { type Call, CallId } from '../../core/call.ts';
import { periodOf, periodOrder } from '../../core/period-order.ts';
import type { Library } from '../../core/ports/library.ts';
import type { FlowPorts } from '../flow.ts';
import type { BriefCall } from './brief-call.ts';
import type { Briefed } from './brief-messages.ts';

type Named = Pick<Call, 'id'>;

/** The calls of a company as far as they are in sight. */
export interface Beside extends Pick<Library, 'transcript'> {
  callsBeside(id: CallId): Promise<readonly Named[]>;
  /** The hash of the newest text of a call, without reading it. */
  newest(id: CallId): Promise<{ readonly sha256: string } | null>;
}

/** What a flow sees of the company's calls: those of where its request was made. */
export function seenBy({ store, briefCall }: Pick<FlowPorts, 'store' | 'briefCall'>) {
  return { library: store.library, briefCall };
}

// What is said for a whole year is said four quarters before it is over.
const MOST_BACK = 4;
const YEAR = 100; // as `periodOrder` counts

// On a day of results one brief goes to many channels.
const MOST_KNOWN = 100;
const known = new WeakMap<BriefCall, Map<string, SinceLast | null>>();

/**
 * A brief with what became of what the company promised on the calls before, as far as those are in sight;
 * the brief itself where there are none. It is worked out whenever a brief is shown and never stored, since
 * the calls before may come, change and go. No model is asked for it.
 */
export async function withSinceLast(
  ports: { readonly library: Beside; readonly briefCall: BriefCall },
  { brief, transcript }: Briefed,
  { without = null }: { readonly without?: string | null } = {},
): Promise<Brief> {
  const { data: id } = CallId.safeParse(transcript.call.id);
  if (id === undefined) return brief;
  const before: { readonly id: CallId; readonly sha256: string }[] = [];
  for (const call of callsBefore(id, await ports.library.callsBeside(id))) {
    const own = CallId.parse(call.id);
    const newest = own === without ? null : await ports.library.newest(own);
    if (newest) before.push({ id: own, sha256: newest.sha256 });
  }
  if (before.length === 0) return brief;

  const texts = known.get(ports.briefCall) ?? new Map<string, SinceLast | null>();
  known.set(ports.briefCall, texts);
  const key = JSON.stringify([id, transcript.source.sha256, before]);
  const since = texts.get(key) ?? (await judged(ports, { brief, transcript }, before));
  if (texts.size >= MOST_KNOWN) texts.clear();
  texts.set(key, since);
  return since && since.promises.length > 0 ? { ...brief, sinceLast: since } : brief;
}

async function judged(
  { library, briefCall }: { readonly library: Beside; readonly briefCall: BriefCall },
  { brief, transcript }: Briefed,
  before: readonly { readonly id: CallId }[],
): Promise<SinceLast | null> {
  const plainly = async (call: Briefed['transcript']): Promise<Briefed> => ({
    transcript: call,
    brief: (await briefCall(call, { engine: 'extractive' })).brief,
  });
  const earlier: Briefed[] = [];
  for (const { id } of before) {
    const call = await library.transcript(id);
    if (call) earlier.push(await plainly(call));
  }
  const now = brief.engine === 'extractive' ? { brief, transcript } : await plainly(transcript);
  return sinceLast(earlier, now);
}

/** The calls of a company up to a year before one, of its length, the latest first; none of a period with two. */
export function callsBefore(id: CallId, all: readonly Named[]): readonly Named[] {
  const age = (call: Named) => periodOrder(periodOf(id)) - periodOrder(periodOf(call.id));
  const like = all.filter(
    (call) =>
      periodOf(call.id).charAt(0) === periodOf(id).charAt(0) && age(call) > 0 && age(call) <= YEAR,
  );
  return [...Map.groupBy(like, age).values()]
    .flatMap(([call, another]) => (call && !another ? [call] : []))
    .toSorted((one, other) => age(one) - age(other))
    .slice(0, MOST_BACK);
}
