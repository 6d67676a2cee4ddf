import { guarded } from '../../core/guarded/guarded.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';

// "discounts on loans, we have a total buffer of | $2 billion": of what is named last
const WE_HAVE =
  /,\swe\s(?:(?:now|still|also)\s)?(?:have|had)\s(?:an?\s)?(?:[\w-]+\s){1,4}(?!(?:loss|profit|gain|total|amount|sum|balance|increase|decrease|growth|decline|improvement|number|result|level|rate|margin|quarter|range|position|record|average|cost|charge|expense|benefit|impact)s?\b)[\w-]+\sof\s(?:(?:about|approximately|around|nearly|over|some)\s)?$/i;
// "400 | production days", "60 production workers"
const COUNTS_OTHER =
  /^\s(?:days|hours|weeks|shifts|lines|sites|plants|wells|workers|facilities|jobs|staff)\b/i;
const ONE_PLACE =
  '(?:stores?|shops?|restaurants?|locations?|sites?|units?|clinics?|clubs?|hotels?|homes?|plants?|mines?|wells?|rigs?|ships?|vessels?|planes?|aircraft|trucks?|branch(?:es)?|theat(?:er|re)s?|schools?|cent(?:er|re)s?|facilit(?:y|ies)|dealerships?)';
// "with each store expected to earn a pre-tax profit of", "a typical clinic makes": of one of them
const OF_EACH = guarded(
  new RegExp(
    `\\b(?:each|every|an average|a typical|one)\\s(?:[\\w-]+\\s){0,2}?${ONE_PLACE},?\\s(?:(?:is|was|that|which|should|will|would|can)\\s)?(?:expected to\\s)?(?:earn|generat|produc|deliver|contribut|mak|averag|bring|do)\\w*\\b[^.;]*$`,
    'i',
  ),
);
// "related to the large $21 million | direct sale": money of one deal
const ONE_SALE =
  /\b(?:an?|the|our|one|this|that)\s(?:large|single|one-time|big|special)\s$|\brelated to (?:an?|the|our)\s(?:[\w-]+\s)?$/i;
const IS_SALE = /^\s(?:[\w-]+\s){0,2}(?:sale|settlement|award|recall|lawsuit)\b/;
const OF_YEARS_SALES =
  /^(?:same-store sales|revenue|organic revenue|occupancy|traffic|volume growth)$/;
const MONTHS =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
// "the 10% comp | in February 2020", "up 12% in March of 2021": of a month
const IN_A_MONTH = new RegExp(
  `^(?:\\s(?!(?:in|for|by|through|ended|and)\\b)[\\w-]+){0,3}\\s(?:in|for)\\s${MONTHS}(?: of)? 20\\d\\d\\b`,
);
// "The EPS improvement in the quarter was | $0.27": by so much, which way or from what is not told
const MOVE_WAS =
  /^\s(?:improvement|increase|decrease|decline|reduction)\b(?:\s(?:in|for|during)\s(?:the|this)\s(?:[a-z]+\s)?(?:quarter|half|year))?\s(?:was|were|is)\s(?:(?:about|approximately|around|nearly|over)\s)?$/i;
// "sales grew in most markets, most notably Rail, up | 40%", "up 60%; and Defense, up | 22%": of what is named
const NAMED =
  /\b(?:most notably|notably|particularly|in particular|especially|led by|such as|for example|for instance),?\s(?:our\s|the\s|in\s)?\p{Lu}[\w&'’-]*(?:\s(?:and\s)?\p{Lu}[\w&'’-]*){0,3},?\s(?:which\s(?:was|were|is)\s)?(?:up|down)\s(?:(?:by|about|over|nearly|almost|more than)\s)*$/u;
const NEXT_NAMED =
  /\d(?:%|\spercent)[;,]\s(?:and\s)?\p{Lu}[\w&'’-]*(?:\s(?:and\s)?\p{Lu}[\w&'’-]*){0,3},\s(?:up|down)\s(?:(?:by|about|over|nearly|almost|more than)\s)*$/u;
// "our alternative funds grew to | $145 billion in AUM": of what grew, which is not the whole
const ELSE_GREW =
  /\b(?:grew|rose|increased|climbed|declined|fell)\b[^;]{0,60}\sto\s(?:(?:about|approximately|nearly|over|a record)\s)*$/i;
const WHOLE =
  /\b(?:we|firm|company|group|total|overall|consolidated|assets|AUM|business(?:es)?)\b/i;
// "our actions reduced | annual interest expense by $60 million": a year's, and none of the quarter
const A_YEARS =
  /\b(?:reduc|lower|cut|increas|rais|sav)\w*\s(?:our\s|the\s)?(?:annual|annuali[sz]ed|yearly)\s$/i;
const CONFIDENT =
  /\bconfiden(?:ce|t)\b[^,;.]{0,20}\s(?:in|of|about)\s(?:the|our|that|this)\s(?:[\w-]+\s)?$/i;

// "our covenant, which requires that we stay below | 4.5 times": how far it may go
const COVENANT =
  /\bcovenants?\b[^;]{0,60}\b(?:requires?|required|limits?|maximum|max|minimum|caps?|thresholds?|allows?|ceiling|not to exceed|stays? (?:below|under|above)|remain (?:below|under|above))\b[^;]*$|\b(?:required|maximum|minimum|permitted)\s(?:[\w-]+\s){0,2}covenants?\s(?:(?:level|limit|ratio|maximum|threshold)\s)?(?:of|is|at)\s(?:[\w-]+\s){0,2}$/i;
// "we deferred the projects, saving approximately | $20 million", "this does not include | $20 million"
const SAVING =
  /\bsaving\s(?:us\s)?(?:(?:an?|additional|about|approximately|around|nearly|over|some)\s){0,3}$|\b(?:do|does|did)(?: not|n['’]t) include\s(?:[\w-]+\s){0,2}$/i;
// "cash was $300 million, and we have not drawn on our | $75 million revolver"
const DRAWN =
  /\b(?:drawn|borrowed|draw)(?: down)?\s(?:on|upon|under|from|against)\s(?:our|the|its)\s$/i;
// "By the end of May, we had repurchased 90,000 shares | under the program": all of them so far
const SO_FAR =
  /^(?:and |so )?(?:as of|by|at|through) (?:the end of )?[^,;]{3,30},\s(?:we|the company)\s(?:had|have)\s(?:re)?(?:purchased|bought back)\b/i;
const IN_QUARTER = /\b(?:in|during) the (?:\w+ )?quarter\b/i;
const OF_BUYBACKS = /^(?:shares repurchased|share repurchases|average repurchase price)$/;
const OF_PROGRAM =
  /\bunder (?:the|this|that|our) (?:\w+\s){0,3}(?:program(?:me)?|authori[sz]ation|plan)\b/i;
// "below operating income, you'll see that other income of | $7 million": of what is seen
const SEEN =
  /,\s(?:you|we)(?:['’]ll|\swill|\scan)?\s(?:also\s)?(?:see|note|notice)\sthat\s(?:(?:our|the)\s)?(?:[a-z][a-z-]+\s){1,4}(?:of|was|were)\s/i;
// "price increases contributed | $5 million or 2 points of growth": a part of the rise
const CONTRIBUTED =
  /\b(?:contributed|added)\s(?:(?:about|approximately|another|an additional)\s)?$/i;
const TO_GROWTH =
  /^,?\s(?:or\s(?:[^.;,]|\.(?=\d)){1,40}?\s)?(?:of|to)\s(?:(?:our|the|total|revenue|sales|organic)\s){0,3}(?:growth|increase)\b/i;
// "volume growth of 4% | year-over-year decline": which way, nobody can tell
const IS_FALL = /^\s(?:year[- ]over[- ]year\s|sequential\s)?(?:declines?|decrease|reduction)\b/i;
// "net inflows in active AUM of $4 million and passive | AUM of $9 million": what flowed in
const FLOWS_IN =
  /\b(?:in|out)?flows?\s(?:in|into|from|for)\s(?:[\w-]+\s){0,3}(?:AUM|assets)\b[^.;]{0,12}\d[^;]{0,24}\sand\s(?:(?:in|into)\s)?(?:[\w-]+\s){0,3}$/i;
// "higher refining margins, as that region's cracks improved | 40%": what another thing did
const AS_OTHER =
  /\b(?:as|because|since|where|when)\s(?:that|this|the|those|these|its|their|our)\s(?:[\w'’-]+\s){1,4}(?:improved|rose|grew|increased|widened|expanded|fell|declined|narrowed|dropped)\s(?:by\s)?(?:about\s|approximately\s|nearly\s|over\s)?$/i;
// "a net increase to Ohio Power's | net income of $9 million": by so much
const RISE_IN_ITS =
  /\b(?:reduction|increase|decrease|decline|rise|drop|improvement)s?\s(?:in|to)\s(?:[\w&-]+\s){0,3}[\w&-]+['’]s?\s$/i;
// "increased the total revenue | on this account by 13%": of one customer
const OF_ONE =
  /^\s(?:on|from|with|for|at|in)\s(?:this|that)\s(?:(?:one|single|particular|specific)\s)?(?:account|customer|client|contract|deal|program(?:me)?|project|site|store|partner)\b/i;
const OF_SUM = /^\sof\s(?:(?:about|approximately|around|nearly|over)\s)?$/i;
// "ASP reported a decline": a business of that name, and no price
const ACRONYM = /^[A-Z]{2,5}$/;
const REPORTED =
  /^\s(?:also\s|again\s)?(?:reported|posted|delivered|recorded|saw|achieved|experienced|generated|returned to)\b/;
// "cash dividends of $7 million and the repurchase of 600,000 shares from | $14 million": of the repurchase
const AND_DEED =
  /\band\s(?:the\s|our\s)?(?:repurchase|purchase|acquisition|repayment|redemption|issuance|sale)\sof\s[^;]{0,20}\d[^;]{0,40}\s(?:from|for)\s$/i;
// "85% of capacity available on our $3 billion | revolver": how large it is, and not what is left
const IS_LINE = /^\s(?:[\w-]+\s){0,3}(?:revolvers?|facilit(?:y|ies)|lines?)\b/i;
// "an increase in net income of $9 million, or | $0.19 per share": by so much as well
const RISE_OR =
  /\b(?:increase|decrease|decline|reduction|improvement)s?\s(?:in|to)\s[^,;.\d]{3,60}\sof\s[^,;]{0,24}\d[^,;]{0,16},?\sor\s$/i;

// "Revenue growth topped 3% | in the industry": everybody's
const OF_ALL_TRADE =
  /^\s(?:in|across|for)\s(?:the|our)\s(?:(?:whole|entire|overall)\s)?(?:industry|sector)\b(?!['’]|\s(?:segment|business|group|division|unit)\b)/i;

// "The difference between adjusted and reported EBITDA is | $12 million"
const DIFFERENCE =
  /\b(?:difference|gap|bridge|reconciliation|delta)\s(?:between|from)\s[^.;\d]{3,80}$/i;
// "an agreement to acquire Tilbury, with annual sales of | 42 million"
const TO_ACQUIRE =
  /\b(?:acquir(?:e|ing)|buy(?:ing)?|purchas(?:e|ing)|acquisition of|purchase of)\b[^.;]{2,80},?\s(?:with|which has|which had|that has|which generates|generating)\s(?:(?:an?|annual|total|net|last year['’]s)\s){0,3}$/i;
// "due to $14 million of higher | interest expense": by so much
const RISE_AHEAD =
  /^\s(?:of|in)\s(?:higher|lower|increased|decreased|reduced|incremental|greater)\s(?:[\w-]+\s){0,2}$/i;
// "a decrease in accounts payable and | accrued expenses of $8 million"
const RISE_IN_BOTH =
  /\b(?:increase|decrease|reduction|decline)s?\sin\s[^,.;\d]{3,60}\sand\s(?:[\w-]+\s)?$/i;
// "our dividend to an annualized rate of | $1.08 per share"
const AT_YEARS_RATE =
  /\b(?:annuali[sz]ed|annual|indicated)\s(?:(?:cash|indicated|dividend)\s){0,2}(?:rate|run[- ]rate)\s(?:(?:of|is|was|to|at|now)\s){1,3}$/i;
// "The average monthly new loan | production was": of a month
const MONTHLY = /\baverage (?:monthly|weekly)\s(?:[\w-]+\s){0,3}$/i;
const OF_MONTHS = /^(?:originations|revenue|orders|bookings|net income|operating income)$/;
// "The provision was $26 million, which results in a reserve balance of | $433 million"
const RESERVE =
  /\b(?:reserves?|allowance)\s(?:balance\s|for (?:credit|loan) losses\s)?(?:of|was|is|at|to)\s(?:(?:about|approximately|over)\s)?$/i;
// "$835 million in cash | and available borrowing capacity"
const CASH_AND =
  /^\s(?:and|plus)\s(?:(?:our|its|the)\s)?(?:available|undrawn|unused|borrowing|revolv\w+|credit (?:capacity|availability)|liquidity|long-term)\b/i;
// "Depreciation | and general taxes increased": of both
const AND_OTHER_COST =
  /^\sand\s(?!(?:amorti[sz]ation|marketing|development|administrative|other)\b)(?:[a-z-]+\s){0,2}(?:taxes|expenses?|costs|fees)\s(?:increased|decreased|rose|fell|were|was|declined|totaled)\b/i;
// "Our customers | continued to pay 30% less": what they do
const THEY_DO =
  /^\s(?:(?:continued?|are|were|now|will|can|could|still|have|to)\s){0,3}(?:pay(?:ing)?|paid|spend(?:ing)?|spent|receiv\w+|sav(?:e|ed|ing)|get(?:ting)?|us(?:e|ed|ing)|buy(?:ing)?|bought)\b/i;

// "The seals make about 6 million | of sales in a quarter": of whatever makes so much in any
const IN_ANY =
  /^\s(?:of|in)\s(?:annual\s|net\s|annuali[sz]ed\s)?(?:sales|revenues?)\s(?:(?:per|each|every)\s(?:typical |normal |average )?(?:quarter|year|month|week|store|site)\b|in an?\s(?:typical |normal |average )?(?:quarter|year|month|week)(?=[.,;]|\sand\s|$))/i;
const OURS = /\b(?:we|company)\b/i;

/** Whether a figure beside a metric is of something else that its own words name. */
export function isNoneOfIt(
  text: string,
  { start, end, figure }: SpokenFigure,
  metric: MetricMention,
): boolean {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const ahead = text.slice(0, metric.start);
  const between = metric.end <= start ? text.slice(metric.end, start) : '';
  const { unit } = figure;
  if (WE_HAVE.test(between) || NAMED.test(between) || NEXT_NAMED.test(between)) return true;
  if (unit === 'count' && metric.start >= end && COUNTS_OTHER.test(text.slice(metric.end)))
    return true;
  if (metric.kind === 'flow' && OF_EACH.test(before)) return true;
  if (SEEN.test(between)) return true;
  if (COVENANT.test(before) || SAVING.test(before) || AND_DEED.test(between)) return true;
  if (ACRONYM.test(text.slice(metric.start, metric.end)) && REPORTED.test(text.slice(metric.end)))
    return true;
  if (metric.name === 'assets under management' && FLOWS_IN.test(ahead)) return true;
  if (/margin$/.test(metric.name) && unit === 'percent' && AS_OTHER.test(between)) return true;
  if (OF_YEARS_SALES.test(metric.name) && IN_A_MONTH.test(after)) return true;
  if (unit === 'percent' && OF_ALL_TRADE.test(after)) return true;
  if (/growth$/.test(metric.name) && IS_FALL.test(after)) return true;
  if (
    OF_BUYBACKS.test(metric.name) &&
    SO_FAR.test(text) &&
    OF_PROGRAM.test(text) &&
    !IN_QUARTER.test(text)
  )
    return true;
  if (metric.kind === 'count' && unit === 'percent' && THEY_DO.test(text.slice(metric.end)))
    return true;
  const isJoint = metric.isCost && AND_OTHER_COST.test(text.slice(metric.end));
  if (isJoint && !/\brespective/.test(text)) return true;
  if (OF_ONE.test(text.slice(metric.end))) return true;
  if (unit !== 'money') return false;
  if (metric.end <= start && DIFFERENCE.test(ahead) && /^\s(?:is|are|was|were)\b/.test(between))
    return true;
  if (metric.end <= start && TO_ACQUIRE.test(ahead)) return true;
  if (metric.start >= end && RISE_AHEAD.test(text.slice(end, metric.start))) return true;
  if (metric.end <= start && RISE_IN_BOTH.test(ahead) && OF_SUM.test(between)) return true;
  if (metric.name === 'dividend per share' && AT_YEARS_RATE.test(before)) return true;
  if (OF_MONTHS.test(metric.name) && MONTHLY.test(ahead)) return true;
  if (metric.name.startsWith('provision') && RESERVE.test(between)) return true;
  if (metric.name === 'cash' && CASH_AND.test(text.slice(metric.end))) return true;
  if (metric.end <= start && DRAWN.test(before)) return true;
  if (RISE_OR.test(before)) return true;
  if (metric.name === 'revenue' && IN_ANY.test(after) && !OURS.test(before)) return true;
  if (CONTRIBUTED.test(before) && TO_GROWTH.test(after)) return true;
  if (metric.name === 'credit availability' && metric.end <= start && IS_LINE.test(after))
    return true;
  if (RISE_IN_ITS.test(ahead) && OF_SUM.test(between)) return true;
  if (MOVE_WAS.test(between) || A_YEARS.test(ahead) || CONFIDENT.test(ahead)) return true;
  if (metric.end <= start && ONE_SALE.test(before) && IS_SALE.test(after)) return true;
  return (
    metric.name === 'assets under management' &&
    metric.start >= end &&
    ELSE_GREW.test(before) &&
    !WHOLE.test(before)
  );
}
