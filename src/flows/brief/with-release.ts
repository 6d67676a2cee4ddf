import { witnessed } from '../../compare/witness.ts';
import type { Brief } from '../../core/brief.ts';
import type { Feeds, Filing } from '../../core/ports/feeds.ts';
import { parseText } from '../../parse/parse.ts';
import { filingOf } from './filing-of.ts';

/**
 * A brief with its figures held against the press release that was filed near the call; the brief itself
 * where there is none, or none of its figures stands in it. It is never stored, as a release may come later.
 */
export async function withRelease(feeds: Pick<Feeds, 'filings'>, brief: Brief): Promise<Brief> {
  const filing = await filingOf(feeds, brief.call);
  return filing ? heldAgainst(brief, filing) : brief;
}

/** The same for a release that is at hand. */
export function heldAgainst(brief: Brief, { text, form, filedOn, url }: Filing): Brief {
  const read = parseText(Buffer.from(text), { name: `${brief.call.id}.txt` });
  // It names its period as the call does; what is dated otherwise is read as of another.
  const rows = witnessed(brief, { ...read, call: brief.call });
  return rows.length > 0 ? { ...brief, release: { form, filedOn, url, rows: [...rows] } } : brief;
}
