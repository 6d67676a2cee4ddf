import { companyWords, withoutLegalForms } from '../../core/company-words.ts';
import { EarningsError, earningsError, type Fault } from '../../core/faults.ts';
import type { Feed, FeedCall, Feeds, Listed, Sent, Watched } from '../../core/ports/feeds.ts';
import type { Transcript } from '../../core/transcript.ts';
import { readsAsCall } from '../intake/check-is-call.ts';
import { readTranscript } from '../intake/read-transcript.ts';
import type { Arrival, TakenIn } from '../intake/take-in-call.ts';
import { askAgainAt, lookAgainAt } from './again.ts';

/** What taking a call from a feed works with. */
export interface TakePorts {
  readonly feeds: Feeds;
  readonly takeIn: (arrival: Arrival) => Promise<TakenIn>;
}

/** One call of a feed, and what is known of it and of its neighbours. */
export interface Offer {
  readonly feed: Feed;
  readonly company: Watched;
  readonly listed: Listed;
  readonly row: FeedCall | undefined;
  /** The bytes that this feed has brought of this company. */
  readonly brought: ReadonlySet<string>;
  readonly now: number;
}

/** What came of it; `fault` is the feed's, also where the call was taken in spite of it. */
export interface Took {
  readonly row: FeedCall;
  readonly taken: TakenIn | null;
  readonly fault: Fault | null;
  /** What kept the call out, whoever is at fault. */
  readonly refused?: Fault;
}

// Stubs of up to 500 characters are sent under the names of calls; the shortest of 250 calls has 5,000.
const LEAST_SPEECH = 1500;
const LONGEST_FILING = 400_000;

/**
 * Fetches a call and takes it in by the flow that all calls go. A stub is refused and asked for again; a
 * call that came another way stays as it is. Throws `feed.*` only where the whole feed is at fault.
 */
export async function takeListed(ports: TakePorts, offer: Offer): Promise<Took> {
  const { feed, company, listed, now } = offer;
  const { ref, revision } = listed;
  const { sha256 = null, callId = null, tries = 0 } = offer.row ?? {};
  const before = { ref, company: company.key, revision, sha256, callId };
  const isDue = (outcome: string): FeedCall => ({
    ...{ ...before, outcome, tries: tries + 1 },
    dueAt: outcome === 'source.came_elsewhere' ? null : askAgainAt(tries, now),
  });
  try {
    const sent = listed.sent ?? (await feed.fetch(company, listed));
    if (!sent) return { row: isDue('none'), taken: null, fault: null };
    if (sent.kind === 'filing') {
      const outcome = await keepFiling(ports.feeds, company, sent);
      return { row: { ...before, outcome, tries, dueAt: null }, taken: null, fault: null };
    }
    const taken = await ports.takeIn(arrivalOf(offer, sent));
    const looks = sha256 === null ? 0 : tries + 1;
    // A feed that says when it changes a text needs no looking.
    const dueAt = revision === null ? lookAgainAt(looks, now) : null;
    const row = { ...before, sha256: taken.sha256, callId: taken.id, outcome: 'taken' };
    return { row: { ...row, tries: looks, dueAt }, taken, fault: sent.lacks };
  } catch (error) {
    if (!(error instanceof EarningsError)) throw error;
    const { fault } = error;
    if (endsRound(feed, fault)) throw error;
    return { row: isDue(fault.code), taken: null, fault: faultOfFeed(feed, fault), refused: fault };
  }
}

/** What the feed is at fault for of all that keeps a call out. */
function faultOfFeed({ name: feed }: Feed, fault: Fault): Fault | null {
  if (fault.code === 'source.too_short')
    return earningsError('feed.stub', { feed, characters: fault.data.characters }).fault;
  return fault.code.startsWith('feed.') ? fault : null;
}

/** Whether a fault is of the whole feed: the next company would meet it as well. */
export function endsRound({ isMany = false }: Feed, { code }: Fault): boolean {
  if (isMany) return false;
  return (
    code === 'feed.not_authorized' ||
    code === 'feed.quota_exceeded' ||
    code === 'feed.rate_limited' ||
    code === 'feed.unreachable'
  );
}

function arrivalOf(
  { feed, company, listed, brought }: Offer,
  sent: Extract<Sent, { kind: 'transcript' }>,
): Arrival {
  const { bytes, characters, period } = sent;
  if (characters !== null && characters < LEAST_SPEECH)
    throw earningsError('source.too_short', { characters, limit: LEAST_SPEECH });
  return {
    ...{ bytes, name: listed.title ?? feed.name, origin: 'feed', company: company.name },
    ...(period !== null && { period }),
    check: (standing: Transcript) => {
      if (!brought.has(standing.source.sha256))
        throw earningsError('source.came_elsewhere', { id: standing.call.id });
    },
  };
}

/** Keeps a release that speaks of results; 6-K forms are filed for much else. */
async function keepFiling(
  feeds: Feeds,
  company: Watched,
  { id, form, filedOn, url, bytes }: Extract<Sent, { kind: 'filing' }>,
): Promise<string> {
  const read = await readTranscript(bytes);
  if (!read || !readsAsCall(read)) return 'other';
  const text = read.turns.map((turn) => turn.text).join('\n');
  await feeds.putFiling({
    ...{ id, company: keyOf(company), form, filedOn, url },
    text: text.slice(0, LONGEST_FILING),
  });
  return 'kept';
}

/** The key that the library has, or will have, for a company. */
function keyOf({ key, name, newest }: Watched): string {
  return newest ? key : withoutLegalForms(companyWords(name)).join('') || key;
}
