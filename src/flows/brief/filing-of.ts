import type { Call } from '../../core/call.ts';
import type { Feeds, Filing } from '../../core/ports/feeds.ts';
import { keyOf } from '../library-companies.ts';

const NEAR_MS = 7 * 86_400_000; // a release comes on the day of the call, or a few before

/** The press release that was filed nearest to a call; null where the call has no day, or none is near. */
export async function filingOf(feeds: Pick<Feeds, 'filings'>, call: Call): Promise<Filing | null> {
  if (!call.date) return null;
  const heldAt = Date.parse(call.date);
  const distance = ({ filedOn }: Filing) => Math.abs(Date.parse(filedOn) - heldAt);
  const near = (await feeds.filings(keyOf(call))).filter((each) => distance(each) <= NEAR_MS);
  return near.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}
