import { findHedge } from '../../guidance/hedges.ts';
import { findRefusal } from '../../guidance/refusals.ts';
import type { Ask } from '../ask/ask.ts';
import { segmentTerms } from '../book/asked-segment.ts';
import type { Book, Said } from '../book/book.ts';
import type { Term } from '../book/terms.ts';
import { causesIn } from './causes.ts';

/** A sentence with how well it fits a question. */
export interface Hit {
  readonly said: Said;
  readonly score: number;
  /** The share of the question's terms, by weight, that the sentence and what it is about take up. */
  readonly covered: number;
  /** The same share for the sentence's own words. */
  readonly own: number;
  /** How far an analyst's like question leads to it. */
  readonly led: number;
}

const TIME =
  /\b(?:within|by the end|until|(?:first|second|third|fourth|next) (?:quarter|half)|half a year|next (?:year|month|week)|in the coming (?:days|weeks|months)|later this (?:week|month|quarter|year)|tomorrow|immediately|(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|several)(?: |-)(?:to \d+ )?(?:months?|years?|quarters?|weeks?|days?)|20\d\d|january|february|(?<=in |by |of |since |until )ma(?:y|rch)|ma(?:y|rch) \d{1,2}\b|april|june|july|august|september|october|november|december|soon|q[1-4]|(?:since|in|from) (?:\w+ ){0,3}19\d\d|(?:over|in|within|for|during) the (?:next|coming|following) (?:\w+ ){0,2}(?:years|months|quarters|weeks|days)|this year|last year|year[- ]end|end of|(?:this|next|last|in the|by|late|early|before|after|until|over) (?:the )?(?:fall|autumn|spring|summer|winter)|(?:once|after|as soon as|until) (?:we|they|it|I)(?:['’]ve| have| had)? \w+)\b/i;
// "As to your question of why": takes the question up and says nothing to it yet.
const RESTATES =
  /\b(?:(?:to|as to|on) (?:respond to |answer )?your (?:\w+ )?(?:question|point)|you (?:just )?(?:mentioned|asked|suggested|said|described)|question (?:that )?you (?:asked|had|raised)|let me|happy to|good question|great question)\b/i;
const GUIDANCE = /\b(?:guidance|guid(?:ed|ing)|outlook)\b/i;
const EFFECT =
  /\b(?:impact\w*|affect\w*|effects?|headwinds?|tailwinds?|hurt\w*|disrupt\w*|immaterial|material)\b/i;
const DID = /^(?:and |so |but )?did\b/i;
const SHORT = 4; // words
const OTHER_KIND = 0.6; // a question on the same thing that asks for no reason
const WORDLESS = 0.05; // an answer that takes up no word of its question
const LED_EARLIER = 0.7; // what a word of the analyst's earlier questions counts

/** The company's sentences by how well they fit a question, the best first. */
export function search(
  ask: Ask,
  book: Book,
  isAllowed: (said: Said) => boolean = () => true,
): readonly Hit[] {
  const { terms } = ask;
  const whole = sum(terms, book) || 1;
  const led = ledTo(ask, book);
  const isOfAnother = namesAnother(ask, book);
  const nearRarest = nearnessTo(terms, book);
  const hits: Hit[] = [];
  for (const said of book.said) {
    if (said.worth === 0 || !isAllowed(said) || isOfAnother(said)) continue;
    let [covered, own] = [0, 0];
    for (const term of terms) {
      const weight = said.about.get(term);
      if (weight === undefined) continue;
      covered += weight * book.weightOf(term);
      if (said.own.has(term)) own += book.weightOf(term);
    }
    const lead = led.get(said.id) ?? 0;
    if (covered === 0 && lead === 0) continue;
    const share = covered / whole;
    hits.push({
      said,
      covered: Math.max(share, lead * 0.9),
      own: own / whole,
      led: lead,
      score:
        (lengthNorm(said) * closeness(share, own / whole, ask) + lead * 0.8 + cue(ask, said)) *
        said.worth *
        nearRarest(said),
    });
  }
  return hits.toSorted((one, other) => other.score - one.score || one.said.at - other.said.at);
}

/** The company uses the question's rarest term somewhere: what is far from there counts half. */
function nearnessTo(terms: readonly Term[], book: Book): (said: Said) => number {
  const [rarest] = terms.toSorted((one, other) => book.weightOf(other) - book.weightOf(one));
  const holders = book.said.filter(
    ({ own, worth }) => worth > 0 && rarest !== undefined && own.has(rarest),
  );
  if (holders.length === 0 || holders.length > 12) return () => 1;
  return ({ at, turn }) =>
    holders.some((holder) => holder.turn === turn && Math.abs(holder.at - at) <= 2) ? 1 : 0.5;
}

/** Whether a sentence names other segments and not the one that is asked for. */
function namesAnother({ segment }: Ask, { segments }: Book): (said: Said) => boolean {
  if (segment === null) return () => false;
  const asked = segmentTerms(segment);
  return ({ text, own, about, leans }) => {
    if (asked.every((term) => own.has(term))) return false;
    return (!leans && segments.find(text).length > 0) || !asked.every((term) => about.has(term));
  };
}

/** Reasons lean on the sentence before; all else is told best where the words themselves stand. */
function closeness(share: number, own: number, { want }: Ask): number {
  return want === 'why' ? share : share * 0.6 + own * 0.4;
}

/** What an analyst asked in like words lends its weight to what was said to it. */
function ledTo({ terms, want }: Ask, book: Book): ReadonlyMap<string, number> {
  const led = new Map<string, number>();
  const whole = sum(terms, book);
  if (whole === 0) return led;
  for (const asked of book.asked) {
    const shared = sum(
      terms.filter((term) => asked.terms.has(term)),
      book,
    );
    const earlier = terms.filter((term) => !asked.terms.has(term) && asked.lead.has(term));
    const kind = want !== 'why' || asked.isWhy ? 1 : OTHER_KIND;
    const like = shared === 0 ? 0 : (kind * (shared + sum(earlier, book) * LED_EARLIER)) / whole;
    if (like < 0.5) continue;
    const most = Math.max(...asked.heard.map(({ worth }) => worth), 0.01);
    for (const [at, { placed, worth }] of asked.heard.entries()) {
      const isDirect = at < 2 && (asked.isSole || most <= WORDLESS);
      const share = Math.max(worth / most, isDirect ? 0.9 : 0);
      led.set(placed.id, Math.max(led.get(placed.id) ?? 0, like * share));
    }
  }
  return led;
}

function cue({ want, isAhead, text: asked }: Ask, { text }: Said): number {
  let worth = 0;
  if (want === 'why' && causesIn(text).length > 0) worth += 0.4;
  if (want === 'when' && TIME.test(text)) worth += 0.3;
  if (
    (want === 'count' || want === 'amount' || want === 'move') &&
    /\d|dozen|hundred|thousand|million|half|third|doubl/i.test(text)
  )
    worth += 0.3;
  if (DID.test(asked) && /\d/.test(text) && findHedge(text) === null) worth += 0.15;
  if (isAhead && findHedge(text) !== null) worth += 0.25;
  if (isAhead && /\d/.test(text)) worth += 0.15;
  if (isAhead && GUIDANCE.test(asked) && GUIDANCE.test(text)) worth += 0.2;
  if (/\b(?:impact|headwind|tailwind|effect)\b/i.test(asked) && /\d/.test(text)) worth += 0.15;
  if (EFFECT.test(asked) && EFFECT.test(text)) worth += 0.25;
  if (RESTATES.test(text)) worth -= 0.35;
  if (want === 'why' && findRefusal(text) !== null) worth -= 0.4;
  return worth;
}

/** Long run-on sentences cover much by chance, scraps say little. */
function lengthNorm({ text, own }: Said): number {
  if (text.split(' ').length < SHORT) return 0.7;
  return own.size <= 25 ? 1 : Math.max(0.6, 25 / own.size + 0.2);
}

/** The sentences of who is asked for; everybody's when nobody is. */
export function isSpeaker({ speaker }: Ask): (said: Said) => boolean {
  if (!speaker || speaker.people.length === 0) return () => true;
  const names = new Set(speaker.people.map(({ name }) => name));
  return ({ turn }) => names.has(turn.speaker);
}

export function sum(terms: Iterable<Term>, book: Book): number {
  let total = 0;
  for (const term of terms) total += book.weightOf(term);
  return total;
}

/** The first time that a sentence tells, in its words; null where it tells none. */
export function timeIn(text: string): string | null {
  return TIME.exec(text)?.[0] ?? null;
}

/** Whether a sentence tells a time. */
export function tellsTime(text: string): boolean {
  return TIME.test(text);
}
