import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import { withoutBasis } from '../basis/basis-of.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';
import { isMeasureOf } from '../lexicon/measure-nouns.ts';
import { isShare } from '../lexicon/share-names.ts';
import type { Sight } from '../sight.ts';
import { isMoveOfLevel, isMoveTold } from './told-as-move.ts';

const FAR = 220; // characters between a metric and its figure; no breath is longer

const NEAR = '(?:\\s?(?:about|approximately|around|nearly|almost|over|more than|a|an|the))?';
/** Nothing between a metric and its figure but a verb and words of size. */
export const TIGHT =
  /^(?:\s(?:guidance|outlook|forecast))?(?:\s(?:was|were|is|are|of|at|to|reached|totaled|totalled|amounted|came|in|a|an|the|net benefit|benefit|about|approximately|around|roughly|record|nearly|over|stood|averaged|numbered|landed|ended|finished|closed|climbed|hit|topped|crossed|stands|remained|be|grew|increased|rose|up|down|by|more|than|now|between))*\s?$/i;
/** Words between a metric and the figure that it is. */
export const LINK = new RegExp(
  `^\\s(?:was|were|is|reached|of|amounted to|came in at|totaled|totalled)${NEAR}\\s$`,
  'i',
);

// What follows names a reason or a part, not the metric's own figure: "driven by 4% growth in …"
const CAUSE =
  /\b(?:driven|due|attributable|owing|thanks|because|reflect(?:s|ed|ing)?|includ(?:es?|ed|ing)|inclusive|despite|offset|exclud(?:es?|ed|ing)|result(?:ing|ed)? (?:of|from)|benefit(?:s|ed|ing)? (?:of|from)|impact(?:ed|s)?|headwinds?|tailwinds?|accounting for|assuming|adjusting for|compris\w+|consisting|partially|(?<!compare[ds] |comparing |in line |consistent )with(?!\s(?:an?\s)?(?:growth|increase|decrease|decline|improvement)\b))\b/gi;
const RESUMED =
  /(?<!\b(?:which|that|who|to|from|of)\s)\b(?:was|were|is|are|reached|totaled|totalled|came in|amounted|averaged|grew|rose|increased|decreased|declined|fell|improved|narrowed|widened|expanded|dropped|reduced|stood|ended|finished|closed|moved|represent(?:ing|ed|s))\b/i;
// "on growth in tickets, which were up 2%", "due to a higher fee per file, which was $15,400": of the last thing named
const WHICH_MOVED =
  /\b(?:growth|strength|momentum|increases?|gains?|declines?|weakness|softness)\sin\s[^,;.\d]{2,60},\swhich\s(?:\w+\s){0,2}(?:up|down|grew|rose|increased|declined|fell|decreased|dropped)\s(?:by\s|about\s|nearly\s|over\s)*$/i;
const WHICH_WAS = /,\s(?:which|that)\s(?:was|were|is|are)\s(?:\w+\s)?$/i;
// "revenue from wearables, home, and accessories was": whose it is may hold joins of its own
const WHOSE =
  /^\s(?:for|from|of|in|at|on|within|across)\s[^.;:$€£¥\d]{3,70}?(?=\s(?:was|were|is|are|increased|decreased|grew|declined|rose|fell|reached|totaled|came|amounted|averaged|stood|landed|ended|climbed|jumped|remained|stayed)\b)/i;
// "Operating expenses, excluding restructuring and spin-related costs, were up"
const ASIDE =
  /^(?:\son an?\s[\w-]+(?:\s[\w-]+)?\sbasis)?,\s(?:excluding|including|net of|as defined)\s[^.;:$€£¥\d]{3,90}?(?=,?\s(?:(?:in|for|during)\sthe\s(?:\w+\s){0,2}(?:quarter|half|year)(?:\sof\s(?:fiscal\s)?20\d\d)?\sof\s$|was|were|is|are|increased|decreased|grew|declined|rose|fell|totaled|came|amounted|versus|vs\.?|against|compared|up from|down from)(?:\b|$)),?/i;
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
// "traffic down 0.6% and check up 4.4%": of a word that is no metric, and no other basis or time
const OTHER_MOVED =
  /\d[^,;]{0,24}(?:,|\band|, and|\bwhile|\bon)\s(?:the\s)?(?!(?:and|was|were|is|are|been|which|that|this|they|these|but|yet|although|though|underlying|reported|then|also|it|now|again|still|only|just|up|down|year|[a-z]+ly)\b)[a-z-]{3,20}(?:\s[a-z]{3,20})?\s(?:up|down)\s(?:by\s|about\s|around\s)?$/;
// "an organic growth of minus 2% and a currency effect of | minus 3%": of the effect
const EFFECT_OF =
  /(?:,|\band|\bwith)\s(?:an?\s|the\s)?(?:[\w-]+\s){1,3}(?:effects?|impacts?|contributions?|headwinds?|tailwinds?|benefits?)\s(?:of|was|were)\s(?:about\s|around\s)?$/i;
// "and L1 position stands at | $2 billion"
const POSITION =
  /(?:,|\band)\s(?:the\s|our\s)?[\w-]+\spositions?\s(?:stands?|stood|is|was)(?:\sat)?\s$/i;
// "9 million of sales and 2 million of EBITDA, Tools 8 million and | 1 million": two metrics, part by part
const PAIRED =
  /,\s(?:and\s)?\p{Lu}[\w&'’-]+(?:\s\p{Lu}[\w&'’-]+){0,2},?\s(?<one>[A-Z]{0,3}\s?[$€£¥₹]?\s?\d[^,;]{0,20}\sand\s)?$/u;
const AND_AMOUNT = /^\sand\s(?:[A-Z]{2,3}\s?|[A-Z]{0,2}[$€£¥₹]\s?)\d/;
// "were $284 million: base fees of | $112 million": what it is made of
const IN_PARTS = /\d[^:]{0,80}:\s(?!(?:up|down|an?|that|this|it|so|which|about)\b)\p{L}/u;
// "organic growth of 8.5%, and full-year reported growth of | 9%"
const REPORTED_GROWTH =
  /\b(?:reported|total|headline)\s(?:(?:net\s)?(?:revenue|sales)\s)?growth\s(?:of|to be|at)\s(?:about\s|around\s)?$/i;
// "currency had a negative effect of | 1%"
const HAD_EFFECT =
  /\bhad an?\s(?:(?:slight|small|net|negative|positive|adverse|(?:un)?favou?rable)\s){0,2}(?:effect|impact|contribution|influence)\sof\s(?:about\s|around\s)?$/i;
// "; hours engaged were 17 billion, up | 24%": what another clause tells
const OTHER_CLAUSE =
  /;\s(?:and\s|but\s)?(?!(?:it|this|that|these|they|which|we|excluding|including|on|in|at|as|adjusted|reported|organic\w*|underlying|the|our|its)\b)[a-z][\w-]*(?:\s[a-z][\w-]*){0,3}\s(?:was|were|is|are|grew|rose|fell|reached|totaled|increased|decreased|declined|came)\b[^;]*$/i;
// "Mobile was 52% of bookings, console | 40%": the share of another
const OTHER_SHARE =
  /\d[^;]{0,160}(?:,|\band)\s(?:and\s)?(?!(?:up|down|or|and|about|approximately|nearly|over|around|compared|versus|from|which|that|was|were|is|are|now|still|only|just)\b)\p{L}[\w&'’-]*(?:\s(?!(?:points|percent)\b)\p{L}[\w&'’-]*){0,2}\s(?:was\s|were\s|at\s)?$/iu;
// "was 35.3%, services | 74%", "rose 2.9%: pubs | 4.4%": of another, without a verb
const OTHER_NAME =
  /\d(?:%|\spercent)[^;:]{0,60}[,:]\s(?:and\s)?(?!(?:up|down|or|and|about|approximately|nearly|almost|over|around|roughly|compared|versus|from|which|that|was|were|is|are|now|still|only|just|net|adjusted|underlying|normali[sz]ed|core|reported|statutory|gaap|non-gaap|ifrs|organic|excluding|including|ex|constant|local|like-for-like|comparable|sequential|year|quarter|yoy|qoq|this|last|prior|previous|another|a|an|the|our|its|at|in|on|by|to|for|with|of|plus|minus|some|say|call|closer|basically|currency|fx|reflecting|representing|marking|growing|rising|falling|growth|then|again|but|so|while|than|against)\b|[a-z]+ly\b|q[1-4]|h[12]|fy)\p{L}[\w&'’-]*(?:\s(?!(?:of|by|up|down|to|growth|is|was|were|are|in|at|on|the|a)\b)\p{L}[\w&'’-]*){0,2}\s$/iu;
// "and Consumer made a loss of 11 million": what another made
const OTHER_MADE =
  /(?:,|\band|\bwhile)\s(?:our\s|the\s)?\p{Lu}[\w&-]*(?:\s\p{Lu}[\w&-]*){0,2}\s(?:made|had|posted|recorded|reported|saw|took|booked)\sa\s[^,;]{0,30}(?:loss|profit)\s(?:of\s)?[^,;]{0,12}$/u;
// "on revenue growth of 3% and expense growth of 2%": the growth of what its own words name
const GROWTH_OF =
  /(?:,|\band|\bon)\s(?:(?!(?:revenues?|sales|total|organic|underlying|reported|comparable|like[- ]for[- ]like|core|overall|year[- ](?:over|on)[- ]year|sequential|an?|the|growth|strong|further|with|for|in|reflecting|representing|delivering)\b)[\w&-]+\s){1,3}(?:growth|increases?|declines?|decreases?)\sof\s(?:(?:about|around|approximately|nearly|over)\s)?$/i;
// "recurring revenue rose 16%, driving overall Pumps growth of | 5%": of the whole that it is in
const DRIVES_GROWTH =
  /\d[^,;]{0,40},\s(?:driving|leading to|contributing to)\s(?:[\w&’'-]+\s){1,4}growth\sof\s(?:(?:about|around|approximately|nearly|over)\s)?$/i;
// "revenue of 5.7 billion and Veltora to exceed 2 billion": what is to come of another
const OTHER_TO =
  /(?:,|\band)\s(?:our\s)?\p{Lu}[\w&-]*(?:\s\p{Lu}[\w&-]*){0,2}\sto\s(?:exceed|reach|be|grow|come|deliver|contribute|total|generate)\b[^,;]*$/u;
// "bought back stock for $130 million, at an average price of | $41": what each cost
const AT_AVERAGE =
  /\b(?:average|weighted average|mean) (?:purchase |repurchase |share )?(?:price|cost)(?: per share)? of (?:about |approximately |just (?:over|under) )?$/i;
// "was EUR 611 million, after EUR 261 million for the restructuring"
const SET_OFF = /,\s(?:after|before|net of)\s(?:(?:about|around|a|an)\s)?$/i;
// "was EUR 187 million and the contract volume EUR 62 billion": with a name of its own, and no verb
const NOUN_OF_OWN =
  /\d[^,;]{0,120}\band\s(?:the|our|its)\s(?!(?:same|prior|previous|last|first|second|third|fourth|other|rest|full|year|quarter)\b)[a-z-]{1,40}(?:\s[a-z-]{1,40}){0,2}\s$/;
// "above the high end of our guide, which was | 211 million": the guide's
const OF_GUIDE =
  /\b(?:guide|guidance|outlook|forecast|range|targets?|plan|budget|expectations?|consensus),\s(?:which|that)\s(?:was|were|had been)\s(?:(?:for|at|about|around)\s)?$/i;
// "33.1%, 20 basis points more on wage inflation of | 3.9%": of the prices
const OF_INFLATION =
  /\b(?:inflation|deflation)\s(?:of|was|at|is)\s(?:(?:about|around|nearly|over)\s)?$/i;
// "depreciation was 28 million and net interest | 18 million": of a name without a verb
const AND_NAME =
  /\d(?:\.\d+)?(?:\s(?:million|billion|thousand|crores?|lakhs?))\sand\s(?:(?:net|total|other)\s)?(?!(?:about|approximately|around|nearly|almost|over|under|roughly|some|up|down|then|now|still|also|again|just|only|more|less|between|from|to|at|in|on|by|for|with|of|another|further|additional|adjusted|underlying|reported|organic|a|an|the|this|that|last|prior|previous|our|its|was|were|is|are|will|grew|rose|fell|closer|net|total|other)\b|\w+(?:ed|ly)\b)[a-z]{4,}(?:\s(?!(?:was|were|is|are|of|to|by|from|at|in|on|for|about|around|up|down)\b)[a-z]+)?\s$/i;
// "and 2 million | of that is the old contract": what is in it
const OF_THAT_IS =
  /^\sof (?:that|this|it|the (?:new )?(?:range|total|increase))\s(?:is|was|are|were|comes?|came|relates?|related|falls?|fell)\b/i;
// "had sales of 41 million in the year and a loss of around | 6 million", "charges for the move and a gain of": of another line
const AND_LOSS =
  /\b(?:and|for)\san?\s(?:[a-z-]+\s){0,2}(?:loss|profit|charge|gain|impairment)\sof\s(?:(?:about|around|approximately|some|nearly|over)\s)?$/i;
// "181 million in cash and 175 million | undrawn on the revolver": what may be borrowed
const UNDRAWN =
  /^\s(?:(?:still|currently|committed|and|remains?|is|was|of)\s){0,3}(?:undrawn|unused|unutili[sz]ed|untapped)\b/i;
// "LTL made 94 million where truckload lost | 3 million"
const ANOTHER_LOST =
  /\b(?:where|while|whereas|and|but|as)\s(?:the\s|our\s)?(?!(?:we|it|they|you|i|he|she)\b)[\w&-]+(?:\s[\w&-]+){0,2}\s(?:lost|made|earned)\s(?:about\s|some\s|another\s)?$/i;
// "0.62% of loans, and that's one office credit in Leeds for | $28 million"
const IS_ONE =
  /\b(?:that['’]s|that is|that was|which is|which was|it['’]s|this is)\s(?:mostly\s|largely\s|really\s|just\s|mainly\s|basically\s)?(?:one|two|three|an?)\s[^,;]{3,60}$/i;
const OF_WHICH =
  /\b(?:for a total (?!(?:(?:purchase )?(?:price|cost|amount) )?of\b)|of which|among them|of those|of these)\b/i; // a part of the figure before it
const WORTH = guarded(/\b(?:costs?|costing|worth|valued at|priced at)\s(?:\w+\s)?$/i);
// "Iris up 16% and the U.S. up | 4%": of a name of its own
const NAME_MOVED = guarded(
  /\d[^;]{0,160}(?:,|\band)\s(?:the\s|our\s)?\p{Lu}[\w.&'’-]{0,40}(?:\s\p{Lu}[\w.&'’-]{0,40}){0,2}\s(?:up|down)\s(?:(?:by|about|nearly|over|around|roughly|more than|less than|approximately)\s)?$/u,
);
// "$540 million of goodwill", "the $2.6 billion charge": money of something else
const OF_OTHER =
  /^(?:\s?of|\sin)\s(?!(?:the|our|this|last|which|that|each|both|total|constant|local|fiscal|aggregate|cash|all|just|only|under|less|two|three|four|five|six|nine|twelve|\d|q\d)\b)[a-z]|^\s(?:(?!(?:and|or|but|while|with)\b)\w+\s){0,2}(?:charges?|gains?|benefits?|impacts?|headwinds?|tailwinds?|hit|savings?|investments?|acquisitions?|payments?|contracts?|deals?|orders?|programs?|plans?|authori[sz]ations?|facilit(?:y|ies)|fees?|tax(?:es)?|markets?|opportunit(?:y|ies)|projects?|write-?(?:offs?|downs?))\b/;
// "85% of our overall billings": the metric is the whole that a share is of
const SHARE_BASE =
  /(?:%|percent|\bas an? percentage|\bbasis points|\bbps|\bhalf|\bthirds?|\bquarters?|\bmost|\bmajority|\bportion|\bshare|\bpart)\sof\s(?:(?:our|the|its|total|overall|all|company|consolidated|net|group|that|average|period[- ]end|[\w&]+['’]s)\s)*$/i;
// "1.4 times FY24 | revenue": what something else is measured by
const TIMES_OF =
  /\d(?:x|\stimes)\s(?:of\s)?(?:(?:our|the|its|annual|annuali[sz]ed|trailing|FY ?\d{2,4}|20\d\d|last year['’]s|twelve-month|LTM)\s){1,3}$/i;
const EXCLUDED = /\b(?:excluding|excluded from)\s(?:[\w-]+\s){0,4}$/i; // excluding restructuring expenses
// "leverage, including our share of venture debt, was"; not "including acquired revenue of $5 million"
const INCLUDED = /,\sincluding\s(?:[\w-]+\s){0,7}$/i;
// "net inflows in active | AUM of $300 million": what flowed into it
const FLOW_IN = /\b(?:in|out)?flows?\s(?:in|into|from|for)\s(?:[\w-]+\s){0,3}$/i;
const ITSELF = /^\s(?:of|was|were|at)\s[^,;]{0,20}\d/;
// "currencies impacted gross margin by 100 basis points": an attribution, not the margin's own move
const ACTED_ON =
  /\b(?:(?:effects?|impacts?) (?:on|to)|impact(?:ed|ing|s)?|affect(?:ed|ing|s)?|hurt|pressured|benefit(?:ed|ing)|helped|weighed on|contributed to|offset|through|via)\s(?:our |the )?(?:adjusted |reported )?$/i;
// "20% growth in wireless", "18% consumer growth": what grew is named behind the figure
const GROWTH_IN = guarded(
  /^\s(?!(?:year|yoy|constant|organic|operational|underlying|reported|revenue|sales|total|net|sequential|annual|overall|on|from|with|by|as|through|despite|driven|and|or|but|which|that|while|versus|than)\b)(?:(?!(?:which|that|but|while|reflect\w*|assum\w*|includ\w*|represent\w*|versus|than)\b)[\w&-]+\s){1,3}growth\b|^\s(?:growth|increase|decline|decrease|rise|drop|gain)\s(?:in|from|of)\s(?!(?:the|this|our|constant|local|fiscal|last|prior|previous|q\d|(?:first|second|third|fourth)[- ]quarter)\b|\d|a year\b|an? \w+ ago\b)/i,
);
// "repurchased 3 million shares for $50 million": the sum is the verb's object, or its price in all
const VERBAL = /^(?:(?:re)?purchas(?:ed|ing)|bought|return(?:ed|ing)|pa(?:id|ying))/i;
const OBJECT =
  /^(?:(?!\b(?:and|have|has|average|price|bringing|remaining|leaving|against|under|authori\w+)\b)[^,;.]|(?<=\d)[.,](?=\d)){0,90}\b(?:for|of|totaling|worth|at(?=\s(?:an?\s)?(?:total|aggregate)\s))\s(?:(?:an )?aggregate (?:purchase )?(?:price|cost|amount|consideration) of |a total (?:(?:purchase )?(?:price|cost|amount|consideration) )?(?:of )?|(?:about|approximately|a|around|over|nearly|roughly)\s)*$/i;
// "at a total cost of"
const IN_ALL = /\b(?:total|aggregate) (?:purchase )?cost of\s(?:\w+\s)?$/i;
// "repurchased 3 million shares | at an average price of $41 per share | for a total of": what each cost
const PRICE_OF_EACH =
  /,?\sat (?:an? |the )?(?:weighted )?average (?:(?:purchase|repurchase|share|stock) ){0,2}(?:price|cost)(?: (?:paid )?per share)? of (?:about |approximately )?[A-Z]{0,3}[$€£]\s?\d[\d.]*(?: (?:per|a) share)?,?/i;

// "On EPS, we printed $1.12"
const ON =
  /(?:^|[.;,]\s)(?:(?:And|So|Now|And then|Then),?\s)?(?:on|for|in terms of|as for)\s(?:the\s|our\s)?(?:[a-z-]+\s)?$/i;
const ON_IT =
  /^(?:\s(?:line|side|front))?,\swe\s(?:also\s)?(?:printed|delivered|did|posted|reported|earned|generated|had|made|came in at|were at|finished at|landed at|booked)\s(?:about\s|around\s|right at\s|just over\s)?$/i;

// "adjacencies, which serve all customers, rose 12%": of what stands before the aside
const OPENS_ASIDE = /,\s(?:which|who)\s[^,.;\d]{0,60}$/i;
const ENDS_ASIDE =
  /^[^,.;\d]{0,40},\s(?:also\s|again\s)?(?:rose|grew|fell|declined|increased|decreased|dropped|was|were|is|are)\b/i;

// "the combined net interest income and sweep fees to $198 million": of both together
const JOINT =
  /^\sand\s(?!(?:the|our|its|an?)\s)(?:[\w&-]+\s){1,3}(?:fees|income|revenues?|gains)\s(?:(?:from|on|in)\s[^,;.\d]{3,40}\s)?(?:of|to|was|were|at|totall?ed|by)\s(?:(?:about|approximately|nearly|over)\s)?$/i;

// "generated positive net flows in each quarter and grew by | 19%": who had them grew
const HAD =
  /\b(?:generated|delivered|posted|recorded|achieved|had|saw|produced)\s(?:[\w-]+\s){0,3}$/i;
const AND_GREW =
  /^\D*\band\s(?:also\s)?(?:grew|rose|increased|expanded|fell|declined|decreased|shrank)\s(?:by\s)?(?:about\s|over\s|nearly\s)?$/i;

// "for share repurchases and | $510 million for debt": spent on what stands behind it
const FOR_OTHER = /^\sfor\s(?!(?:the|a|an|each|every|our|this|fiscal|full|q\d|20\d\d)\b)[a-z]/i;

// "Freight costs, which vary with volume, rose"
const WHICH_ASIDE =
  /^,\swhich\s[^,.;:\d]{3,90},(?=\s(?:also\s|again\s)?(?:rose|grew|fell|declined|increased|decreased|dropped|was|were|is|are)\b)/i;

// "Free cash flow, which we define as operating cash flow less capital spending, was": what it is made of
const DEFINING =
  '(?:,\\s|\\s\\(?)(?:which|that)\\s(?:we\\s|is\\s|are\\s|was\\s)?(?:also\\s)?(?:defin|calculat|measur|comput)\\w+\\sas\\s';
const TOLD_BEHIND =
  '(?:was|were|is|are|totall?ed|reached|amounted|came|grew|rose|increased|improved|fell|declined|decreased|dropped)';
const DEFINITION = guarded(
  new RegExp(`^${DEFINING}[^.;:\\d]{3,160}?[,)]?(?=\\s${TOLD_BEHIND}\\b)`, 'i'),
);
const OPENS_DEFINITION = guarded(new RegExp(`${DEFINING}[^.;:\\d]{0,160}$`, 'i'));
const ENDS_DEFINITION = guarded(new RegExp(`^[^.;:\\d]{0,160}?\\s${TOLD_BEHIND}\\b`, 'i'));

/** "Which we count as a loss, and net debt | was": another clause, and no part of a definition. */
function isAnew(before: string, behind: string): boolean {
  return /,\s(?:and|but|while)\s(?:our\s|the\s)?$/.test(before) && /^\s\w/.test(behind);
}

/** Whether a metric is only named in an aside behind what a figure is of: "costs, which vary with revenue, rose 7%". */
export function isInRelative(
  text: string,
  metric: MetricMention,
  { start }: SpokenFigure,
): boolean {
  const [before, behind] = [text.slice(0, metric.start), text.slice(metric.end, start)];
  return (
    (OPENS_ASIDE.test(before) && ENDS_ASIDE.test(behind)) ||
    (OPENS_DEFINITION.test(before) && ENDS_DEFINITION.test(behind) && !isAnew(before, behind))
  );
}

// "84 million for the year, while Q4 was | 24 million", "and the fourth quarter alone came in at"
const TIME_AS_SUBJECT =
  /\b(?:and|while|whereas)\s(?:the\s)?(?:(?:first|second|third|fourth|last|final)\s(?:quarter|half)|Q[1-4]|H[12]|quarter|half)(?:\s(?:alone|itself|by itself|on its own))?(?<did>\s(?:was|came in at|stood at|amounted to)\s(?:(?:about|around|nearly)\s)?)$/i;

/** "The fourth quarter was $10 million better": by so much. */
function isByMore(text: string, { end }: SpokenFigure): boolean {
  return /^\s(?:better|worse|higher|lower|more|less|stronger|weaker|above|below|up|down)\b/i.test(
    text.slice(end, end + 12),
  );
}

// "The bakery we bought contributed to revenue of": so much of it
const SOLD = /\b(?:revenue|sales|bookings|orders)\b/;

// "$730 million of gross debt, net of an issue discount of | $60 million": what was taken off
const NET_OF_OTHER =
  /(?:^|\d[^;]{0,60}),?\s(?:and\s)?net of\s[^,;\d]{3,60}\s(?:(?<!\brange\s)of|totall?ing)\s(?:about\s|approximately\s)?$/i;
// "We had 2 billion of cash and a | $500 million undrawn credit line": what could be borrowed
const OPEN_CREDIT =
  /^\s(?:(?:fully|committed|senior|secured|unsecured|\w+-year|multi-year|existing|new)\s){0,3}(?:undrawn|unused|untapped|revolving|revolver|credit (?:line|facility)|line of credit)\b|^\s(?:(?:still|currently)\s)?(?:drawn|borrowed|outstanding|available)\s(?:on|under|against|from)\b|^\s(?:of (?:[\w.]+ ){0,3}(?:revolver|credit facility|revolving credit)(?: facility)? (?:availability|capacity)|on (?:our|the|an?) [^.;,]{0,30}\b(?:credit facility|credit line|line of credit|revolver))\b/i;

function isOpenCredit({ name }: MetricMention, after: string): boolean {
  return /^(?:cash|net cash|net debt)$/.test(name) && OPEN_CREDIT.test(after);
}

/** Whether a figure behind a metric is the metric's, by the words between the two. */
export function isLinked(sight: Sight, metric: MetricMention, spoken: SpokenFigure): boolean {
  const { text } = sight;
  const between = withoutBasis(
    text
      .slice(metric.end, spoken.start)
      .replace(ASIDE, '')
      .replace(WHICH_ASIDE, '')
      .replace(DEFINITION, '')
      .replace(WHOSE, '')
      .replace(isByMore(text, spoken) ? /^$/ : TIME_AS_SUBJECT, 'and it$<did>'),
  );
  if (isInRelative(text, metric, spoken)) return false;
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
  if (FOR_OTHER.test(after) && /^\sand\s$/.test(between)) return false;
  if (OF_THAT_IS.test(after) || (metric.name === 'cash' && UNDRAWN.test(after))) return false;
  if (TIGHT.test(between))
    return !(spoken.figure.unit === 'count' && !countsIt(metric, spoken, text));
  if (spoken.figure.unit === 'count')
    return COUNT_BEFORE.test(between) || (TO_BE.test(between) && countsIt(metric, spoken, text));
  if (spoken.figure.unit === 'money' && (OF_OTHER.test(after) || isOpenCredit(metric, after)))
    return false;
  if (NET_OF_OTHER.test(between)) return false;
  if (spoken.figure.unit === 'percent' && GROWTH_IN.test(after)) return false;
  const isVerbal = VERBAL.test(text.slice(metric.start, metric.end));
  if (isVerbal && !OBJECT.test(between.replace(PRICE_OF_EACH, ''))) return false;
  const isMoneyUnit = spoken.figure.unit === 'money';
  const paired = PAIRED.exec(between);
  if (paired && (paired.groups?.one !== undefined || AND_AMOUNT.test(after))) return false;
  if (
    WHICH_MOVED.test(between) ||
    (metric.name === 'share repurchases' && AT_AVERAGE.test(between)) ||
    SET_OFF.test(between) ||
    NOUN_OF_OWN.test(between) ||
    OF_GUIDE.test(between) ||
    (OF_INFLATION.test(between) && !/inflation/.test(metric.name)) ||
    AND_NAME.test(between) ||
    (isMoneyUnit &&
      AND_LOSS.test(between) &&
      !/income|profit|ebit|loss|earnings/.test(metric.name)) ||
    NAME_MOVED.test(between) ||
    GROWTH_OF.test(between) ||
    DRIVES_GROWTH.test(between) ||
    EFFECT_OF.test(between) ||
    POSITION.test(between) ||
    HAD_EFFECT.test(between) ||
    (metric.name.startsWith('organic') && REPORTED_GROWTH.test(between)) ||
    OTHER_CLAUSE.test(between) ||
    (isShare(metric.name) && OTHER_SHARE.test(between)) ||
    (spoken.figure.unit === 'percent' && OTHER_NAME.test(between)) ||
    OTHER_MADE.test(between) ||
    OTHER_MOVED.test(between) ||
    ANOTHER_LOST.test(between) ||
    (IS_ONE.test(between) && !isMoveOfLevel(sight, metric, spoken)) ||
    OTHER_TO.test(between)
  )
    return false;
  if (OF_WHICH.test(between) || DEED.test(between) || SUBJECT.test(between)) return false;
  if (WORTH.test(between) && !(isVerbal && IN_ALL.test(between))) return false;
  if (isCause(between) && !isMoveTold(sight, metric, spoken)) return false;
  // Another metric that this figure cannot be of stands between: the figure is likely of neither.
  const other = sight.metrics.find(
    (each) =>
      each !== metric &&
      each.end > each.start && // no word names "or 48 basis points"
      each.start >= metric.end &&
      each.end <= spoken.start &&
      !isAside(text, each) &&
      !isInRelative(text, each, spoken),
  );
  if (!other || isVerbal) return true;
  const rest = text.slice(other.end, spoken.start);
  const isAnewOfTime = TIME_AS_SUBJECT.test(rest) && other.name.endsWith(' margin');
  return isAnewOfTime || /\b(?:compared|from|versus)\b/i.test(rest) || LINK.test(rest);
}

function isCause(between: string): boolean {
  const last = matchesOf(between, CAUSE).at(-1);
  if (last === undefined) return false;
  return WHICH_WAS.test(between) || !RESUMED.test(between.slice(last.index + last[0].length));
}

// "subscribers landed at 36 million compared to 24 million a year ago"
const COUNT_BEFORE =
  /^\s(?:was|were|reached|landed at|totaled|grew(?: \d+%)? to|stood at|increased to|came in at|of)\s[\d.,]+(?:\s(?:million|thousand|billion))?(?:\s[a-z]+){0,2},?\s(?:compared (?:to|with)|from|up from|down from|versus)\s$|^\s(?:(?:grew|rose|increased|expanded|climbed|fell|declined|decreased|dropped)\s)?(?:by\s)?[\d.]+(?:%|\spercent)(?:\s(?:year[- ](?:over|on)[- ]year|yoy))?\sto\s(?:about\s|approximately\s|nearly\s|over\s)?$/i;

// "share count for the full year 2025 to be 34 million shares"
const TO_BE =
  /^\s(?:ended|finished|closed)\s(?:the|this)\s(?:quarter|half|year|period)\s(?:at|with)\s(?:about\s|approximately\s|around\s)?$|^(?:\s(?:for|in)\s(?:the\s)?[\w\s]{3,40}?)?\s(?:is|(?:to|will|should|would) be)\s(?:about\s|approximately\s|around\s|between\s)?$/i;

/** "customers reached 20 million": a bare count, or one whose noun is the metric. */
function countsIt(metric: MetricMention, { noun }: SpokenFigure, text: string): boolean {
  if (noun === null) return true;
  const said = text.slice(metric.start, metric.end).toLowerCase().split(' ').at(-1) ?? '';
  const isCount = metric.name === 'share count' && /\bshares\b/i.test(noun);
  return (
    isCount || noun.toLowerCase().includes(said.replace(/s$/, '')) || isMeasureOf(metric.name, noun)
  );
}

// "net sales from our stores": the stores say whose, what they count is not told
const SELLS =
  /\b(?:revenues?|sales|traffic|volumes?|growth|inventory|bookings)\s(?:from|to|in|at|of|per)\s(?:our |the |its |all )?(?:(?!(?:from|and|of|to|was|were|or)\b)[a-z][\w-]*\s(?:and\s)?){0,2}(?:(?!(?:from|and|of|to|was|were|or)\b)[a-z][\w-]*\s)?$/i;

/** Named for something else's sake: as a share's whole, as what is left out, as where a sale was made. */
export function isAside(text: string, metric: MetricMention): boolean {
  const before = leftOf(text, metric);
  if (metric.kind === 'count' && SELLS.test(before)) return true;
  const isOurs = /^our\s/i.test(text.slice(metric.start)); // "rose 4.1%, with | our tons sold up 6.7%"
  if (
    metric.kind === 'count' &&
    !isOurs &&
    IN_LIST.test(before) &&
    MOVES_AT_ONCE.test(text.slice(metric.end))
  )
    return true;
  if (TIMES_OF.test(before)) return true;
  const isPart = INCLUDED.test(before) && !ITSELF.test(text.slice(metric.end));
  const isFlowIn = metric.name === 'assets under management' && FLOW_IN.test(before);
  return isFlowIn || SHARE_BASE.test(before) || EXCLUDED.test(before) || isPart;
}

// "rose 2.9%: pubs 4.4%, | hotels down 1.1%": where the sales were made
const IN_LIST = /\d(?:%|\spercent)[,:]\s(?:and\s|with\s)?$/i;
const MOVES_AT_ONCE = /^\s(?:(?:up|down)\s)?\d[\d.]*(?:%|\spercent)/i;

function leftOf(text: string, { start }: MetricMention): string {
  return text.slice(Math.max(0, start - 50), start);
}
