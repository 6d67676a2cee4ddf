import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import { PIPELINE_ROOMS } from '../lexicon/count-terms.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';
import { isDone } from '../lexicon/own-counts.ts';
import { isOfSize } from '../lexicon/own-sizes.ts';
import type { Sight } from '../sight.ts';
import { isEffect } from './effect-of.ts';
import { isNoneOfIt } from './not-of-it.ts';

const NEAR =
  '(?:(?:about|approximately|around|roughly|nearly|almost|over|more than|some|an?|another)\\s)?';
// "the weak yen added 0.4 billion to operating profit": what something did to it
const TO_IT = /^\sto\s(?:our\s|the\s|its\s|group\s)?(?:total\s|overall\s)?$/i;
const NEAR_BY = 40;
// "a cut costs us 20 million of net interest income", "two deals, together 3 million of ARR"
const PART_OF = guarded(
  new RegExp(
    `\\b(?:costs?|costing|adds?|added|adding|los(?:e|t|ing)|gain(?:s|ed)?|saves?|saved|worth|together|totall?ing|combined|represents?|representing|each|contribut\\w+|(?:an|the) incremental)\\s(?:us\\s|you\\s)?${NEAR}$|\\bworth\\s(?:[^.;,]|[.,]\\d){1,40}\\band\\s${NEAR}$|\\bcost(?:s|ing)?\\sus\\s(?:[^.;,]|[.,]\\d){1,40}\\band\\s${NEAR}$`,
    'i',
  ),
);
// "we expect Atlas to contribute 90 million of revenue, 30 million of operating income"
const PROVIDES = guarded(/\b(?:to contribute|will contribute|contributed|contributing)\b[^.;]*$/i);
// "a hard comparison to the prior year when sales rose 6% and EBIT was up | 9%": of then as well
const OF_COMPARISON =
  /\bcomparisons?\s(?:to|with|from|against|of)\s(?:the\s|a\s)?(?:prior|previous|last)[- ](?:year|quarter)(?:\s(?:period|quarter))?,?\s(?:when|where)\b[^.;\d]{0,80}\d[^.;]{0,80}$/i;
// "revenue increased $9 million as new plants contributed | $7 million": a part of the move
const AS_ADDED =
  /\d[^.;]{0,80}\b(?:as|because|since)\s[^.;\d]{3,80}\b(?:contributed|added)\s(?:(?:about|approximately|nearly|over|an additional|another)\s)*$/i;
const CONTRIBUTES = /\bcontribut\w+ to\s(?:an?\s)?$/i;
// "contributing to a | 13.5% increase in operating income": all of it
const MOVE_OF_IT =
  /^\s(?:year[- ]over[- ]year\s)?(?:increase|growth|improvement|decrease|decline|reduction)\sin\s/i;
// "on top of growing 24% a year ago", "cycling 5%": the growth that this one follows
const CYCLES = guarded(
  /\b(?:(?:on top of|cycling|lapping)\s(?:an?\s|our\s)?(?:growing\s|growth of\s)?|(?:after|following)\s(?:an?\s|our\s)?(?:growing|rising|increasing|falling|declining|(?:growth|increase|rise|decline|decrease) of)\s(?:by\s)?)(?:(?:about|over|more than)\s)?$/i,
);
// "lower volume was minus 1.5 billion, prices were plus 0.4 billion": a bridge of effects
const SIGNED = /\b(?:plus|minus)\s(?:[A-Z]{2,3}\s?|[A-Z]{0,2}[$€£¥₹]\s?)?\d/g;
const IS_SIGNED = /^(?:minus|negative|plus)\b/i;
const PLUS = /\b(?:plus|minus)\s$/i;
// "above our target of 11%", "a requirement of 11%": a mark, not where the metric stands
const LEFT =
  /^\s(?:left|remaining|available|unused|still open)\s(?:on|under|in|of)\b|^\s(?:is|was|remains|are) (?:left|remaining|available|unused)\b/i; // "$74 million left on the authorization"
// "cash of $274 million, $190 million of which is held abroad": some of it
const OF_WHICH =
  /^\sof (?:which|this|that)\s(?:(?:also|already|currently|now)\s)?(?:is|are|was|were|relate[sd]?|came|comes|will|has|had|represent(?:s|ed))\b/i;
// "a refinancing that was some two times | oversubscribed"
const OVERSUBSCRIBED = /^\s(?:over-?subscribed|covered)\b/i;
// "deposits were 75.2 billion versus an average of | 74.8 billion"
const AN_AVERAGE =
  /\b(?:(?:versus|vs\.?|against|compared (?:to|with)|and|from)\s(?:an?|the)\s(?:quarterly\s)?|(?:versus|vs\.?|against|compared (?:to|with)|above|below|than|over|exceed(?:s|ed|ing)|beat(?:s|ing)?)\s(?:an?|the|our|its)\s(?:(?:own\s)?(?:long-term|long-run|historical|historic|normal|industry|national|market|(?:\w+-)?year)\s){1,2})average\sof\s(?:about\s|approximately\s)?$/i;
// "cash is $585 million over regulatory requirements": so much more than it must be
const OVER_MINIMUM =
  /^\s(?:over|above|in excess of)\s(?:the |our |all )?(?:regulatory|minimum|required|statutory)\b/i;
// "leveraged loans, which are few, saw issuance up | 200%": of what they saw
const SHOWN_RISING =
  /\bsaw\s(?:their\s|its\s)?(?:[a-z]+\s){1,2}(?:up|down|rise|fall|grow|decline|increase|decrease)\s(?:by\s)?(?:about\s|over\s|nearly\s)?$/i;
// "The company does around $130 million in sales": a customer, a borrower
const THEY_DO =
  /(?:^|[,;.]\s)(?:[Tt]he (?:company|business|borrower|customer|supplier|firm|target|group)|[Ii]t|[Tt]hey)\s(?:does|do|did|makes?)\s(?:about|around|roughly|some|over|nearly)\s$/;
const MARK = new RegExp(
  `(?:\\b(?:above|below|exceed\\w*|beyond|than|within|against|versus)\\s(?:[\\w-]+\\s){0,3}target(?:ed)?(?:\\s(?:range|level|ratio))?|\\b(?:requirement|minimum|threshold|covenant|limit|ceiling|hurdle))s?\\s(?:of|is|was|at)\\s${NEAR}$`,
  'i',
);

// "delivered to 14 customers", "inquiries from 20 customers", "the addition of 6 million customers"
const SOME =
  /\b(?:from|to|by|for|among|between|of|addition of|each of)\s(?:the\s|our\s|these\s)?(?:about\s|approximately\s|over\s|more than\s)?$/i;
const RISEN =
  /\b(?:number|total|base|rose|grew|increased|risen|grown|up|went|from|brings? (?:us|it|the total)|expanded|network|portfolio)\b[^.;]{0,50}\b(?:to|of|from)\s(?:about\s|approximately\s|over\s|more than\s)?$/i;
// "was awarded a contract for | 25 ferries": what is still to be made
const CONTRACTED = guarded(
  /\b(?:awarded|won|received|signed|booked|secured|announced|placed|landed)\b(?:[^.;]|\.(?=\S)){0,60}\b(?:contracts?|orders?|awards?|agreements?|deals?|options?)\b[^;]{0,50}\sfor\s(?:(?:up to|about|approximately|over|an? (?:additional|further|total of)|another)\s)?$/i,
);
// "a platform which today boasts 520 million users": somebody else's
const THEIRS =
  /\b(?:which|that|who)\s(?!(?:we|brings|means)\b)(?:\w+\s){1,3}(?:about\s|over\s|more than\s)?$/i;
// "50 customers testing it", "3 customers who asked": those only
const ONLY_THOSE =
  /^\s(?:who|that|which|whose|already|(?:purchased|acquired|opened|closed|sold|added|rebooked|cancelled|converted)\b|(?!(?:including|excluding|during|spanning|following)\b)\w+ing)\b/i;

// "adding 500 locations", "we lost 200,000 subscribers": so many more, not so many
const ADDS = guarded(
  /\b(?:add(?:s|ed|ing)?|open(?:s|ed|ing)?|clos(?:e|es|ed|ing)|consolidat(?:e|es|ed|ing)|remodel(?:s|ed|ing)?|(?:relocat|renovat|upgrad)(?:e|es|ed|ing)|refurbish(?:es|ed|ing)?|refresh(?:es|ed|ing)?|retrofit(?:s|ted|ting)?|convert(?:s|ed|ing)?|acquir(?:e|es|ed|ing)|gain(?:s|ed|ing)?|los(?:e|es|t|ing)|(?:signed|signing|signs?)(?: up)?|picked up|won|additional|another|further)\s(?:the\s)?(?:(?:[a-z]+\s){0,2}\d[\d,]* (?:[a-z]+ ){1,2}(?:with|and)\s)?(?:about\s|approximately\s|nearly\s|almost\s|roughly\s|over\s|more than\s|an additional\s|another\s)?$/i,
);
// "taking the pipeline to 248,000 rooms": so many are to come
const OF_PIPELINE =
  /\b(?:pipeline|order ?book|backlog|land ?bank)\b[^.;,]{0,30}\b(?:to|of|at|is|was|with|includes|holds|totals)\s(?:about\s|approximately\s|over\s|more than\s|nearly\s)?$/i;
// "a rate increase with a 9.6% ROE": what a regulator allows
const ALLOWED =
  /\b(?:commission|regulators?|rate (?:case|increase|order|settlement|base)|allowed|authori[sz]ed|permitted)\b/i;

// "as of the end of the quarter, we've signed up 2 million subscribers": in all
const HAS_ADDED = guarded(
  /(?:['’]ve|\bhave|\bhas)\s(?:now\s|already\s)?(?:\w+ed)(?:\sup)?\s(?:[\w ]{0,20})$/i,
);
const IN_ALL = /\b(?:as of|by|at) (?:the end of|quarter-end|year-end)\b|\bto date\b/i;

// "over the last four years", "since last September": of a time longer than any result's
const LONG =
  /\b(?:over|in|during|for|within) the (?:last|past) (?:few |several |couple of |(?:two|three|four|five|six|seven|eight|nine|ten|twelve|\d+)(?:(?: to |-)\w+)? )(?:fiscal )?(?:years|quarters|months)\b|\bin (?:just |only )?(?:two|three|four|five|six|seven|eight|nine|ten) (?:short )?years\b|\bsince (?:last|20\d\d|19\d\d|inception|january|february|march|april|may|june|july|august|september|october|november|december|(?:\w+ ){0,2}(?:acquisition|ipo|spin|merger|launch)|\w+ing)\b|\bcumulative(?:ly)?\b|\b(?:last|trailing) (?:twelve|12)[- ]months?\b|\bLTM\b|\b(?:12|15|18|24)-month\b/i;
// "$42 million, and our | trailing 12-month EBITDA is": of what is told next
const ANOTHER_OF_LONG =
  /(?:,| and| while)\s(?:our |the |its |with |and )*(?:trailing|last|LTM)[- ]?(?:(?:twelve|12)[- ]months?)?\s(?:(?:adjusted|total|net|consolidated)\s)*(?:revenues?|sales|ebitda|income|earnings|free|operating|cash)\b/i;
// "during the period 2014 to 2021, we cut our share count by 9%"
const SPAN_OF_YEARS =
  /\b(?:(?:during|over|in) the (?:period|years) (?:from )?|between |from )20\d\d (?:to|and|through) 20\d\d,[^.;]*$/i;
// "a $15 billion revenue company", "a $5 billion repurchase plan": what it is, not what was made or spent
const KIND_OF =
  /^\s(?:(?:(?:and|or)\s[\w/-]+\s)?(?:benefits?|savings|synergies|improvements?|uplift)|compan(?:y|ies)|business(?:es)?|franchise|brand|plans?|program(?:me)?s?|authori[sz]ations?)\b/i;
const TO_GO = /\b(?:remaining|unspent|committed|future)\s$/i; // "remaining capex for the ships is $480 million"
const OF_YEAR =
  /\b(?:[LT]TM|trailing[- ](?:(?:twelve|12)[- ]months?|(?:four|fourth|4)[- ]quarters?))\s(?:[a-z-]+\s){0,3}$/i; // "TTM billings of $610 million"
const REPURCHASE_PRICE = 'average repurchase price';
const DISTRIBUTES =
  /^(?:share repurchases|average repurchase price|capital returned|dividends paid)$/;
// "…of our shares, 99% of free cash flow on an LTM basis": the share is of that time
const AS_SHARE = /,\s(?:or\s)?\d[\d.]*(?:%|\spercent)\sof\s[^,;]*$/i;
const NEAR_TIME = 70;
const HEAD = 6; // "In two years, the network has grown to"

// "for the 12 months ended June 30, it had revenue of": of no period of ours, but in the year's last call
const TWELVE_ENDED =
  /\b(?:for|in|over|during) the (?:twelve|12)[- ]months? (?:period )?(?:ended|ending)\b[^;]*$/i;

/** Whether a figure beside a metric is an effect on it, a part, a mark or an example: not the metric's own. */
export function isInPassing(sight: Sight, spoken: SpokenFigure, metric: MetricMention): boolean {
  const { text, metrics } = sight;
  const before = text.slice(Math.max(0, spoken.start - 100), spoken.start);
  const { unit } = spoken.figure;
  const isOfTime = /^(?:flow|count)$/.test(metric.kind) || metric.name === REPURCHASE_PRICE;
  if (isOfTime && isOfLongTime(text, spoken, metric)) return true;
  const ahead = text.slice(0, metric.start);
  if (SPAN_OF_YEARS.test(text.slice(0, spoken.start))) return true;
  if (metric.kind === 'flow' && (TO_GO.test(ahead) || OF_YEAR.test(ahead))) return true;
  if (isKindOf(text, spoken, metric) || isEffect(sight, spoken, metric)) return true;
  if (isNoneOfIt(text, spoken, metric)) return true;
  const isOfTwelve = TWELVE_ENDED.test(text.slice(0, spoken.start));
  if (isOfTwelve && sight.call.fiscalQuarter !== 4 && metric.kind !== 'stock') return true;
  if (LEFT.test(text.slice(spoken.end)) && DISTRIBUTES.test(metric.name)) return true;
  if (AN_AVERAGE.test(before) && !/^average/.test(metric.name)) return true;
  if (OVERSUBSCRIBED.test(text.slice(spoken.end))) return true;
  if (THEY_DO.test(before) || OF_COMPARISON.test(text.slice(0, spoken.start))) return true;
  if (metric.kind === 'stock' && OF_WHICH.test(text.slice(spoken.end))) return true;
  if (
    OVER_MINIMUM.test(text.slice(spoken.end)) ||
    SHOWN_RISING.test(text.slice(metric.end, Math.max(metric.end, spoken.start)))
  )
    return true;
  if (KEPT.test(text.slice(0, metric.start)) && UNDER.test(text.slice(metric.end, spoken.start)))
    return true;
  if (metric.name === 'stores' && unit === 'percent' && isOfSameStores(sight, metric)) return true;
  if (metric.name === 'return on equity' && ALLOWED.test(text)) return true;
  const isPart = CONTRIBUTES.test(before) && !MOVE_OF_IT.test(text.slice(spoken.end));
  if (MARK.test(before) || isPart || CYCLES.test(before)) return true;
  if (metric.end <= spoken.start && AS_ADDED.test(text.slice(metric.end, spoken.start)))
    return true;
  if (metric.kind === 'count')
    return unit === 'count'
      ? isExample(text, spoken, metric, before)
      : isMoveOfExample(sight, spoken, metric);
  if (unit !== 'money') return false;
  if (
    metrics.some(
      ({ start }) =>
        start >= spoken.end &&
        start - spoken.end < NEAR_BY &&
        TO_IT.test(text.slice(spoken.end, start)),
    )
  )
    return true;
  const isAddition = /^(?:net )?new\b/.test(metric.name); // "we added $51 million of net new ARR"
  if (metric.start >= spoken.end && !isAddition && (PART_OF.test(before) || PROVIDES.test(before)))
    return true;
  return (
    (isInBridge(text, spoken, before) && !isResult(text, metric, spoken)) ||
    (metric.isCost && /^(?:minus|negative)\b/i.test(spoken.figure.text))
  );
}

function isKindOf(text: string, { end, figure }: SpokenFigure, metric: MetricMention): boolean {
  return (
    figure.unit === 'money' &&
    /^[\s-](?:[a-z]+\s)?$/i.test(text.slice(end, Math.max(end, metric.start))) &&
    KIND_OF.test(text.slice(metric.end))
  );
}

function isOfLongTime(text: string, spoken: SpokenFigure, { name }: MetricMention): boolean {
  if (DISTRIBUTES.test(name)) return LONG.test(text.replace(AS_SHARE, ''));
  if ((LONG.exec(text)?.index ?? HEAD) < HEAD && spoken.figure.unit !== 'percent') return true;
  const from = Math.max(0, spoken.start - NEAR_TIME);
  const another =
    ANOTHER_OF_LONG.exec(text.slice(spoken.end, spoken.end + NEAR_TIME * 2))?.index ?? NEAR_TIME;
  const own = text.slice(spoken.end, spoken.end + Math.min(another, NEAR_TIME));
  const near = text.slice(from, spoken.end) + own;
  return LONG.test(near) && spoken.figure.unit !== 'percent';
}

// "while keeping leverage | under 3 times": a rule of the house
const KEPT =
  /\b(?:keep|keeping|hold|holding|maintain|maintaining|manage|managing)\s(?:(?:our|the|its|net)\s)*$/i;
const UNDER = /^\s(?:at\s)?(?:under|below|within|no (?:higher|more) than|or below|less than)\s/i;

/** "Same-store sales rose 3.8%, with company | restaurants up 4.6%": their sales, and not how many there are. */
function isOfSameStores({ text, metrics }: Sight, metric: MetricMention): boolean {
  const isCounted = /\b(?:count|number|base|network|footprint)\b/i.test(
    text.slice(Math.max(0, metric.start - 16), metric.end + 10),
  );
  return (
    !isCounted &&
    metrics.some(({ name, end }) => name === 'same-store sales' && end <= metric.start)
  );
}

/** "Operating cash flow was minus 1.4 billion": a result with its sign, and no part of a bridge. */
function isResult(text: string, { name, end }: MetricMention, { start }: SpokenFigure): boolean {
  return (
    /cash flow|income|profit|ebitd?a/.test(name) &&
    /^\s(?:was|were|is|came in at)\s$/.test(text.slice(end, Math.max(end, start)))
  );
}

function isInBridge(text: string, spoken: SpokenFigure, before: string): boolean {
  const isSigned = IS_SIGNED.test(spoken.figure.text) || PLUS.test(before);
  return isSigned && matchesOf(text, SIGNED).length > 1;
}

/** "1,266 customers paying us over $1 million, up 25%": the move is of those, too. */
function isMoveOfExample(
  { text, figures }: Sight,
  spoken: SpokenFigure,
  metric: MetricMention,
): boolean {
  const counted = figures.findLast(
    ({ figure, end }) => figure.unit === 'count' && end <= metric.start && metric.start - end < 40,
  );
  if (!counted || counted.start >= spoken.start) return false;
  const before = text.slice(Math.max(0, counted.start - 100), counted.start);
  return isExample(text, counted, metric, before);
}

function isExample(
  text: string,
  spoken: SpokenFigure,
  metric: MetricMention,
  before: string,
): boolean {
  if (CONTRACTED.test(text.slice(0, spoken.start))) return true;
  if (
    metric.name === 'headcount' ||
    isDone(metric.name) ||
    isOfSize(metric.name) ||
    metric.name === PIPELINE_ROOMS ||
    metric.start < spoken.end
  )
    return false;
  if (
    /^(?:customers|advisors|members|students|households)$/.test(metric.name) &&
    SOME.test(before) &&
    !RISEN.test(before)
  )
    return true;
  if (OF_PIPELINE.test(before)) return true;
  const isInAll = HAS_ADDED.test(before) && IN_ALL.test(text);
  if (!/^(?:new|net)\b/.test(metric.name) && ADDS.test(before) && !isInAll) return true;
  return THEIRS.test(before) || ONLY_THOSE.test(text.slice(metric.end, metric.end + 30));
}
