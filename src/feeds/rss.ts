import { createHash } from 'node:crypto';
import { earningsError } from '../core/faults.ts';
import type { Feed, Listed, Watched } from '../core/ports/feeds.ts';
import { type Item, readItems } from './form/items.ts';
import { nameKey } from './form/name-key.ts';
import { type Openness, openAsker } from './wire/asker.ts';

/** The feed of one company, as whoever runs this names it. */
export interface CompanyFeed {
  readonly company: string;
  readonly url: string;
}

const MOST_REF = 100;
const MOST_TITLE = 80;
const TRANSCRIPT = /transcript/i;

/**
 * What companies publish themselves: the items of their RSS and Atom feeds that say they are transcripts.
 * Their links come from outside, so only https is opened, and nothing that lies in a private network.
 */
export function rss(feeds: readonly CompanyFeed[], openness: Openness): Feed {
  const asker = openAsker('rss', { hosts: 'public', gapMs: 250 }, openness);
  return {
    name: 'rss',
    everyMs: 15 * 60_000,
    aRound: 50,
    isMany: true,
    unheard: (companies) => {
      const names = unheardOf(feeds, companies);
      return { names, isAll: names.length === feeds.length };
    },
    list: async (company) => {
      const found: Listed[] = [];
      for (const { url } of feeds.filter((feed) => isOf(company, feed))) {
        const bytes = await asker.bytes(new URL(url));
        if (bytes) found.push(...listedIn(bytes.toString('utf8'), url));
      }
      return found;
    },
    fetch: async (_company, { url, title = null }) => {
      const address = URL.parse(url ?? '');
      if (!address)
        throw earningsError('feed.bad_reply', { feed: 'rss', what: 'link: no address' });
      const bytes = await asker.bytes(address);
      if (!bytes?.length) return null;
      return { kind: 'transcript', bytes, characters: null, period: title, lacks: null };
    },
  };
}

/** The companies of these feeds that are none of those, by the names that whoever runs this gave them. */
export function unheardOf(
  feeds: readonly CompanyFeed[],
  companies: readonly Watched[],
): readonly string[] {
  return feeds
    .filter((feed) => !companies.some((company) => isOf(company, feed)))
    .map(({ company }) => company);
}

function isOf({ key, name, ticker }: Watched, feed: CompanyFeed): boolean {
  const named = nameKey(feed.company);
  return named === key || named === nameKey(name) || feed.company.toUpperCase() === ticker;
}

/** Throws `feed.bad_reply` for a page that is no feed. */
function listedIn(xml: string, base: string): readonly Listed[] {
  const items = readItems(xml);
  if (!items) throw earningsError('feed.bad_reply', { feed: 'rss', what: 'neither RSS nor Atom' });
  return items.flatMap((item) => listedOf(item, base) ?? []);
}

function listedOf({ fields, attached, pages }: Item, base: string): Listed | null {
  const title = fields.get('title') ?? '';
  const addresses = [...attached, ...pages];
  const named = addresses.find((address) => TRANSCRIPT.test(address));
  // A title may name a transcript that its attachment is, or that its page holds.
  const address = URL.parse(named ?? addresses[0] ?? '', base);
  if (!address || !(named || TRANSCRIPT.test(title))) return null;
  const updated = fields.get('updated') ?? null;
  const ref = fields.get('guid') ?? fields.get('id') ?? address.href;
  return {
    ref: ref.length > MOST_REF ? createHash('sha256').update(ref).digest('hex') : ref,
    revision: updated,
    quarter: null,
    date: dayIn(fields.get('pubDate') ?? fields.get('published') ?? updated ?? ''),
    url: address.href,
    title: title.slice(0, MOST_TITLE),
  };
}

/** "Tue, 05 Nov 2024 14:00:00 GMT", "2024-11-05T14:00:00Z" */
function dayIn(printed: string): string | null {
  const at = Date.parse(printed);
  return Number.isNaN(at) ? null : new Date(at).toISOString().slice(0, 10);
}
