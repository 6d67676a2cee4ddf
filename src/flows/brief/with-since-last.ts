import { sinceLast } from '../../compare/promises/since-last.ts';
import type { Brief } from '../../core/brief.ts';
import { type Call, CallId } from '../../core/call.ts';
import { periodOf, periodOrder } from '../../core/period-order.ts';
import type { Library } from '../../core/ports/library.ts';
import type { FlowPorts } from '../flow.ts';
import type { BriefCall } from './brief-call.ts';
import type { Briefed } from './brief-messages.ts';

type Named = Pick<Call, 'id'>;

/** The calls of a company as far as they are in sight. */
export interface Beside {
  callsBeside(id: CallId): Promise<readonly Named[]>;
  readonly transcript: Library['transcript'];
}

/** What a flow sees of the company's calls: those of where its request was made. */
export function seenBy({ store, briefCall }: Pick<FlowPorts, 'store' | 'briefCall'>) {
  return { library: store.library, briefCall };
}

// What is said for a whole year is said four quarters before it is over.
const MOST_BACK = 4;
const YEAR = 100; // as `periodOrder` counts

/**
 * A brief with what became of what the company promised on the calls before, as far as those are in sight;
 * the brief itself where there are none. It is worked out whenever a brief is shown and never stored, since
 * the calls before may come, change and go. No model is asked for it.
 */
export async function withSinceLast(
  { library, briefCall }: { readonly library: Beside; readonly briefCall: BriefCall },
  { brief, transcript }: Briefed,
  { without = null }: { readonly without?: string | null } = {},
): Promise<Brief> {
  const { data: id } = CallId.safeParse(transcript.call.id);
  if (id === undefined) return brief;
  const plainly = async (call: Briefed['transcript']): Promise<Briefed> => ({
    transcript: call,
    brief: (await briefCall(call, { engine: 'extractive' })).brief,
  });
  const earlier: Briefed[] = [];
  for (const call of callsBefore(id, await library.callsBeside(id))) {
    const before = call.id === without ? null : await library.transcript(CallId.parse(call.id));
    if (before) earlier.push(await plainly(before));
  }
  if (earlier.length === 0) return brief;
  const now = brief.engine === 'extractive' ? { brief, transcript } : await plainly(transcript);
  const since = sinceLast(earlier, now);
  return since && since.promises.length > 0 ? { ...brief, sinceLast: since } : brief;
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
