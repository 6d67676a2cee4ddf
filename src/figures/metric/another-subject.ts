import { guarded } from '../../core/guarded/guarded.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';
import { isShare } from '../lexicon/share-names.ts';
import { NEAR } from './link-words.ts';

const MOVES =
  'reflected|increased|decreased|improved|declined|dropped|reached|totaled|totalled|amounted|compared|narrowed|widened|expanded|contracted|reduced|jumped|surged|climbed|adjusted|normalized|diluted|recorded|reported|realized|represented|accelerated|ended|stayed|remained|slowed|doubled|tripled|related|comprised|accounted|based|limited|united|combined|consolidated|weighted|unrestricted|restricted|landed|finished|exceeded|turned|annualized|operated|achieved|attained|marked|surpassed|topped|crossed|averaged|equaled|equated|translated';
const ADVERB =
  'by|to|from|at|in|on|of|for|with|as|year|quarter|sequential|a|an|another|over|above|about|around|approximately|nearly|almost|more|further|only|just|double|single|high|low|mid|the same|roughly|up|down|versus|compared|both|organically|strongly|\\w+ly|negative|positive|RMB|[A-Z]{2,3}\\$';
// "…, returned $2.6 billion", "and decreased commercial paper by", "while returning": another deed
const DEED = new RegExp(
  `(?:,|\\band|\\bwhile|\\bwhich)\\s(?:(?:we|they|also|have|has|then)\\s){0,2}(?:(?!(?:${MOVES})\\b)\\w+ed|paid|made|spent|bought|sold|took|returning|leaving)\\s|\\b(?:we|they)(?:['’]re|\\sare)\\s(?:now\\s)?(?:paying|spending|investing|buying|returning)\\s|\\bafter\\s(?:we|having)(?:['’]ve|\\s(?:have|had))?\\s(?:also\\s)?(?:paid|spent|returned|bought|repaid|invested)\\s|\\bafter\\s(?:\\w+\\s)?(?:paying|spending|returning|buying|repaying|investing|making|receiving|taking|booking|deducting)\\s|\\band\\s(?:also\\s)?to\\s(?:return|pay|repay|repurchase|buy back|invest|spend)\\s|\\band\\s(?:increased|decreased|reduced|improved|expanded)\\s(?!(?:${ADVERB})\\b|[\\d$€£¥₹(-]|$)`,
  'i',
);
// "and overall client assets of $", ", orders decreased", ", and the six areas we outlined": another subject
const SUBJECT = new RegExp(
  `(?:,|\\band|\\bwhile)\\s(?:(?:our|the)\\s)?(?:(?!(?:which|that|was|were|it|this|20\\d\\d|total|up|down|an?|represent\\w*|increas\\w*|decreas\\w*|declin\\w*|growth|improv\\w*|drop|gain|reduction|rise|change|than|versus|against|compared|from)\\b)[\\w&-]+\\s){1,4}(?:of|averaged|totall?ed|(?:was|were)(?:\\s(?:up|down|(?:flat|stable|steady|unchanged)(?: at)?|at))?)${NEAR}\\s$|,\\s(?:and\\s|while\\s)?(?!(?:which|that|it|this|they|we|and|but|yet|though|although|also|then|excluding|including|net|on|in|at|for|with|as|when|from|up|down|or|compared|versus|driven|led|reflecting|primarily|adjust\\w*|organic\\w*|reported|underlying|year|sequential\\w*|a|an|the|our|its)\\b)[a-z][a-z-]*(?:\\s(?:and\\s)?[a-z][a-z-]*){0,3}\\s(?:(?:was|were|is|are)\\s(?:up|down)|increased|decreased|grew|rose|fell|declined|dropped)\\s(?:by\\s|about\\s)?$|[,;]\\s(?:and|while|but|with)\\s(?:the|our|its|their)\\s\\w|(?:,\\s(?:and\\s)?|\\band\\s)(?!(?:which|that|it|this|they|we|and|growth|here|there|what)\\b)(?:[a-z]+\\s){1,5}(?:was|were)\\s[^,;]{0,20}\\d[^;]*$|\\b(?:while|whereas)\\s(?!up\\b|down\\b|still\\b|also\\b)\\w`,
  'i',
);
// "; hours engaged were 17 billion, up | 24%": what another clause tells
const OTHER_CLAUSE =
  /;\s(?:and\s|but\s)?(?!(?:it|this|that|these|they|which|we|excluding|including|on|in|at|as|adjusted|reported|organic\w*|underlying|the|our|its)\b)[a-z][\w-]*(?:\s[a-z][\w-]*){0,3}\s(?:was|were|is|are|grew|rose|fell|reached|totaled|increased|decreased|declined|came)\b[^;]*$/i;
// "was 35.3%, services | 74%", "rose 2.9%: pubs | 4.4%": of another, without a verb
const OTHER_NAME =
  /\d(?:%|\spercent)[^;:]{0,60}[,:]\s(?:and\s)?(?!(?:up|down|or|and|about|approximately|nearly|almost|over|around|roughly|compared|versus|from|which|that|was|were|is|are|now|still|only|just|net|adjusted|underlying|normali[sz]ed|core|reported|statutory|gaap|non-gaap|ifrs|organic|excluding|including|ex|constant|local|like-for-like|comparable|sequential|year|quarter|yoy|qoq|this|last|prior|previous|another|a|an|the|our|its|at|in|on|by|to|for|with|of|plus|minus|some|say|call|closer|basically|currency|fx|reflecting|representing|marking|growing|rising|falling|growth|then|again|but|so|while|than|against)\b|[a-z]+ly\b|q[1-4]|h[12]|fy)\p{L}[\w&'’-]*(?:\s(?!(?:of|by|up|down|to|growth|is|was|were|are|in|at|on|the|a)\b)\p{L}[\w&'’-]*){0,2}\s$/iu;
// "Mobile was 52% of bookings, console | 40%": the share of another
const OTHER_SHARE =
  /\d[^;]{0,160}(?:,|\band)\s(?:and\s)?(?!(?:up|down|or|and|about|approximately|nearly|over|around|compared|versus|from|which|that|was|were|is|are|now|still|only|just)\b)\p{L}[\w&'’-]*(?:\s(?!(?:points|percent)\b)\p{L}[\w&'’-]*){0,2}\s(?:was\s|were\s|at\s)?$/iu;
// "and Consumer made a loss of 11 million": what another made
const OTHER_MADE =
  /(?:,|\band|\bwhile)\s(?:our\s|the\s)?\p{Lu}[\w&-]*(?:\s\p{Lu}[\w&-]*){0,2}\s(?:made|had|posted|recorded|reported|saw|took|booked)\sa\s[^,;]{0,30}(?:loss|profit)\s(?:of\s)?[^,;]{0,12}$/u;
// "traffic down 0.6% and check up 4.4%": of a word that is no metric, and no other basis or time
const OTHER_MOVED =
  /\d[^,;]{0,24}(?:,|\band|, and|\bwhile|\bon)\s(?:the\s)?(?!(?:and|was|were|is|are|been|which|that|this|they|these|but|yet|although|though|underlying|reported|then|also|it|now|again|still|only|just|up|down|year|[a-z]+ly)\b)[a-z-]{3,20}(?:\s[a-z]{3,20})?\s(?:up|down)\s(?:by\s|about\s|around\s)?$/;
// "Iris up 16% and the U.S. up | 4%": of a name of its own
const NAME_MOVED = guarded(
  /\d[^;]{0,160}(?:,|\band)\s(?:the\s|our\s)?\p{Lu}[\w.&'’-]{0,40}(?:\s\p{Lu}[\w.&'’-]{0,40}){0,2}\s(?:up|down)\s(?:(?:by|about|nearly|over|around|roughly|more than|less than|approximately)\s)?$/u,
);
// "revenue of 5.7 billion and Veltora to exceed 2 billion": what is to come of another
const OTHER_TO =
  /(?:,|\band)\s(?:our\s)?\p{Lu}[\w&-]*(?:\s\p{Lu}[\w&-]*){0,2}\sto\s(?:exceed|reach|be|grow|come|deliver|contribute|total|generate)\b[^,;]*$/u;
// "LTL made 94 million where truckload lost | 3 million"
const ANOTHER_LOST =
  /\b(?:where|while|whereas|and|but|as)\s(?:the\s|our\s)?(?!(?:we|it|they|you|i|he|she)\b)[\w&-]+(?:\s[\w&-]+){0,2}\s(?:lost|made|earned)\s(?:about\s|some\s|another\s)?$/i;
// "was EUR 187 million and the contract volume EUR 62 billion": with a name of its own, and no verb
const NOUN_OF_OWN =
  /\d[^,;]{0,120}\band\s(?:the|our|its)\s(?!(?:same|prior|previous|last|first|second|third|fourth|other|rest|full|year|quarter)\b)[a-z-]{1,40}(?:\s[a-z-]{1,40}){0,2}\s$/;
// "depreciation was 28 million and net interest | 18 million": of a name without a verb
const AND_NAME =
  /\d(?:\.\d+)?(?:\s(?:million|billion|thousand|crores?|lakhs?))\sand\s(?:(?:net|total|other)\s)?(?!(?:about|approximately|around|nearly|almost|over|under|roughly|some|up|down|then|now|still|also|again|just|only|more|less|between|from|to|at|in|on|by|for|with|of|another|further|additional|adjusted|underlying|reported|organic|a|an|the|this|that|last|prior|previous|our|its|was|were|is|are|will|grew|rose|fell|closer|net|total|other)\b|\w+(?:ed|ly)\b)[a-z]{4,}(?:\s(?!(?:was|were|is|are|of|to|by|from|at|in|on|for|about|around|up|down)\b)[a-z]+)?\s$/i;
// "and L1 position stands at | $2 billion"
const POSITION =
  /(?:,|\band)\s(?:the\s|our\s)?[\w-]+\spositions?\s(?:stands?|stood|is|was)(?:\sat)?\s$/i;
// "9 million of sales and 2 million of EBITDA, Tools 8 million and | 1 million": two metrics, part by part
const PAIRED =
  /,\s(?:and\s)?\p{Lu}[\w&'’-]+(?:\s\p{Lu}[\w&'’-]+){0,2},?\s(?<one>[A-Z]{0,3}\s?[$€£¥₹]?\s?\d[^,;]{0,20}\sand\s)?$/u;
const AND_AMOUNT = /^\sand\s(?:[A-Z]{2,3}\s?|[A-Z]{0,2}[$€£¥₹]\s?)\d/;

/** Whether the words between a metric and a figure bring in another subject, or another deed, that the figure is of. */
export function isOfAnotherSubject(
  metric: MetricMention,
  { figure: { unit } }: SpokenFigure,
  between: string,
  after: string,
): boolean {
  const paired = PAIRED.exec(between);
  return (
    (paired !== null && (paired.groups?.one !== undefined || AND_AMOUNT.test(after))) ||
    NOUN_OF_OWN.test(between) ||
    AND_NAME.test(between) ||
    NAME_MOVED.test(between) ||
    POSITION.test(between) ||
    OTHER_CLAUSE.test(between) ||
    (isShare(metric.name) && OTHER_SHARE.test(between)) ||
    (unit === 'percent' && OTHER_NAME.test(between)) ||
    OTHER_MADE.test(between) ||
    OTHER_MOVED.test(between) ||
    ANOTHER_LOST.test(between) ||
    OTHER_TO.test(between) ||
    DEED.test(between) ||
    SUBJECT.test(between)
  );
}
