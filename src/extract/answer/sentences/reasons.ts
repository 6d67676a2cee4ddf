import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import { sameMetric } from '../../../verify/figure/compare.ts';
import type { Ask } from '../ask/ask.ts';
import type { Book, Said } from '../book/book.ts';
import { causesIn, isToldIn } from './causes.ts';

const MOST_BACK = 3; // sentences that one may take up, each by way of the one before it
// "Three things explain the bridge.", "There were two reasons for that.": what follows are the reasons.
const ANNOUNCES =
  /\b(?:two|three|four|five|several|some|a (?:few|number of)|the(?: main| following)?|our) (?:\w+ )?(?:things|reasons|factors|drivers|items|effects|elements|points|causes|components)\b|\b(?:the|this|that|our) (?:\w+ )?(?:bridge|walk|breakdown|reconciliation)\b/i;
const NAMES_REASON =
  /^(?:the|our|its) (?:\w+ )?reasons? (?:for (?:that|this) )?(?:is|are|was|were)\b/i;
// "late deliveries are the reason for the change"
const IS_REASON = /\w\s(?:is|are|was|were) the (?:main )?reasons? (?:for|why|behind)\b/i;
const HELD_AGAINST =
  /\b(?:outpac|exceed|outgr|outstrip|surpass)\w*|\b(?:faster|slower|more|less|better|higher|lower) than\b/i;
const NEXT_CLAUSE = /, (?:we|it|they|this|that|i|there)\b/i;
const NEXT_ITEM = /[,;]\s|\s(?:and|but|while)\s/;
const SHARE_OF = /(?:%|\bpercent(?:age)?|\bshare) of (?:[\p{L}-]+ ){0,2}$/iu;
const LONGEST_ANNOUNCED = 110; // letters: a longer sentence tells more than that something follows

// "This is a business which we like because": what a thing is, and no reason of how it moved
const DESCRIBES =
  /^(?:and |so |but )?(?:this|that|it)(?: is|['’]s) an? (?!(?:\w+ )?(?:quarter|year|period|month|season|result|function|combination|matter)\b)(?:\w+ ){1,3}?(?:which|that|where|who|we|you)\b/i;

/** Whether a sentence says what a thing is, whatever reason stands in it. */
export function describes({ text }: Said): boolean {
  return DESCRIBES.test(text);
}

/** Whether a sentence only says that reasons follow. */
export function announcesReasons({ text }: Said): boolean {
  return text.length <= LONGEST_ANNOUNCED && ANNOUNCES.test(text) && !/\d/.test(text);
}

/** Whether a sentence gives a cause in more than a word. */
export function givesCause(said: Said): boolean {
  const { text } = said;
  if (describes(said)) return false;
  if (IS_REASON.test(text)) return true;
  const [at] = causesIn(text);
  return at !== undefined && isToldIn(text.slice(at));
}

/** A sentence with its reason: its own, or that of what follows and takes it up; null where neither gives one. */
export function reasonAfter(said: Said, { said: all }: Book): readonly Said[] | null {
  if (givesCause(said)) return [said];
  const [next, list] = [all[said.at + 1], all[said.at + 2]];
  if (next?.turn !== said.turn) return null;
  if (list?.turn === said.turn && announcesReasons(next)) return [said, next, list];
  return NAMES_REASON.test(next.text) || (next.leans && givesCause(next)) ? [said, next] : null;
}

/**
 * Whether the reason in a sentence is one of the asked metric: it names that, or none and takes up a
 * sentence that does. "The decline comes from the buyback" is of the ratio in the sentence before.
 */
export function isReasonOf(said: Said, { metrics }: Ask, book: Book): boolean {
  if (metrics.length === 0) return true;
  const isAsked = (names: readonly string[]) =>
    names.some((name) => metrics.some((asked) => sameMetric(name, asked)));
  if (isMovedLater(said, isAsked)) return true;
  for (const each of takenUp(said, book)) {
    const names = measuredIn(each, book);
    if (names.length > 0) return isAsked(names);
  }
  return true;
}

/** "…, offset by higher costs driven by claims": what is asked stands between two causes, and has the second. */
function isMovedLater({ text }: Said, isAsked: (names: readonly string[]) => boolean): boolean {
  const causes = causesIn(text);
  return causes.some((from, at) => {
    const to = causes[at + 1];
    const stretch = to === undefined ? '' : text.slice(from, to);
    return isAsked(findMetrics(stretch.split(NEXT_ITEM).at(-1) ?? '').map(({ name }) => name));
  });
}

/** The sentence itself, then those that it takes up one after the other. */
function takenUp(said: Said, book: Book): readonly Said[] {
  const chain = [said];
  for (let last = said; last.leans && chain.length <= MOST_BACK; ) {
    const before = book.said[last.at - 1];
    if (before?.turn !== said.turn) break;
    chain.push(before);
    last = before;
  }
  return chain;
}

/** "Due to strong collections, our measures and lower inventories, we generated": behind the last of them. */
function endOfOpening(text: string): number {
  const clause = NEXT_CLAUSE.exec(text)?.index ?? text.indexOf(', ');
  return Math.max(0, clause);
}

/** Metrics that a sentence is about: named before what is said to have moved them, or behind it where that opens. */
function measuredIn({ id, text }: Said, { index }: Book): readonly string[] {
  const at = causesIn(text)[0] ?? text.length;
  const from = at === 0 ? endOfOpening(text) : 0;
  const to = at === 0 ? text.length : at;
  // What a move is only held against has not moved for that reason.
  const than = HELD_AGAINST.exec(text.slice(from, to))?.index;
  const end = than === undefined ? to : from + than;
  const isWithin = (start: number) => start >= from && start < end;
  const read = (index.sentences.get(id)?.facts ?? [])
    .filter(({ spoken }) => isWithin(spoken.start))
    .map(({ metric }) => metric);
  const isShared = (start: number) => SHARE_OF.test(text.slice(0, start)); // "56% of revenue"
  const named = findMetrics(text).filter(({ start }) => isWithin(start) && !isShared(start));
  return [...named.map(({ name }) => name), ...read];
}
