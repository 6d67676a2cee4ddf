import type { Call } from '../../core/call.ts';
import { matchesOf } from '../../core/matches.ts';
import type { Fact } from '../../figures/fact.ts';
import { mayHoldFigure, readFigures } from '../../figures/grammar/read-figures.ts';
import type { SpokenFigure } from '../../figures/grammar/spoken-figure.ts';
import type { MetricMention } from '../../figures/lexicon/lexicon.ts';
import { isFormerPlan } from '../../figures/plan/former-plan.ts';
import { isFormer } from '../../figures/plan/guided-on.ts';
import type { Placed } from '../evidence.ts';
import { isReferredTo } from './figured/referred.ts';
import type { Hedge } from './hedges.ts';
import { plainSegment } from './noun-phrase.ts';

const WAS =
  /\b(?<!\brange (?:that|which) )(?:was|were|came in|ended|exceeded|surpassed|drove)\b[^,;]{0,60}$/i; // "first half shipments were down 7.5%"
const MEASURED_BY =
  /\b(?:earlier|previously|before|so far),? (?:we |i )?(?:had )?(?:said|guided|expected|saw)(?: to| of| for| at)?\s$|\b(?:from|versus|against|than|instead of|compared (?:to|with))\s(?:(?:the|our|a) )?(?:range of )?(?:about |around |approximately )?$/i;
const MARKET = /\b(?:(?<!mark[- ]to[- ])market|opportunity|industry|TAM)\b/; // "the $70 billion market" is nobody's guidance

// "… of $200 million, of which 30%", "50,500 motorcycles, up 9% to 21%": what is told about the figure
const PART_OR_MOVE =
  /^\D*\d.*(?:\b(?:of which|includ\w+|compris\w+|represent\w+)\b|,\s(?:up|down|an? (?:[\w-]+ ){0,2}(?:increase|decrease|rise|decline|improvement|growth) of)\s(?:\w+\s)?$)/i;
// "from a prior range of 1% to 2% | to a new range that is up | 3%": the second is guided to
const TO_NEW =
  /^\sto\s(?:(?:now|an?|the|our|new|updated|revised|current|higher|lower|narrower|range|of|between|that|which|is|up|down|about|around|approximately|roughly)\s)*$/i;
const FROM_OLD = /\bfrom\s(?:[a-z][\w-]*\s){0,7}$/i;
// "We expect rents to grow from 3% to 5%": a range, where nothing says that one is older
const IS_RENEWED =
  /\b(?:previous\w*|prior|earlier|former|original|old|initial|now|new|updated|revised)\b/i;
const RENEWS =
  /\b(?:rais|lift|increas|lower|reduc|cut|trimm|narrow|tighten|updat|revis)\w* (?:our |the )?(?:[\w-]+ ){0,5}(?:guidance|outlook|forecast|guide|range|estimate|expectation)s?\b/i;
const PART = /\d[^.;]{0,120},\s(?:including|inclusive of)\s[^.;]{0,120}$/i;
// "federal, which is 4% of the book,": what it is, told in passing
const IN_PASSING =
  /\b(?:which|that) (?:is|are|was|were|represents?|accounts? for|makes? up)\s(?:(?:about|around|approximately|roughly|only|just|some|over|under|more than|less than|lower than|higher than|our|the|original|an?)\s){0,4}$/i;
// "raised the midpoint of our guidance by | $0.10", "excludes the expected | $40 million sale": not what is guided to
const NOT_GUIDED =
  /\b(?:rais|increas|lift|lower|reduc|cut|trimm)\w*\b[^.;]*\b(?:guidance|outlook|midpoint|forecast|range)\b[^.;\d]*\bby\s(?:about |approximately )?$|\b(?:excludes?|excluding|does not include)\s[^,;\d]{0,40}$/i;
// "$0.08 | above our original midpoint": how far it is from another plan
const FROM_PLAN =
  /^\s(?:above|below|higher than|lower than|ahead of|better than|short of|more than|less than)\s(?:the |our |its )?(?:[\w-]+\s){0,4}(?:midpoint|guidance|range|outlook|forecast|estimate|expectations?|end)\b/i;
const IS_YEAR = /^\s(?:will|would|should|is|was|has|looks)\b/; // "23 will be better than 22"
const FEWEST = 10; // "three plants": told in the words, no figure of an outlook

// "full-year sales exclude approximately | $12 million in sales of the old line"
const LEAVES_OUT = /\bexcludes?\b(?:(?!\b(?:we|expect\w*|is|are|will)\b)[^;])*$/i;

/** The figures a sentence guides to, one a metric and part: a level before a change. */
export function guidedFacts(facts: readonly Fact[], { text }: Placed, call: Call): readonly Fact[] {
  const ahead = facts.filter(
    ({ metric, spoken }) =>
      !WAS.test(text.slice(0, spoken.start)) &&
      !isOfPart(text, spoken.start) &&
      !isReferredTo(text, spoken) &&
      !LEAVES_OUT.test(text.slice(0, spoken.start)) &&
      !(metric === 'customers' && spoken.figure.value < FEWEST),
  );
  const groups = Map.groupBy(ahead, ({ group, segment }) => `${group} ${segment ?? ''}`);
  return [...groups.values()].flatMap((all) => {
    const renewed = all.filter(({ spoken }) => !isFormer(spoken.start, text));
    const group = renewed.length > 0 ? renewed : all;
    const level = group.find(({ role, versus }) => role === 'level' && versus === null);
    return level ?? group.slice(0, 1).map((fact) => raisedTo(fact, text, call));
  });
}

// "We carried $60 million of debt and expect to end with": what stands before it is a result
const EXPECTS_TOO =
  /\bwe (?:\w+ly )?(?:had|have|\w{3,}ed|paid|spent|grew|sold|won|saw)\b[^.;]{0,160} and (?:would |continue to |also |therefore )?expect$/i;

/** The figures that a hedge is of: none that stands before it with a result of its own. */
export function hedgedFacts(
  facts: readonly Fact[],
  text: string,
  hedge: Hedge | null,
): readonly Fact[] {
  return hedge && EXPECTS_TOO.test(text.slice(0, hedge.end))
    ? facts.filter(({ spoken }) => spoken.start > hedge.start)
    : facts;
}

/** Whether what stands here is a part of an amount before it: "$25 million in costs, including $18 million …". */
export function isOfPart(text: string, at: number): boolean {
  return PART.test(text.slice(0, at));
}

// "write-offs of 4% to 5% of | lease revenues": what a share is of; "10% of revenue growth" is none
const BASE =
  /\d(?:%|\spercent)\sof\s(?:(?:our|the|total|net|gross|annual|group|consolidated|[a-z]+)\s){0,2}$/i;

// "As a percentage of revenue, it's 4.1%"
const AS_SHARE =
  /^(?:(?:and|so|but),? )?as an? (?:percentage|percent|share|proportion) of (?:our |the |total |net )*$/i;

/** Whether a metric is only what something else is told in shares of. */
export function isSharedOut(text: string, { start }: MetricMention): boolean {
  return AS_SHARE.test(text.slice(0, start));
}

/** Whether a metric is only what a share is told of. */
export function isBaseOfShare(text: string, { start, end, kind }: MetricMention): boolean {
  const isWhole = kind === 'flow' || kind === 'stock';
  const isMoved = /^\s(?:growth|increase|decline|decrease|upside)\b/i.test(text.slice(end));
  return isWhole && !isMoved && BASE.test(text.slice(0, start));
}

/** "raising guidance by $1 billion to $61 billion" guides to the second figure. */
function raisedTo(fact: Fact, text: string, call: Call): Fact {
  const { end, figure } = fact.spoken;
  if (figure.unit !== 'money' || !/^\sto\s/.test(text.slice(end))) return fact;
  const next = readFigures(text, { currency: call.currency ?? null }).find(
    ({ start }) => start >= end,
  );
  const isTarget =
    next?.figure.unit === 'money' && /^\sto\s(?:\w+\s)?$/.test(text.slice(end, next.start));
  return isTarget ? { ...fact, role: 'level', spoken: next } : fact;
}

/** "adjusted welding gross margin": what a figure is of, as a topic. */
export function subjectOf({ segment, basis, metric }: Fact): string {
  return [basis === 'adjusted' ? 'adjusted' : null, segment && plainSegment(segment), metric]
    .filter((part) => part !== null && part !== '')
    .join(' ');
}

// "our guidance of $4.30 to $4.50 per share and our growth rate of 6%": what the guidance itself is of
const ATTACHED =
  /\b(?:guidance|outlook|forecast) (?:range )?(?:for [^,;\d]{3,50} )?(?:of|is|to|at|between|remains|includes)\s(?:now\s)?(?:around\s|about\s|approximately\s)?$/i;

// "to save $50 million this year, with another $20 million next year", "2 million doses with 99% on time"
const WITH_IT =
  /,\swith (?:[\w-]+\s){1,6}$|,?\swith (?:(?:about|approximately|around|over|more than|at least|another|an|a|additional|further|up to)\s){0,3}$/i;

/** A text up to a second amount that only goes with the first: "…this year, | with another $20 million next year". */
export function beforeWith(text: string, call: Call): string {
  if (!mayHoldFigure(text)) return text;
  const [, second] = readFigures(text, { currency: call.currency ?? null });
  const match = second && WITH_IT.exec(text.slice(0, second.start));
  return match ? text.slice(0, match.index) : text;
}

// "9% to 10% is what we have in mind": what is hedged stands before it
const IS_WHAT = /\bis what (?:we|i)\b[^.;]{0,30}$/i;

/** The only amount behind a hedge is what it hedges; of two, nobody can tell which. */
export function soleFigure(text: string, { end }: Hedge, call: Call): SpokenFigure | null {
  if (!mayHoldFigure(text)) return null;
  const amounts = readFigures(text, { currency: call.currency ?? null }).filter(
    ({ figure, noun, start, end: stop }) =>
      (figure.unit !== 'multiple' || isRatio(text, start, stop)) &&
      (figure.unit !== 'count' ||
        (noun !== null && figure.value >= FEWEST && !IS_YEAR.test(text.slice(stop))) ||
        (figure.high !== undefined && isInRange(text.slice(0, start), figure.value))) &&
      !IN_PASSING.test(text.slice(0, start)) &&
      !NOT_GUIDED.test(text.slice(0, start)) &&
      !FROM_PLAN.test(text.slice(stop)) &&
      !isReferredTo(text, { start, end: stop, figure }) &&
      (start >= end || IS_WHAT.test(text.slice(0, end))
        ? !PART_OR_MOVE.test(text.slice(end, start)) && !WAS.test(text.slice(end, start))
        : ATTACHED.test(text.slice(0, start))),
  );
  // "20 to 25 basis points, up from 15 to 20": the second is what it was before.
  const former = amounts.findIndex(
    ({ start }, at) =>
      (at > 0 && MEASURED_BY.test(text.slice(0, start))) || isFormerPlan(text.slice(0, start)),
  );
  const [only, another] = renewed(
    text,
    former === -1 ? amounts : amounts.slice(0, former),
    amounts,
  );
  const attached = amounts.find(({ start }) => ATTACHED.test(text.slice(0, start)));
  if (attached && only !== attached) return null;
  if (!only || (another && !attached) || MARKET.test(text.slice(only.end, only.end + 60)))
    return null;
  return WAS.test(text.slice(0, only.start)) ? null : only;
}

/** The amounts without the one that a new one takes the place of: "from 3.5% | to now 4%". */
function renewed(
  text: string,
  kept: readonly SpokenFigure[],
  [old, next]: readonly SpokenFigure[],
): readonly SpokenFigure[] {
  const isOld =
    old !== undefined &&
    next !== undefined &&
    FROM_OLD.test(text.slice(0, old.start)) &&
    TO_NEW.test(text.slice(old.end, next.start)) &&
    (RENEWS.test(text.slice(0, old.start)) ||
      IS_RENEWED.test(FROM_OLD.exec(text.slice(0, old.start))?.[0] ?? '') ||
      IS_RENEWED.test(text.slice(old.end, next.start)));
  if (!isOld) return kept;
  const others = kept.filter((each) => each !== old);
  return others.length > 0 ? others : [next];
}

// "below 1.8 times", "at 2.5x by year-end"; "four times as many" and "twice" are no level
const AT_LEVEL =
  /\b(?:below|under|above|over|to|at|around|about|approximately|between|within|exceed|near|towards?|(?:target|goal) of) $/i;
const MULTIPLES = /\b(?:[\d.]+|two|three|four|five|six|seven|eight|nine|ten) ?(?:x|times)\b/gi;

/** Whether the only multiple of a text is a level, as of leverage, and not what one thing is of another. */
function isRatio(text: string, start: number, end: number): boolean {
  return (
    /\d/.test(text.slice(start, end)) &&
    matchesOf(text, MULTIPLES).length === 1 &&
    AT_LEVEL.test(text.slice(0, start)) &&
    !/^ (?:as|the|more|less|faster|larger|bigger|higher|that|what|our|its|last)\b/i.test(
      text.slice(end),
    )
  );
}

// "guidance for new mandates now stands in the range of | 950 to 1,050": of what stands before it
const OF_RANGE =
  /\b(?:guidance|outlook|forecast) for [^,;.\d]{3,60}\s(?:in the range of|in a range of|between|from)\s$/i;

function isInRange(before: string, value: number): boolean {
  return OF_RANGE.test(before) && value >= FEWEST && (value < 1900 || value > 2100);
}
