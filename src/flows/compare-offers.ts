import { type Call, CallId } from '../core/call.ts';
import { EarningsError } from '../core/faults.ts';
import type { Library } from '../core/ports/library.ts';
import type { CompareOffer } from '../render/comparison/compare-buttons.ts';
import { besideOf, orderOf, runUpTo } from './beside.ts';

const MOST_QUARTERS = 8;

/**
 * The comparison that a brief offers: with the call before it, else with the one after it, by its name. Where
 * two are of that time it names none, and the click says which there are. Null where there is no other call.
 */
export async function offerOfBrief(
  library: Pick<Library, 'callsBeside'>,
  { id }: Pick<Call, 'id'>,
): Promise<CompareOffer | null> {
  const callId = CallId.safeParse(id).data;
  const all = callId ? await library.callsBeside(callId) : [];
  if (!callId || !all.some((call) => call.id !== id)) return null;
  try {
    const beside = besideOf(callId, all);
    const label = `Compare with ${periodIn(all, beside)}`;
    return { does: 'beside', label, calls: [callId, beside], ts: null };
  } catch (error) {
    if (!(error instanceof EarningsError)) throw error;
    if (error.fault.code !== 'input.call_ambiguous') return null;
    return { does: 'beside', label: 'Compare', calls: [callId], ts: null };
  }
}

/** What a comparison offers further: its figures as a file, a year before, more quarters. */
export async function offersOf(
  library: Pick<Library, 'callsBeside'>,
  calls: readonly CallId[],
  ts: string | null,
): Promise<readonly CompareOffer[]> {
  const last = calls.at(-1);
  if (!last) return [];
  const all = await library.callsBeside(last);
  const [, head = '', year = ''] = /^(.*-)(20\d\d)$/.exec(last) ?? [];
  const yearAgo = all.find(({ id }) => id === `${head}${Number(year) - 1}`);
  const offers: CompareOffer[] = [
    {
      does: 'csv',
      label: ts === null ? 'CSV into this channel' : 'CSV into the thread',
      calls,
      ts,
    },
  ];
  if (yearAgo && !(calls.length === 2 && calls.some((id) => id === yearAgo.id)))
    offers.push({
      does: 'compare',
      label: `Against ${yearAgo.period}`,
      calls: [CallId.parse(yearAgo.id), last],
      ts,
    });
  const run = runOrNone(last, all);
  if (run.length > 2 && run.length > calls.length)
    offers.push({ does: 'compare', label: `${run.length} quarters`, calls: run, ts });
  return offers;
}

function runOrNone(last: CallId, all: readonly Call[]): readonly CallId[] {
  if (!/-q[1-4]-/.test(last) || !all.some((call) => orderOf(call) < orderOf({ id: last })))
    return [];
  try {
    return runUpTo(last, all, MOST_QUARTERS);
  } catch (error) {
    if (error instanceof EarningsError) return [];
    throw error;
  }
}

function periodIn(all: readonly Call[], id: CallId): string {
  return all.find((call) => call.id === id)?.period || id;
}
