import type { Earlier } from '../../../core/answer.ts';
import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import { type Ask, readAsk } from '../ask/ask.ts';
import type { Book } from '../book/book.ts';
import { termsOf } from '../book/terms.ts';
import { usualWords } from './usual-words.ts';
import { asksWhoSaid, whoAnswers } from './who-said-that.ts';

const MOST_EARLIER = 8;

// "And last year?", "What about enterprise cloud?", "why?", "by how much?", "since when?"
const LEANS =
  /^(?:and|but|or|so|then|also|plus)\b(?! (?:what|how|why|when|who|which|did|does|do|is|are|was|were|will|has|have)\b(?! about\b).{24})|^(?:what|how) about\b|^(?:why|how so|when|how much|how many|who|where|by how much|since when|until when|how come|compared (?:to|with) what)(?: (?:is|was) (?:that|it|this))?\s*\?*$|^(?:the )?same (?:for|in)\b/i;
const POINTS =
  /\b(?:it|that|this|those|these|the same|its)\b(?! (?:call|quarter|year|period|company|time)\b)/i;
const SAYS =
  /\b(?:say|said|saying|comments?|commented|mention(?:ed)?|explain(?:ed)?|talk(?:ed)?|think|view)\b.{0,12}\b(?:about|on|of|it|that|this)\b/i;
const LEAD =
  /^(?:(?:and|but|or|so|then|also|plus|ok|okay)[,\s]+)*(?:(?:what|how) about|the same (?:for|in)|same (?:for|in)|what was it|how was it)?\s*/i;
const YES_OR_NO = /^(?:is|are|was|were|do|does|did|has|have|will|would|can|could|should)\b/i;
const PLACE =
  /^(?<lead>.*\b(?:about|in|on|for|from|at|of)\s)(?<place>(?:the |our |their )?[\w&’' -]{2,40})$/i;
const SO_FAR = /\b(?:so far|to[- ]date|qtd|ytd|until now)\b/i;
const WHOLE = /\b(?:total|overall|group|company|whole)\b/i;

/**
 * The question as it stands alone: "And last year?" after one about gross margin names gross margin.
 * Earlier questions are folded oldest first, so each may lean on the one before; the question's own
 * words win over what it inherits. One that leans on nothing is returned as it was asked.
 */
export function standalone(question: string, earlier: readonly Earlier[], book: Book): string {
  let before: string | null = null;
  for (const { question: asked, status } of earlier.slice(-MOST_EARLIER))
    if (status !== 'out of scope' && !asksWhoSaid(asked)) before = lifted(asked, before, book);
  return lifted(question, before, book);
}

function lifted(question: string, before: string | null, book: Book): string {
  const plain = usualWords(question);
  if (before === null) return openingOf(plain);
  if (asksWhoSaid(plain)) return whoAnswers(before);
  const own = readAsk(plain.replace(LEAD, ''), book);
  const isOfOtherTime = own.periodText !== null && own.metrics.length === 0;
  const last = readAsk(isOfOtherTime ? firstOf(before) : before, book);
  if (asksForWordsOnLast(plain, own)) return onTopicOf(last, plain);
  const ofThing = ofThingBefore(plain, own, last, book);
  if (ofThing !== null) return ofThing;
  if (!isLeaning(plain, own) && !isOfTheSame(plain, own, last)) return plain;
  const merged = named(plain, own, last);
  // "And reported", after one without what weighed on it: of the same line, on that basis
  const isOfBasis = own.basis !== null && last.metrics.length > 0;
  const isWhole = own.metrics.length > 0 || isOfBasis || last.rest.filter(isTelling).length === 0;
  if (merged !== null && isWhole && own.rest.filter(isTelling).length === 0) return merged;
  const placed = substituted(plain, own, last);
  if (placed !== null) return placed;
  const fresh = plain.replace(LEAD, '');
  return isNewSubject(own, last, book)
    ? fresh
    : `${before.replace(/(?<![?.!\s])[?.!\s]+$/, '')}, ${fresh}`;
}

/** "Comps and two-year stack": what was named first, where a time alone is asked for next. */
function firstOf(before: string): string {
  const [first = '', second] = before.split(/,? (?:and|&|plus) /);
  const isWithin = findMetrics(before).some(
    ({ start, end }) => start < first.length && end > first.length,
  );
  return second !== undefined && !isWithin && findMetrics(first).length > 0 ? first : before;
}

/** "And what about auto?" as a first question asks about auto. */
function openingOf(plain: string): string {
  const fresh = /^(?:(?:and|but|so|also|then)\s)*(?:what|how) about\b/i.test(plain)
    ? plain.replace(LEAD, '')
    : plain;
  return /\p{L}{2}/u.test(fresh) ? fresh : plain;
}

/** "And punctuality?" after the load factor: a thing of its own that the call knows, no part of the last. */
function isNewSubject(own: Ask, last: Ask, book: Book): boolean {
  return (
    last.metrics.length === 0 &&
    last.want === 'value' &&
    own.want === 'value' &&
    own.proper.length === 0 &&
    own.terms.some(isTelling) &&
    own.terms.every((term) => book.has(term))
  );
}

function isTelling(term: string): boolean {
  return !['rise', 'fall', 'improve', 'adjust', 'number', 'expect', 'guidance'].includes(term);
}

function isLeaning(plain: string, own: Ask): boolean {
  // "So revenue was 5 billion, right?" says all that it asks.
  if (own.metrics.length > 0 && own.figures.length > 0) return false;
  if (LEANS.test(plain) || /^(?:the |its )?(?:margins?|profits?)\W*$/i.test(plain)) return true;
  const isBare = own.metrics.length === 0 && own.segment === null && own.speaker === null;
  if (isBare && !own.terms.some(isTelling)) return true;
  return isBare && POINTS.test(plain) && own.terms.length <= 3;
}

/** "What did the CFO say about it?": words on what was asked before, never its figure once more. */
function asksForWordsOnLast(plain: string, own: Ask): boolean {
  const isBare = own.metrics.length === 0 && own.segment === null && !own.terms.some(isTelling);
  return isBare && POINTS.test(plain) && SAYS.test(plain);
}

function onTopicOf(last: Ask, plain: string): string {
  const topic = topicOf(last);
  return topic === '' ? plain : plain.replace(POINTS, topic);
}

// "What margin do they want there?", never "are there any"
const THERE = /(?<!\b(?:is|are|was|were|be|been|will|any) )(?:\b(?:over|in) )?\bthere\b(?=\W*$)/i;

/** "And its sales?" after a brand that was bought, "what margin do they want there" after a part: of that. */
function ofThingBefore(plain: string, own: Ask, last: Ask, book: Book): string | null {
  if (own.segment !== null || own.proper.length > 0) return null;
  const thing = last.metrics.length === 0 ? nameIn(last, book) : null;
  const place = last.segment ?? thing;
  if (place !== null && THERE.test(plain)) return plain.replace(THERE, `in ${place}`);
  const isOfIts = own.metrics.length > 0 && /\bits\b/i.test(plain) && last.segment === null;
  return thing !== null && isOfIts
    ? plain.replace(LEAD, '').replace(/\bits\b/i, `${thing}’s`)
    : null;
}

/** The one name in a question, all words of it: "Hartley Mills"; null where it has none or several. */
function nameIn({ text, proper }: Ask, book: Book): string | null {
  const words = text.split(/[^\p{L}\p{N}&’'-]+/u);
  const isOfName = (word: string) => {
    const terms = termsOf(word.replace(/['’]s?$/, ''));
    return terms.length > 0 && terms.every((term) => proper.includes(term) && book.isName(term));
  };
  const from = words.findIndex(isOfName);
  const length = words.slice(from).findIndex((word) => !isOfName(word));
  const name = words.slice(from, length === -1 ? undefined : from + length);
  if (from === -1 || words.slice(from + name.length).some(isOfName)) return null;
  return name.map((word) => book.spelling(word.replace(/['’]s?$/, ''))).join(' ');
}

/** "By how much did the margin improve?" after a segment's revenue: the margin of that segment. */
function isOfTheSame(plain: string, own: Ask, last: Ask): boolean {
  const isBare = /\b(?:the|its|their) (?:margins?|profits?)\b/i.test(plain);
  return (
    isBare &&
    own.segment === null &&
    last.segment !== null &&
    own.rest.filter(isTelling).length === 0
  );
}

/** Metric, segment, basis and period put together again, the question's own first. */
function named(plain: string, own: Ask, last: Ask): string | null {
  const metric = own.metrics.length > 0 ? own : last;
  const metricText = sameKind(own, last) ?? metric.metricText;
  if (metricText === null) return null;
  const segment = own.segment ?? (WHOLE.test(plain) ? null : last.segment);
  const isSameMetric = own.metrics.length === 0;
  const basis = own.basis ?? (isSameMetric ? last.basis : null);
  const name = [
    basis === 'adjusted' && !/adjusted|non-?gaap|normali/i.test(metricText) ? 'adjusted' : null,
    basis === 'reported' && !/gaap|reported|ifrs/i.test(metricText) ? 'reported' : null,
    segment,
    isSameMetric && own.basis !== null ? bare(metricText) : metricText,
  ]
    .filter((part) => part !== null)
    .join(' ');
  const period = own.periodText ?? last.periodText;
  const when = period === null ? '' : ` ${prefixed(period)}`;
  const isOwnWant = own.want !== 'value' && own.want !== 'words';
  const want = isOwnWant ? own.want : /^why\b/i.test(plain) ? 'why' : last.want;
  if (want === 'why') return `Why did ${name} change${when}?`;
  if (SO_FAR.test(plain)) return `What was ${name}${when} so far?`;
  if (own.isAhead || (last.isAhead && own.periodText === null))
    return `What is the guidance for ${name}${when}?`;
  if (want === 'move' || /^(?:and )?by how much/i.test(plain))
    return `By how much did ${name} change${when}?`;
  return `What was ${name}${when}?`;
}

/** "And the margin?" after EBITDA is the EBITDA margin. */
function sameKind(own: Ask, last: Ask): string | null {
  if (!/^margins?$/i.test(own.metricText ?? '')) return null;
  const of = last.metrics[0] ?? '';
  if (/ebitda/.test(of)) return 'EBITDA margin';
  if (/operating/.test(of)) return 'operating margin';
  if (/net (?:income|margin)/.test(of)) return 'net margin';
  if (/free cash flow/.test(of)) return 'free cash flow margin';
  return /gross/.test(of) ? 'gross margin' : null;
}

function bare(metric: string): string {
  return metric.replace(/\b(?:adjusted|non-?gaap|gaap|normali[sz]ed|underlying|reported)\s/gi, '');
}

function prefixed(period: string): string {
  return /^(?:last|next|this|a |one |year|in |for |from |during |the same)/i.test(period)
    ? period
    : `in ${period}`;
}

/** Puts the topic of the last question where this one points back, or the new one in its place. */
function substituted(plain: string, own: Ask, last: Ask): string | null {
  const before = last.text.replace(/(?<![?.!\s])[?.!\s]+$/, '');
  if (own.speaker && last.speaker && own.terms.length === 0)
    return `${before.replace(last.speaker.said, own.speaker.said)}?`;
  if (/^(?:and )?why\b[^a-z]*$/i.test(plain) || /^how (?:so|come)\b/i.test(plain))
    return YES_OR_NO.test(before) ? `Why ${before}?` : `Why ${topicOf(last)}?`;
  if (LEANS.test(plain)) {
    const fresh = plain.replace(LEAD, '').replace(/(?<![?.!\s])[?.!\s]+$/, '');
    const place = PLACE.exec(before)?.groups;
    if (
      place &&
      own.terms.length > 0 &&
      !/^(?:in|on|for|from|at|of) /i.test(fresh) &&
      fresh.split(' ').length <= 6
    )
      return `${place.lead ?? ''}${fresh}?`;
    const lead = place?.lead ?? '';
    const [preposition = ''] = /^(?:in|on|for|from|at|of)\b/i.exec(fresh) ?? [];
    if (preposition !== '' && lead.toLowerCase().endsWith(`${preposition.toLowerCase()} `))
      return `${lead}${fresh.slice(preposition.length + 1)}?`;
    return null;
  }
  const placed = onTopicOf(last, plain);
  return placed === plain ? null : placed;
}

/** What a question was about, in its own words. */
function topicOf({ segment, metricText, terms, text }: Ask): string {
  if (metricText !== null) return [segment, metricText].filter((part) => part !== null).join(' ');
  return text
    .split(/[^\p{L}\p{N}&'’-]+/u)
    .filter((word) => terms.includes(termsOf(word)[0] ?? ''))
    .join(' ');
}
