import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import { type Ask, readAsk } from '../ask/ask.ts';
import { looseMetric } from '../ask/loose-metrics.ts';
import type { Book } from '../book/book.ts';
import { FORWARD, MOVES, type Term, termsOf } from '../book/terms.ts';
import { standalone } from '../typed/standalone.ts';

const JOINT =
  /[,;?]?\s(?:and|&|plus|as well as)\s|\s?[,;?]\s(?=(?:why|how|when|what|where|who|did|do|does|is|are|was|were|has|have|will)\b)|\s(?=why (?:is|was|are|were|did|so|the|it)\b)/gi;
const COMMA = /[,;]\s/g;
const WHETHER =
  /^(?:and )?(?:(?:did|does|do|has|have|will|would|could|should|is|are|was|were)(?:n['’]t)?|can (?=they|it|we))\s(?=\S+ \S)/i;
const ASKS =
  /^(?:and )?(?:why|how (?:much|many|big)|when|where|what(?:['’]s| is| was| are| were)?|who|can (?:they|it|we))\b/i;
const OF_BOTH = /\b(?:between|from|versus|vs|compare[ds]?|both|split)\b/i;
const TAIL = /\s(?:growth|guidance|outlook|change|yoy|qoq|year-over-year)\s*\??$/i;
const GUIDES =
  /^(?:(?:the|their|its|any) )?(?:(?:full[- ]year|fy|q[1-4]|h[12]|next (?:year|quarter))(?:\s?['’]?\d{2,4})? )?(?:guidance|outlook|forecast)(?: for (?:the )?(?:full year|year|quarter|q[1-4]|h[12]|fy|20\d\d)(?:\s?['’]?\d{2,4})?)?\W*$/i;
const OWNER =
  /^(?:(?:what|how (?:much|many|high|big)) (?:is|are|was|were) )?(?<owner>(?!(?:what|who|how|let|it|that|here|there)['’]s\b)\p{L}[\p{L}\p{N}&. -]{1,30}['’]s?)\s/iu;
const POINTS = /\b(?:it|its|that|this|those|these)\b/i;
const BARE_LOOSE = /^(?:(?:the|its|their) )?(?:margins?|profits?|earnings|orders)\W*$/i;
const WHOLE = /\b(?:total|overall|group|company|whole)\b/i;
// What is said to move, or why, of each of two metrics: "how much did revenue and margins grow".
const OF_EACH =
  /^(?:and )?(?:why|what (?:drove|drives|caused|helped|hurt)|how (?:much|did|do|does|are|is|have|has)|did|do|does|is|are|has|have|will)\b/i;
const EVENT =
  '(?:open|clos|add|los|lost|hir|fir|left|leav|join|bought|buy|sold|sell|won|win|built|build|acquir|divest|repaid|repay|issu|launch|retir|start|finish|complet|ship|deliver|produc|order|renew|cancel|sign|borrow|remodel|relocat)(?:e|ed|d|ing|s|es)?';
const EVENTS = new RegExp(
  `^(?<head>.+?) (?<one>${EVENT}) (?:and|&) (?<other>${EVENT})(?<tail>(?: .*)?)$`,
  'i',
);
// "How much worse than last year": the time of a comparison, and not of what is compared
const BASE =
  /\b(?:than|vs\.?|versus|from|against|since|over|compared (?:to|with)|relative to)\s(?:the\s|a\s)?$/i;
// "… and how much of it goes to memory", "… and is the target the same": of what was named first
const HOW_MUCH = /^(?:and )?how (?:much|many)\b(?: of (?:it|that|this|which|them)\b)?\s?/i;
const AIM = /\b(?:targets?|goals?)\b(?! (?:for|of|on)\b)/i;
const COUNTS_OWN = /\bhow many (?!of\b)\p{L}+ \p{L}+/iu; // "how many people left"
const MOST = 3; // parts
const MOST_LISTED = 4; // words of one metric in a list
const LONGEST = 160;

const AND_WHEN =
  /^(?<first>(?:and )?(?:how (?:many|much)|what)\b.{6,80}?),? (?:and|&) (?:by |since |until )?when\W*$/i;

/** "How many stores will close and by when": without its time, which the same sentence tells; null where none is asked. */
export function withoutItsTime(question: string): string | null {
  const first = AND_WHEN.exec(question)?.groups?.first;
  return first === undefined ? null : `${first}?`;
}

/** The questions that a question asks, up to three, each standing alone: "tax rate and depreciation". */
export function partsAsked(question: string, book: Book): readonly string[] {
  const against = question.length > LONGEST ? null : againstIn(question);
  if (against) return against;
  if (
    question.length > LONGEST ||
    (OF_BOTH.test(question) && !AND_SPLIT.test(question) && !BASES.test(question))
  )
    return [question];
  const beside =
    basesIn(question) ??
    timesIn(question) ??
    expectedIn(question) ??
    basisIn(question) ??
    splitIn(question, book);
  if (beside) return beside;
  const events = eventsIn(question);
  if (events) return events;
  for (const { index, 0: joint } of question.matchAll(JOINT)) {
    const first = question.slice(0, index).trim();
    const second = question.slice(index + joint.length).trim();
    if (!asksTwo(question, first, second, { at: index, book })) continue;
    const [one = first, other = second] = ofEach(first, second) ?? settled(first, second, book);
    // The rest is as it was typed where it asks for itself: only that may hold another question.
    const following = second.endsWith(other) ? partsAsked(other, book) : [other];
    return [...listedIn(one), ...following].slice(0, MOST);
  }
  return ofTopic(question, book) ?? [question];
}

const BASES =
  /^(?<head>(?:and )?(?:(?:what (?:is|was|were|are) )?(?:the |their )?)?)(?<one>gaap|reported|adjusted|non-?gaap) (?:vs\.?|versus|and|&|or) (?<other>gaap|reported|adjusted|non-?gaap) (?<rest>[^?]{2,40})\W*$/i;

/** "GAAP vs adjusted EPS": on either basis. */
function basesIn(question: string): readonly string[] | null {
  const { one = '', other = '', rest = '' } = BASES.exec(question)?.groups ?? {};
  return findMetrics(rest)[0]?.start === 0 ? [`${one} ${rest}?`, `${other} ${rest}?`] : null;
}

const TIMES =
  /^(?<first>.{3,60}?)(?: (?:now|today|currently|at present))?,? (?:and|&) (?:(?:(?:the |in |at )?|for (?!the ))(?<then>(?:last|prior|previous) (?:year|quarter)|(?:a )?year[- ]ago|year[- ]end|(?:by|at|for|in) (?:the )?(?:end of (?:the |this |next )?year|year[- ]?end|next (?:year|quarter)|20\d\d|FY ?['’]?\d\d|full year|year|second half|H2|(?:rest|remainder|balance) of (?:the |this )?year)|the (?:year|quarter) before)(?:['’]?s)?(?: (?:one|figure|number|level))?)\W*$/i;

/** "NRR and last year's": of now and of then. */
function timesIn(question: string): readonly string[] | null {
  const { first = '', then = '' } = TIMES.exec(question)?.groups ?? {};
  const isOfFigure =
    findMetrics(first).length > 0 || looseMetric(first) !== null || /\bhow many\b/i.test(first);
  return first !== '' && isOfFigure ? [`${first}?`, `${first} ${then}?`] : null;
}

const THEN =
  '(?:the )?(?:last|prior|previous) (?:year|quarter)|(?:a )?year[- ]ago|(?:the )?year before';
const AGAINST = new RegExp(
  `^(?<first>.{3,60}?)(?<now> (?:(?:in |for )?(?:this|the) (?:quarter|year)|now|today|q[1-4]|h[12]))?,? (?:and|&) (?:(?:vs\\.?|versus|compared (?:to|with)|against) (?<then>${THEN})|how (?:does|did|do) (?:that|it|this|they|those) (?:compare(?: (?:to|with|against|vs\\.?|versus))?|stack up(?: (?:to|against))?) (?<before>${THEN})|(?:(?:its|the) )?(?:year-over-year|yoy) (?:growth|change|move)|(?<quarterly>(?:(?:its|the) )?(?:quarter-over-quarter|qoq|sequential) (?:growth|change|move)))(?:['’]?s)?\\W*$`,
  'i',
);

/** "Margin this quarter and vs year ago": as it is, and against what it was then. */
function againstIn(question: string): readonly string[] | null {
  const { first = '', now = '', ...named } = AGAINST.exec(question)?.groups ?? {};
  const then =
    named.then ?? named.before ?? (named.quarterly === undefined ? 'last year' : 'last quarter');
  const isOfFigure = findMetrics(first).length > 0 || looseMetric(first) !== null;
  const isOfCount = /\bhow many\b/i.test(first); // "how many stores, vs last year": both in one sentence
  return isOfFigure && !isOfCount ? [`${first}${now}?`, `${first} vs ${then}?`] : null;
}

const EXPECTED =
  /^(?<first>.{3,60}?)(?:,| and| &) (?:and )?(?:what (?:is|are|was) )?(?:the |their )?(?<span>(?:full[- ]year|annual|q[1-4]|20\d\d|next (?:year|quarter)) )?(?:expected|guided|forecast|guidance|outlook|target)(?: (?:range|level|rate|figure))?(?<when> for (?:the )?(?:full )?(?:year|quarter|fy|20\d\d|q[1-4])(?: 20\d\d)?)?\W*$/i;

/** "Write-offs in Q3, expected range for the year": as they were, and what is expected of them. */
function expectedIn(question: string): readonly string[] | null {
  const { first = '', when: named, span } = EXPECTED.exec(question)?.groups ?? {};
  const when =
    named ?? (span === undefined ? '' : ` for ${/\d/.test(span) ? '' : 'the '}${span.trim()}`);
  const line = first
    .replace(NOW_OR_THEN, '')
    .replace(/^(?:what|how much) (?:was|were|is|are) /i, '');
  return first === '' || ASKS.test(line) || /^how\b/i.test(line)
    ? null
    : [`${first}?`, `guidance for ${line}${when}?`];
}

const NOW_OR_THEN =
  /\s(?:(?:in|for) )?(?:q[1-4]|[1-4]q|h[12]|(?:the |this )?quarter|now|today)(?: 20\d\d)?$/i;
const STACK =
  /^(?<first>.{3,60}?),? (?:and|&|plus) (?:(?:on )?(?:a |the )?)?(?<basis>(?:two|three|four)-year (?:stack|basis|cagr))(?:ed)?\W*$/i;

/** "Comps and two-year stack": as they were, and on that basis. */
function basisIn(question: string): readonly string[] | null {
  const { first = '', basis = '' } = STACK.exec(question)?.groups ?? {};
  const { start, end } = findMetrics(first)[0] ?? looseMetric(first) ?? { start: -1, end: -1 };
  return end <= 0 ? null : [`${first}?`, `${first.slice(start, end)} on a ${basis}?`];
}

// "Bookings and split": its own
const AND_SPLIT =
  /^(?<first>.{3,60}?),? (?:and|&|plus) (?:(?:the|its|their) )?(?<split>split|mix|breakdown)\W*$/i;
/** Of a thing, and of its parts. */
function splitIn(question: string, book: Book): readonly string[] | null {
  const { first = '', split = '' } = AND_SPLIT.exec(question)?.groups ?? {};
  const { metricText = null } = first === '' ? {} : readAsk(first, book);
  return metricText === null ? null : [`${first}?`, `${metricText} ${split}?`];
}

/** "How many stores opened and closed": of each of the two. */
function eventsIn(question: string): readonly string[] | null {
  const found = EVENTS.exec(question.replace(/(?<![\s?!.])[\s?!.]+$/, ''))?.groups;
  if (!found) return null;
  const { head = '', one = '', other = '', tail = '' } = found;
  return [`${head} ${one}${tail}?`, `${head} ${other}${tail}?`];
}

/** "Revenue, gross margin" where no more than their names is asked. */
function listedIn(first: string): readonly string[] {
  const items = first.split(COMMA);
  const isListed = items.every(
    (item) => findMetrics(item).length > 0 && item.split(' ').length <= MOST_LISTED,
  );
  return isListed ? items : [first];
}

/** Both sides name a metric of their own, or the second asks something of the first. */
function asksTwo(
  question: string,
  first: string,
  second: string,
  { at, book }: { readonly at: number; readonly book: Book },
): boolean {
  const isWithin = findMetrics(question).some(({ start, end }) => start < at && end > at);
  if (isWithin || second.split(' ').length > 14) return false;
  if (areNames(question, first, second, book)) return true;
  const asks = (each: string) =>
    ASKS.test(each) || WHETHER.test(each) || (each === second && OF_IT.test(each));
  if (asks(first) && asks(second)) return true;
  const [one] = findMetrics(first);
  const other = findMetrics(second)[0] ?? null;
  if (!one && !looseMetric(first)) return false;
  if (GUIDES.test(second)) return true;
  if (other) return other.name !== one?.name;
  // "Rides revenue and margin"
  if (one && BARE_LOOSE.test(second)) return looseMetric(second) !== null;
  return asks(second);
}

/** "Why did revenue | and margins fall": the same of each; null where each side asks for itself. */
function ofEach(first: string, second: string): readonly string[] | null {
  if (!OF_EACH.test(first) || ASKS.test(second) || WHETHER.test(second)) return null;
  const one = findMetrics(first)[0] ?? looseMetric(first);
  const other = findMetrics(second)[0] ?? looseMetric(second);
  if (!one || !other || other.start > 0 || first.slice(one.end).trim() !== '') return null;
  return [`${first}${second.slice(other.end)}`, `${first.slice(0, one.start)}${second}`];
}

/** "AUM and flows": a metric, and one word more that the call uses apart from it. */
function areNames(
  question: string,
  first: string,
  second: string,
  { has, transcript }: Book,
): boolean {
  const [metric] = findMetrics(first);
  const isWhole = metric !== undefined && metric.start === 0 && metric.end === first.length;
  const [word = '', ...others] = second.replaceAll(/[?!.]/g, '').trim().split(' ');
  const terms = termsOf(word);
  if (!isWhole || others.length > 0 || terms.length !== 1 || !terms.every((term) => has(term)))
    return false;
  const whole = question.replaceAll(/[?!.]/g, '').trim().toLowerCase();
  return !transcript.turns.some(({ text }) => text.toLowerCase().includes(whole));
}

function settled(first: string, second: string, book: Book): readonly string[] {
  const [one, other] = [readAsk(first, book), readAsk(second, book)];
  const isBase = BASE.test(second.slice(0, second.indexOf(other.periodText ?? '')));
  const isDated = one.periodText === null && other.periodText !== null && !isBase;
  const when = isDated ? ` ${other.periodText}` : '';
  const isOfFirst = one.want === 'value' && !GUIDES.test(second);
  const tail = isOfFirst ? (TAIL.exec(second)?.[0] ?? '') : '';
  const whole = `${first}${/^\s*(?:in|for|of)\b/.test(when) ? when : when && ` in${when}`}${tail}`;
  if (one.metricText !== null && HOW_MUCH.test(second) && second.replace(HOW_MUCH, '').length < 2)
    return [whole, `how much were ${one.metricText}?`];
  const reply = replyTo(first, second) ?? turnedRound(first, second) ?? outcomeOf(one, second);
  if (reply !== null) return [first, reply];
  const isWhole = ASKS.test(second) || WHETHER.test(second) || OF_IT.test(second);
  const line = IT.test(second) && isWhole ? lineOf(one) : null;
  const subject = SIZE_OF.exec(first)?.groups?.subject ?? null;
  if (line !== null && nameIn(first, book) === null)
    return [
      whole,
      inherited(second.replace(IT, line), one, readAsk(second.replace(IT, line), book)),
    ];
  // "How big is the wool book and what is reserved": of that book
  const done = DONE.exec(second)?.[1];
  if (done !== undefined && subject !== null) return [whole, `how much of ${subject} is ${done}?`];
  if (one.metricText !== null && MORE.test(second))
    return [whole, second.replace(MORE, `$& ${one.metricText}`)];
  const name = ASKS.test(second) && POINTS.test(second) ? nameIn(first, book) : null;
  if (name !== null) return [first, inherited(second.replace(POINTS, name), one, other)];
  if (asksOfItsOwn(second, other)) return [first, inherited(second, one, other)];
  // "Kiruna's production and shipments": both are of the one that is named first
  const owner = OWNER.exec(first)?.groups?.owner ?? null;
  if (owner !== null && other.want === 'value' && other.rest.length === 0 && other.segment === null)
    return [whole, `${owner} ${second}`];
  const earlier = [{ question: whole, status: 'answered', text: '' } as const];
  return [whole, standalone(/^and\b/i.test(second) ? second : `and ${second}`, earlier, book)];
}

// "Backlog size and covid impact on it"
const OF_IT = /\b(?:on|of|to|for|in|about|behind) it\W*$/i;
// "… and will it recover", "… and when does it start": what was named first
const IT = /\bit\b/i;
// "… and how many more to come"
const MORE =
  /^(?:and )?how (?:many|much) (?:more|others|still)\b(?= (?:to|will|are|is|by|until|before)\b)/i;
const SIZE_OF =
  /^(?:and )?how (?:big|large|much) (?:is|are|was|were) (?:the |their |our )?(?<subject>[^,?]{3,40}?)(?: now| today)?$/i;
const DONE = /^(?:and )?(?:what|how much)(?: is| was| are|['’]s) (\w{3,}ed)\W*$/i;
const WHO_ASKED =
  /^(?:and )?who (?:asked|raised|brought up|wanted to know|inquired)(?: (?:a question|questions|anything))?(?: (?:about|on|of|for))? (?<topic>.+)$/i;
const WHAT_SAID =
  /^(?:and )?what (?:did (?:they|he|she|we|management|the (?:company|ceo|cfo)) (?:say|answer|reply|respond)(?: to (?:it|that))?|(?:was|is) (?:the|their|his|her) (?:answer|reply|response))\W*$/i;

/** "Who asked about the strike and what did they say": about the strike. */
function replyTo(first: string, second: string): string | null {
  const { topic = null } = WHO_ASKED.exec(first)?.groups ?? {};
  return topic !== null && WHAT_SAID.test(second) ? `what did they say about ${topic}?` : null;
}

/** "Are they going to build it, and when": when they are. */
function turnedRound(first: string, second: string): string | null {
  const asking = /^(?:and )?(when|why|how|where)\W*$/i.exec(second)?.[1];
  if (asking === undefined || !WHETHER.test(first)) return null;
  return `${asking.toLowerCase()} ${first.replace(/^and /i, '').replace(/(?<![\s?!.])[\s?!.]+$/, '')}?`;
}

/** "What was the guidance for net adds and what did they deliver": of net adds. */
function outcomeOf(
  { metricText, segment, periodText, isAhead }: Ask,
  second: string,
): string | null {
  const isOutcome =
    /^(?:and )?(?:what|how much|how many) (?:did (?:they|it|we|the company) (?:actually |really )?(?:deliver|report|achieve|post|do|get|reach|make|print)|(?:was|were) (?:the )?(?:actuals?|actual (?:number|result|figure)|delivered|achieved|reported|outcome))\W*$/i;
  if (metricText === null || !isAhead || !isOutcome.test(second)) return null;
  const when = periodText === null ? '' : ` in ${periodText}`;
  return `what was ${segment === null ? '' : `${segment} `}${metricText}${when}?`;
}

/** A part's line as a question names it: "gripper gross margin". */
function lineOf({ segment, metricText }: Ask): string | null {
  if (metricText === null) return null;
  return [segment, metricText].filter((each) => each !== null).join(' ');
}

const TOPIC =
  /^(?:(?:on|re|about|regarding) )?(?<topic>[\p{L}\p{N}][\p{L}\p{N}&.'’/-]*(?: [\p{L}\p{N}&][\p{L}\p{N}&.'’/-]*){0,4})(?:\s?:|\s[-–—]|,)\s(?<rest>.{4,})$/iu;
const ASKING =
  /^(?:why|how|when|what|who|where|which|did|do|does|is|are|was|were|has|have|will|would|can|any)\b/i;
const NO_TOPIC =
  /^(?:so|and|but|ok|okay|well|hi|hello|hey|thanks?|also|then|now|sorry|please|yes|no|right|great|sure|anyway|quick question|question)\b/i;

/** "Machine vision, why exit", "loyalty app - how many users and when": all of what is named first. */
function ofTopic(question: string, book: Book): readonly string[] | null {
  const { topic = '', rest = '' } = TOPIC.exec(question)?.groups ?? {};
  if (topic === '' || !ASKING.test(rest) || ASKING.test(topic) || NO_TOPIC.test(topic)) return null;
  if (readAsk(topic, book).terms.length === 0) return null;
  const parts = partsAsked(rest, book);
  return parts.map((part) => {
    const plain = part.replace(/(?<![\s?!.])[\s?!.]+$/, '');
    return IT.test(plain) ? `${plain.replace(IT, topic)}?` : `${plain} for ${topic}?`;
  });
}

/** The name that a question has, as the call writes it; null where it has none or several. */
function nameIn(question: string, book: Book): string | null {
  const [name, ...others] = question
    .split(/[^\p{L}\p{N}&’'-]+/u)
    .filter((word) => termsOf(word).some((term) => book.isName(term)));
  return name !== undefined && others.length === 0 ? book.spelling(name) : null;
}

/** "… and how many people left?": asks of a thing that it names itself. */
function asksOfItsOwn(second: string, { metrics, terms }: Ask): boolean {
  if (POINTS.test(second)) return false;
  const isWhether = WHETHER.test(second);
  const isThing = (term: Term) => !MOVES.has(term) && (isWhether || !FORWARD.has(term));
  const isOwn = metrics.length > 0 || terms.some(isThing) || COUNTS_OWN.test(second);
  return (isWhether || ASKS.test(second)) && isOwn;
}

/** "… and did margins expand?": of the part and the time that were named first, where it names none. */
function inherited(second: string, one: Ask, other: Ask): string {
  const { metricText, segment, periodText } = other;
  const isOfPart = one.segment !== null && segment === null && !WHOLE.test(second);
  const plain = second.replace(/^and /i, '').replace(/(?<![\s?!.])[\s?!.]+$/, '');
  const named =
    isOfPart && metricText !== null
      ? plain.replace(metricText, `${one.segment} ${metricText}`)
      : ofFirst(plain, one, other);
  const when = periodText === null && one.periodText !== null ? ` in ${one.periodText}` : '';
  return `${named}${when.replace(/^ in (?=in |last |this |next |a )/, ' ')}?`;
}

/** "How much goes to memory" of the capex that was named first, "is the target the same" of leverage. */
function ofFirst(second: string, { metricText }: Ask, other: Ask): string {
  if (metricText === null || other.metricText !== null || COUNTS_OWN.test(second)) return second;
  if (/^(?:and )?how many (?:\w+ed|\w+ing)\W*$/i.test(second))
    return second.replace(HOW_MUCH, `how many ${metricText} `);
  if (HOW_MUCH.test(second)) return second.replace(HOW_MUCH, `how much of ${metricText} `);
  return second.replace(AIM, (words) => `${words} for ${metricText}`);
}
