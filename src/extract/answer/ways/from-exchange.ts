import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import { directionOf } from '../../../figures/role/directions.ts';
import { findPeriods } from '../../../figures/time/periods.ts';
import { sameMetric } from '../../../verify/figure/compare.ts';
import { findRefusal } from '../../guidance/refusals.ts';
import { kindOf } from '../../questions/ask-kind.ts';
import type { Ask } from '../ask/ask.ts';
import { isOfPeriod } from '../ask/asked-period.ts';
import { isForward } from '../ask/is-forward.ts';
import { wantsFigure } from '../ask/want.ts';
import type { AskedOnCall } from '../book/asked-on-call.ts';
import { segmentTerms } from '../book/asked-segment.ts';
import type { Book, Said } from '../book/book.ts';
import { looseMetric } from '../book/loose-metrics.ts';
import { FORWARD, MOVES, type Term, termsOf } from '../book/terms.ts';
import { figuresOf } from '../sentences/counts.ts';
import { isOfTheSame } from '../sentences/qualified.ts';
import { givesCause } from '../sentences/reasons.ts';
import { saysNothing } from '../sentences/says-nothing.ts';
import { sum, tellsTime } from '../sentences/search.ts';
import { tellsWho } from '../sentences/tells-who.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { asWasAsked, decisivePart, quoted, whoSays } from '../wording/quote.ts';
import { declined, isOnTopic } from './not-stated.ts';

const LEAST = 0.7; // of what is asked, by weight, in the analyst's question
const LEAST_BACK = 0.3; // of the analyst's question in what is asked
const MOST_READ = 6; // sentences of a reply
const FAR_MORE = 1.5;
const LONGEST_REPLY = 60; // letters to which the next sentence is added
const ASPECT: ReadonlySet<Term> = new Set(['begin']); // "start a dividend", "pay a dividend"
const PART =
  /\b(?:half|thirds?|quarters?|fifths?|tenth|most|all|none|nothing|double|triple|zero|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?)\b/i;

// Asks for a reason without a word of it: "orders were down 13%; any more color on what is happening there?"
const WONDERS =
  /\bwhat(?:['’]s| is| was| has been| are)? (?:really |actually |exactly )?(?:happen\w*|going on|went on|changed|you(?:['’]re| are) seeing)\b|\b(?:more |any |some |additional |a bit of )colou?r\b|\bhelp (?:us|me) (?:understand|think|bridge)\b|\b(?:walk|talk) (?:us|me) through\b|\bunpack\b|\bmoving parts\b|\bbridge\b/i;
// "For next year, should we think of it closer to 20%?": of what comes.
const ASKS_AHEAD =
  /\b(?:next (?:year|quarter|few)|going forward|should (?:we|i) (?:be )?(?:think|expect|model|assum|look)\w*|from here|expect(?:ed|ing)?|outlook|guid\w+|will)\b/i;
const COUNTS = /\bhow many\b|\bnumber of\b|\bcount\b/i;
// Said of whom something is for as a rule: they are measured elsewhere.
const WHOSE = new Set(['customers', 'stores']);
const POINTS = /\b(?:it|its|them|they|that|this|there)\b/i;
const YES_OR_NO = /^(?:\[interpreted\] )?(?:yes|no|yeah|absolutely|correct|right|exactly|not)\b/i;

/**
 * What was said to the very question, where an analyst asked it: "It is." answers in words of its own.
 * Shown with the question it answers; null where no analyst asked it, or the reply is not of its kind.
 */
export function answerFromExchange(ask: Ask, book: Book): Draft | null {
  if (ask.speaker !== null || ask.month !== null || ask.period?.versus) return null;
  const plain = ask.terms.filter((term) => !FORWARD.has(term) && !MOVES.has(term));
  const others = plain.filter((term) => !ASPECT.has(term));
  const about = others.length > 0 ? others : plain;
  if (about.length === 0 || isOfResult(ask)) return null;
  const [best] = book.asked
    .map((asked) => ({ asked, like: likeness(about, asked, ask, book) }))
    .filter(({ like }) => like >= LEAST)
    .toSorted((one, other) => other.like - one.like);
  return best ? replyTo(best.asked, ask, book) : null;
}

/** What a metric was and how it moved is told by figures; analysts ask what stands behind them. */
export function isOfResult({ metrics, rest, want, isAhead }: Ask): boolean {
  const isPlain = metrics.length > 0 && rest.every((term) => MOVES.has(term));
  return isPlain && !isAhead && (want === 'value' || want === 'move');
}

/** How much of what is asked an analyst asked; 0 where it was of another thing, or in another way. */
function likeness(about: readonly Term[], asked: AskedOnCall, ask: Ask, book: Book): number {
  const { metrics, metricText, segment, proper } = ask;
  const { text } = asked.asked;
  const way = directionOf(text);
  const isOtherWay = way !== null && ask.direction !== null && way !== ask.direction;
  if (isOtherWay || !isOfKind(asked, ask)) return 0;
  const needed = [
    ...proper,
    ...(segment === null ? [] : segmentTerms(segment)),
    ...(metricText === null ? [] : termsOf(metricText)),
  ];
  const earlier = takenUp(asked, ask);
  const has = (term: Term) => asked.terms.has(term) || earlier.has(term);
  if (!needed.every(has)) return 0;
  if (!metricsIn(text).every((term) => about.includes(term)) && !isOfMetric(text, metrics))
    return 0;
  const parts = book.segments.find(text).flatMap(({ name }) => segmentTerms(name));
  if (!parts.every((term) => about.includes(term))) return 0;
  const shared = sum(about.filter(has), book);
  const own = new Set(termsOf(text).filter((term) => !FORWARD.has(term) && !MOVES.has(term)));
  const back = sum(
    about.filter((term) => own.has(term)),
    book,
  );
  // "How did that impact your numbers?" names nothing: a single shared word of its lead is no likeness.
  const isSameWhy = ask.want === 'why' && (asked.isWhy || WONDERS.test(text));
  if (own.size === 0 && about.length < 2 && !isSameWhy) return 0;
  if (wantsFigure(ask.want) && !ask.isYesOrNo && isOfAnother(text, about, ask)) return 0;
  // "Orders were down 13%. Any more color on what's happening there?": asks of what it points at
  const isPointing = isSameWhy && WONDERS.test(text) && POINTS.test(text);
  if (!isPointing && back < LEAST_BACK * sum(own, book)) return 0;
  return shared / sum(about, book);
}

const HEAD =
  /(?<![\p{L}-])([\p{L}-]{2,30}) (?:in|of|at|among|within|from|for|on) (?:(?:the|your|our|that|this|those|these) )?$/u;

/** "Attrition in the sales force": of the attrition, and not of how large the force is. */
function isOfAnother(text: string, about: readonly Term[], { terms }: Ask): boolean {
  const first = [...text.matchAll(/[\p{L}\p{N}&'’-]+/gu)].find(([word]) =>
    termsOf(word).some((term) => about.includes(term)),
  );
  const [head] = termsOf(HEAD.exec(text.slice(0, first?.index ?? 0))?.[1] ?? '');
  return head !== undefined && !terms.includes(head) && !FORWARD.has(head) && !MOVES.has(head);
}

/** "And who is building it?": the names that the same analyst spoke of before. */
function takenUp({ asked, lead }: AskedOnCall, { rest }: Ask): ReadonlySet<Term> {
  return new Set(POINTS.test(asked.text) ? rest.filter((term) => lead.has(term)) : []);
}

/** The words of what the analyst asked to have measured: the margin, never only what moves it. */
function metricsIn(text: string): readonly Term[] {
  const loose = looseMetric(text);
  const named = loose === null ? findMetrics(text) : [...findMetrics(text), loose];
  return named
    .filter((mention) => !('name' in mention) || !WHOSE.has(mention.name))
    .flatMap(({ start, end }) => termsOf(text.slice(start, end)));
}

/** A reply that measures something else than what is asked is none to it. */
function isOfAskedMetrics(reply: string, { metrics, terms }: Ask): boolean {
  return findMetrics(reply).every(
    ({ name, start, end }) =>
      metrics.some((asked) => sameMetric(name, asked)) ||
      termsOf(reply.slice(start, end)).some((term) => terms.includes(term)) ||
      WHOSE.has(name),
  );
}

function isOfMetric(text: string, metrics: readonly string[]): boolean {
  const named = findMetrics(text);
  return named.some(({ name }) => metrics.some((asked) => sameMetric(name, asked)));
}

/** A reason was asked for or none, and a time. */
function isOfKind({ asked, isWhy }: AskedOnCall, { want }: Ask): boolean {
  const kind = kindOf(asked.text);
  if (want === 'why') return isWhy || WONDERS.test(asked.text);
  if (want === 'count') return COUNTS.test(asked.text);
  if (want === 'when') return kind === 'when' || /\bwhen\b/i.test(asked.text);
  if (want === 'who') return /\bwho(?:['’]s|m|se)?\b/i.test(asked.text);
  return kind !== 'when' && (kind !== 'why' || !isWhy);
}

function replyTo(asked: AskedOnCall, ask: Ask, book: Book): Draft | null {
  const said = heardTo(asked, book);
  const refusal = said.find(({ text }) => findRefusal(text) !== null && isOnTopic(text, ask, book));
  const cause = ask.want === 'why' ? said.findIndex(givesCause) : -1;
  const at =
    cause !== -1
      ? cause
      : ask.want === 'words' && !ask.isYesOrNo
        ? weightiest(said, asked)
        : said.findIndex((each) => answers(each, ask, book));
  const reply = said[at];
  const isYes = reply !== undefined && YES_OR_NO.test(reply.text);
  // A reason that is turned down may be given elsewhere.
  if (refusal && ask.want === 'why' && cause === -1) return null;
  if (refusal && (!reply || refusal.at <= reply.at || (ask.isYesOrNo && !isYes)))
    return declined(ask, refusal, book);
  if (
    !reply ||
    (wantsFigure(ask.want) && !ask.isYesOrNo && !suppliesIt(asked, reply, ask, book)) ||
    (at > 1 && cause === -1 && ask.want !== 'words') ||
    !isOfPeriod(reply, ask, book) ||
    !isOfTheSame(reply, ask)
  )
    return null;
  const next = reply.text.length < LONGEST_REPLY ? said[at + 1] : undefined;
  const shown = next?.turn === reply.turn ? [reply, next] : [reply];
  const [first, ...others] = shown.map((each) => ({
    wording: worded(each, asked, book),
    id: each.id,
  }));
  if (!first) return null;
  return answered(
    [
      {
        // One sentence: a reply of two words is held by the question it was given to.
        wordings: [asWasAsked(first.wording, asked, ask.terms, book)],
        ids: [asked.asked.id, first.id],
      },
      ...others.map(({ wording, id }) => ({ wordings: [wording], ids: [id] })),
    ],
    { form: 'passages', asking: ASPECT.union(takenUp(asked, ask)) },
  );
}

/** What takes up most of the question, where another sentence begins the reply and takes up far less. */
function weightiest(said: readonly Said[], { heard }: AskedOnCall): number {
  const worthOf = ({ id }: Said) => heard.find(({ placed }) => placed.id === id)?.worth ?? 0;
  const worths = said.slice(0, MOST_READ).map(worthOf);
  const best = worths.indexOf(Math.max(...worths));
  return (worths[best] ?? 0) > FAR_MORE * (worths[0] ?? 0) ? best : 0;
}

/**
 * Whether a reply of a bare figure is of what is asked: the analyst's question has to name that very metric
 * and part, no other beside it, and the same time.
 */
export function suppliesIt(
  { asked, analyst }: AskedOnCall,
  reply: Said,
  ask: Ask,
  book: Book,
): boolean {
  const { call } = book.transcript;
  const shown = decisivePart(asked.text, ask.terms, book);
  const own = new Set(termsOf(`${shown} ${reply.text}`));
  const needed = [
    ...(ask.segment === null ? [] : segmentTerms(ask.segment)),
    ...termsOf(ask.metricText ?? ''),
  ];
  if (!needed.every((term) => own.has(term))) return false;
  if (!isOfAskedMetrics(reply.text, ask)) return false;
  const isAhead = ASKS_AHEAD.test(asked.text) || isForward(reply.text);
  if (isAhead && !ask.isAhead && ask.metricText !== null) return false;
  const periods = findPeriods(asked.text, call).flatMap(({ label, versus, isTime }) =>
    label === null || (versus !== null && !isTime) ? [] : [label],
  );
  const meant = ask.period?.label ?? call.period;
  if (periods.length > 0 && !periods.includes(meant) && !ask.isAhead) return false;
  const metrics = new Set(findMetrics(shown).map(({ name }) => name));
  const isOfOne = metrics.size < 2 || isOfMetric(reply.text, ask.metrics);
  const people = new Set(termsOf(`${analyst} ${call.company}`));
  const others = termsOf(shown).filter(
    (term) => book.isName(term) && !ask.terms.includes(term) && !people.has(term),
  );
  return isOfOne && others.length === 0;
}

/** What was said to a question without courtesies, and a refusal with which the speaker ends. */
function heardTo({ heard, asked }: AskedOnCall, book: Book): readonly Said[] {
  const ids = new Set(heard.map(({ placed }) => placed.id));
  const others = book.asked.filter(
    (each) => each.asked.id !== asked.id && each.asked.turn === asked.turn,
  );
  const heardTo = book.said.filter(
    ({ id, worth, text }) => ids.has(id) && worth > 0 && !saysNothing(text),
  );
  // "It will be at about 4% by Christmas" to the question beside, which asked of Christmas
  const first = heardTo.findIndex((each) => !isToAnother(each, asked, others));
  const said = heardTo.slice(Math.max(0, first));
  const last = said.at(-1);
  const next = last && book.said[last.at + 1];
  const isRest = next !== undefined && next.turn === last?.turn && findRefusal(next.text) !== null;
  const isOfOther = others.some(({ asked: other }) =>
    termsOf(other.text).some((term) => next?.own.has(term)),
  );
  return isRest && !isOfOther ? [...said, next] : said;
}

/** Whether a reply takes up words of another question of the same turn, and none of this one. */
function isToAnother(
  { own }: Said,
  asked: AskedOnCall['asked'],
  others: readonly AskedOnCall[],
): boolean {
  const has = (text: string) => termsOf(text).some((term) => own.has(term));
  return !has(asked.text) && others.some(({ asked: other }) => has(other.text));
}

/** A short reply whole, with the "yes" that says most of it. */
function worded(said: Said, { terms }: AskedOnCall, book: Book): string {
  const text = said.text.trim();
  return text.length < LONGEST_REPLY && !/[“”"]/.test(text)
    ? `${whoSays(said, book.transcript)}: “${text}”`
    : quoted(said, [...terms], book);
}

/** Whether a sentence gives what this kind of question asks for. */
function answers(said: Said, { want, isYesOrNo, metrics, text: asked }: Ask, book: Book): boolean {
  const { text } = said;
  if (want === 'who') return tellsWho(text, asked);
  if (isYesOrNo || want === 'why' || want === 'words') return true;
  if (want === 'when') return tellsTime(text);
  if (want === 'value' && metrics.length === 0) return true;
  return figuresOf(said, book).length > 0 || PART.test(text);
}
