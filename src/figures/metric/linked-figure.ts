import { guarded } from '../../core/guarded/guarded.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';
import type { Sight } from '../sight.ts';
import { isNumberThen } from '../time/number-then.ts';
import { isOfAnotherAmount } from './another-amount.ts';
import { isOfAnotherSubject } from './another-subject.ts';
import { countsIt, isCountOf } from './counts-it.ts';
import { isInRelative } from './in-relative.ts';
import { LINK, TIGHT } from './link-words.ts';
import { isAside } from './named-aside.ts';
import { isOfWhatFollows, isPartOrPurpose } from './of-what-follows.ts';
import { isMoveTold } from './told-as-move.ts';
import { isReason } from './told-as-reason.ts';
import { TIME_AS_SUBJECT, wordsBetween } from './words-between.ts';

const FAR = 220; // characters between a metric and its figure; no breath is longer
// "were $284 million: base fees of | $112 million": what it is made of
const IN_PARTS = /\d[^:]{0,80}:\s(?!(?:up|down|an?|that|this|it|so|which|about)\b)\p{L}/u;
// "currencies impacted gross margin by 100 basis points": an attribution, not the margin's own move
const ACTED_ON =
  /\b(?:(?:effects?|impacts?) (?:on|to)|impact(?:ed|ing|s)?|affect(?:ed|ing|s)?|hurt|pressured|benefit(?:ed|ing)|helped|weighed on|contributed to|offset|through|via)\s(?:our |the )?(?:adjusted |reported )?$/i;
// "The bakery we bought contributed to revenue of": so much of it
const SOLD = /\b(?:revenue|sales|bookings|orders)\b/;
// "On EPS, we printed $1.12"
const ON =
  /(?:^|[.;,]\s)(?:(?:And|So|Now|And then|Then),?\s)?(?:on|for|in terms of|as for)\s(?:the\s|our\s)?(?:[a-z-]+\s)?$/i;
const ON_IT =
  /^(?:\s(?:line|side|front))?,\swe\s(?:also\s)?(?:printed|delivered|did|posted|reported|earned|generated|had|made|came in at|were at|finished at|landed at|booked)\s(?:about\s|around\s|right at\s|just over\s)?$/i;
// "the combined net interest income and sweep fees to $198 million": of both together
const JOINT =
  /^\sand\s(?!(?:the|our|its|an?)\s)(?:[\w&-]+\s){1,3}(?:fees|income|revenues?|gains)\s(?:(?:from|on|in)\s[^,;.\d]{3,40}\s)?(?:of|to|was|were|at|totall?ed|by)\s(?:(?:about|approximately|nearly|over)\s)?$/i;
// "generated positive net flows in each quarter and grew by | 19%": who had them grew
const HAD =
  /\b(?:generated|delivered|posted|recorded|achieved|had|saw|produced)\s(?:[\w-]+\s){0,3}$/i;
const AND_GREW =
  /^\D*\band\s(?:also\s)?(?:grew|rose|increased|expanded|fell|declined|decreased|shrank)\s(?:by\s)?(?:about\s|over\s|nearly\s)?$/i;
// "repurchased 3 million shares for $50 million": the sum is the verb's object, or its price in all
const VERBAL = /^(?:(?:re)?purchas(?:ed|ing)|bought|return(?:ed|ing)|pa(?:id|ying))/i;
const OBJECT =
  /^(?:(?!\b(?:and|have|has|average|price|bringing|remaining|leaving|against|under|authori\w+)\b)[^,;.]|(?<=\d)[.,](?=\d)){0,90}\b(?:for|of|totaling|worth|at(?=\s(?:an?\s)?(?:total|aggregate)\s))\s(?:(?:an )?aggregate (?:purchase )?(?:price|cost|amount|consideration) of |a total (?:(?:purchase )?(?:price|cost|amount|consideration) )?(?:of )?|(?:about|approximately|a|around|over|nearly|roughly)\s)*$/i;
// "repurchased 3 million shares | at an average price of $41 per share | for a total of": what each cost
const PRICE_OF_EACH =
  /,?\sat (?:an? |the )?(?:weighted )?average (?:(?:purchase|repurchase|share|stock) ){0,2}(?:price|cost)(?: (?:paid )?per share)? of (?:about |approximately )?[A-Z]{0,3}[$€£]\s?\d[\d.]*(?: (?:per|a) share)?,?/i;
// "at a total cost of"
const IN_ALL = /\b(?:total|aggregate) (?:purchase )?cost of\s(?:\w+\s)?$/i;
const WORTH = guarded(/\b(?:costs?|costing|worth|valued at|priced at)\s(?:\w+\s)?$/i);

/** Whether a figure behind a metric is the metric's, by the words between the two. */
export function isLinked(sight: Sight, metric: MetricMention, spoken: SpokenFigure): boolean {
  const { text } = sight;
  const between = wordsBetween(text, metric, spoken);
  if (isInRelative(text, metric, spoken)) return false;
  const place = sight.figures.indexOf(spoken);
  if (isNumberThen(text, sight.figures, place))
    return metric.end <= (sight.figures[place - 1]?.start ?? 0);
  const after = text.slice(spoken.end, spoken.end + 60);
  const ahead = text.slice(0, metric.start).slice(-30);
  // "through our dividend of $90 million": of so much itself
  const isMeans =
    LINK.test(between) &&
    (/\b(?:through|via)\s\w*\s?$/i.test(ahead) ||
      (!SOLD.test(metric.name) && /\bcontributed to\s(?:our\s)?$/i.test(ahead)));
  const isTaken = ACTED_ON.test(ahead) && !/^,\swhich\s/.test(between) && !isMeans;
  if (IN_PARTS.test(between) || (metric.kind === 'count' && between.includes(';'))) return false;
  if (ON_IT.test(between) && ON.test(text.slice(0, metric.start))) return true;
  if (between.length > FAR || isTaken || JOINT.test(between)) return false;
  if (AND_GREW.test(text.slice(metric.end, spoken.start)) && HAD.test(text.slice(0, metric.start)))
    return false;
  if (isPartOrPurpose(metric, between, after)) return false;
  const isCount = spoken.figure.unit === 'count';
  if (TIGHT.test(between)) return !isCount || countsIt(metric, spoken, text);
  if (isCount) return isCountOf(metric, spoken, between, text);
  if (isOfWhatFollows(metric, spoken, after)) return false;
  const isVerbal = VERBAL.test(text.slice(metric.start, metric.end));
  if (isVerbal && !OBJECT.test(between.replace(PRICE_OF_EACH, ''))) return false;
  if (isOfAnotherAmount(sight, metric, spoken, between)) return false;
  if (isOfAnotherSubject(metric, spoken, between, after)) return false;
  if (WORTH.test(between) && !(isVerbal && IN_ALL.test(between))) return false;
  if (isReason(between) && !isMoveTold(sight, metric, spoken)) return false;
  return isVerbal || leadsPastOthers(sight, metric, spoken);
}

/** Another metric that this figure cannot be of stands between: the figure is likely of neither. */
function leadsPastOthers(
  { text, metrics }: Sight,
  metric: MetricMention,
  spoken: SpokenFigure,
): boolean {
  const other = metrics.find(
    (each) =>
      each !== metric &&
      each.end > each.start && // no word names "or 48 basis points"
      each.start >= metric.end &&
      each.end <= spoken.start &&
      !isAside(text, each) &&
      !isInRelative(text, each, spoken),
  );
  if (!other) return true;
  const rest = text.slice(other.end, spoken.start);
  const isAnewOfTime = TIME_AS_SUBJECT.test(rest) && other.name.endsWith(' margin');
  return isAnewOfTime || /\b(?:compared|from|versus)\b/i.test(rest) || LINK.test(rest);
}
