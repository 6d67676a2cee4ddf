import { type Ask, readAsk } from '../ask/ask.ts';
import type { Book } from '../book/book.ts';
import { FORWARD, MOVES, type Term, termsOf } from '../book/terms.ts';
import { standalone } from '../typed/standalone.ts';
import { ASKS, asksForItself, GUIDES, IT, OF_IT, WHETHER, withoutMark } from './asking-words.ts';
import { outcomeOf, replyTo, turnedRound } from './on-the-answer.ts';

const TAIL = /\s(?:growth|guidance|outlook|change|yoy|qoq|year-over-year)\s*\??$/i;
const OWNER =
  /^(?:(?:what|how (?:much|many|high|big)) (?:is|are|was|were) )?(?<owner>(?!(?:what|who|how|let|it|that|here|there)['’]s\b)\p{L}[\p{L}\p{N}&. -]{1,30}['’]s?)\s/iu;
const POINTS = /\b(?:it|its|that|this|those|these)\b/i;
const WHOLE = /\b(?:total|overall|group|company|whole)\b/i;
// "How much worse than last year": the time of a comparison, and not of what is compared
const BASE =
  /\b(?:than|vs\.?|versus|from|against|since|over|compared (?:to|with)|relative to)\s(?:the\s|a\s)?$/i;
// "… and how much of it goes to memory", "… and is the target the same": of what was named first
const HOW_MUCH = /^(?:and )?how (?:much|many)\b(?: of (?:it|that|this|which|them)\b)?\s?/i;
const AIM = /\b(?:targets?|goals?)\b(?! (?:for|of|on)\b)/i;
const COUNTS_OWN = /\bhow many (?!of\b)\p{L}+ \p{L}+/iu; // "how many people left"
// "… and how many more to come"
const MORE =
  /^(?:and )?how (?:many|much) (?:more|others|still)\b(?= (?:to|will|are|is|by|until|before)\b)/i;
const SIZE_OF =
  /^(?:and )?how (?:big|large|much) (?:is|are|was|were) (?:the |their |our )?(?<subject>[^,?]{3,40}?)(?: now| today)?$/i;
// "Who bought the mill and price", "when did they sell it and for how much": of the deal that was named
const DEAL =
  /^(?:and |so )?(?:who|when|why|which \w+)(?: (?:did|has|have|will|would|is|was))?(?: (?:they|it|we|the company))? (?:bought|buys?|buying|acquir\w+|purchas\w+|sold|sells?|selling|divest\w*) (?<thing>[^?,]{2,60}?)\W*$/i;
const PRICE =
  /^(?:and )?(?:(?:at|for) )?(?:what |how much|the |its )?(?:(?:price|purchase price|sale price|consideration|proceeds|amount|valuation|deal value|value)(?: (?:paid|tag))?)?(?: (?:was|is) it)?\W*$/i;
const DONE = /^(?:and )?(?:what|how much)(?: is| was| are|['’]s) (\w{3,}ed)\W*$/i;

// "… and what was it before"
const WAS_BEFORE =
  /^(?:and )?(?:what|where|how (?:much|high)) (?:was|were) (?:it|that|this|they|the (?:old|previous|prior|former) (?:one|range|guide|guidance|figure|number))(?: (?:before|earlier|previously|originally|initially|until now))?\W*$/i;

/** "Who bought the mill", and what was paid. */
export function isDealWithPrice(first: string, second: string): boolean {
  return DEAL.test(first) && /\p{L}/u.test(second) && PRICE.test(second);
}

/** Two questions typed as one, each standing alone: the second with what it takes from the first, its metric, part, time or name. */
export function eachAlone(first: string, second: string, book: Book): readonly string[] {
  const [one, other] = [readAsk(first, book), readAsk(second, book)];
  const isBase = BASE.test(second.slice(0, second.indexOf(other.periodText ?? '')));
  const isDated = one.periodText === null && other.periodText !== null && !isBase;
  const when = isDated ? ` ${other.periodText}` : '';
  const isOfFirst = one.want === 'value' && !GUIDES.test(second);
  const tail = isOfFirst ? (TAIL.exec(second)?.[0] ?? '') : '';
  const whole = `${first}${/^\s*(?:in|for|of)\b/.test(when) ? when : when && ` in${when}`}${tail}`;
  if (one.metricText !== null && HOW_MUCH.test(second) && second.replace(HOW_MUCH, '').length < 2)
    return [whole, `how much were ${one.metricText}?`];
  if (one.metricText !== null && WAS_BEFORE.test(second) && (one.isAhead || GUIDES.test(first)))
    return [first, `previous guidance for ${lineOf(one)}${forPeriod(one)}?`];
  const reply = replyTo(first, second) ?? turnedRound(first, second) ?? outcomeOf(one, second);
  if (reply !== null) return [first, reply];
  const isWhole = asksForItself(second) || OF_IT.test(second);
  const thing = DEAL.exec(first)?.groups?.thing;
  if (thing !== undefined && PRICE.test(second)) return [first, `how much was ${thing} sold for?`];
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

function forPeriod({ periodText }: Ask): string {
  return periodText === null ? '' : ` for ${periodText.replace(/^(?:in|for) /i, '')}`;
}

/** A part's line as a question names it: "gripper gross margin". */
function lineOf({ segment, metricText }: Ask): string | null {
  if (metricText === null) return null;
  return [segment, metricText].filter((each) => each !== null).join(' ');
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
  const plain = withoutMark(second.replace(/^and /i, ''));
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
