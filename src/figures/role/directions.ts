import { guarded } from '../../core/guarded/guarded.ts';

const UP =
  'increas(?:e|ed|es|ing)|(?<!\\bde-)(?:gr(?:ew|ow|owing|own)(?: [a-z]+ly)? at(?: an? (?:[a-z]+ )?(?:rate|pace|clip) of)?(?=\\s(?:\\w+\\s){0,2}$)|grew|grow(?:n|th|s|ing)?)|rose|rise|risen|rising|rais(?:e|ed|es|ing)|(?<!(?:sign(?:ing|ed)|set|pick(?:ing|ed)|mak(?:e|es|ing)|made|tak(?:e|es|en|ing)|took|add(?:s|ed)?|end(?:s|ed)?)\\s)up|improv(?:e|ed|es|ement|ing)|expand(?:ed|s|ing)?|expansion|gain(?:ed|s)?|climb(?:ed|s)?|accelerat(?:ed|ion)|higher|jump(?:ed)?|rebounded|surg(?:e|ed)|advanc(?:e|ed)|widen(?:ed|ing)';
const DOWN =
  'decreas(?:e|ed|es|ing)|de-?gr(?:ew|ow(?:n|th|s|ing)?)(?:\\sat)?|declin(?:e|ed|es|ing)|fell|fall(?:en|s|ing)?|down|drop(?:ped|s)?|lower(?:ed)?|reduc(?:e|ed|tion)|shrank|shrunk|contract(?:ed|ion)|compress(?:ed|ion)|deteriorat(?:ed|ion)|lost|dip(?:ped)?|slipp?(?:ed)?|narrow(?:ed|ing)';
// "declined versus the prior year by": the comparison may stand before the amount
const COMPARED =
  '(?:versus|over|from|in|compared (?:to|with))\\s(?:the\\s)?(?:same\\s)?(?:prior|previous|last|first|second|third|fourth|this)[- ](?:year|quarter)(?:\\s(?:quarter|period))?';
const SOFT = `(?:${COMPARED}|somewhat|further|approximately|roughly|about|around|nearly|almost|over|more than|between|by|of|a|an|year[- ]over[- ]year|year[- ]on[- ]year|quarter[- ]over[- ]quarter|[a-z]{3,}ly|another|some|little|bit|touch|under|solid|strong|full|modest|slight|meaningful|only|just|to be|percentage|in the|to the|mid|high|low|double-digit|another|robust|healthy|impressive|significant|substantial|remarkable|exceptional|[a-z]{4,9}-than-(?:expected|anticipated|planned)|as (?:we (?:had )?)?(?:expected|anticipated)|very|steadily|also|and|but|partly|mainly|again|net|total|revenues?|sales)`;

const BEFORE = guarded(
  new RegExp(`\\b(?:(?<up>${UP})|(?<down>${DOWN}))(?:\\s${SOFT}){0,5}\\s?,?\\s?$`, 'i'),
); // decreased significantly by
const TO =
  /\b(?:to|reached|(?<!\bgr(?:ew|ow|owing|own)\s(?:[a-z]+ly\s)?)at)\s(?:a\s|an\s|the\s|about\s|around\s|approximately\s|over\s|nearly\s|almost\s|record\s|high\s|new\s)*$/i; // increased to
// "saw an increase at 11%", "increased double-digit to 10%": the size of the move, not where it led
const MOVE_AT =
  /\b(?:(?:an?\s)?(?:double|single)[- ]digits?\s(?:(?<up>increase|growth|gain|rise)|(?<down>decrease|decline|drop)) (?:at|to)|(?:(?<grew>increased|grew|rose)|(?<fell>decreased|declined|fell)) (?:by )?(?:double|single)[- ]digits? (?:at|to))\s$/i;
// "grew revenues of | $209 million": what they came to
const GREW_SUM =
  /\b(?:grew|delivered|increased)\s(?:(?:our|its|net|total)\s)*(?:revenues?|sales)\sof\s(?:(?:about|approximately)\s)?$/i;
const FROM = /\bfrom\s(?:a\s|an\s|the\s|about\s|around\s|approximately\s)*$/i;
const AFTER =
  /^\s?(?:in\s(?=(?:year[- ](?:over|on)[- ]year\s|annual\s|organic\s)?(?:growth|increase|decrease|decline)\sin\s))?(?:per (?:(?:diluted|common|ordinary) )?share\s(?=(?:[\w-]+ )?(?:increase|improvement|rise|decrease|decline|drop|reduction)\b))?(?:(?:year[- ]over[- ]year|year[- ]on[- ]year|yoy|quarter[- ]over[- ]quarter|sequential(?:ly)?|organic|operational|core|like[- ]for[- ]like|annual|constant[- ]currency|reported|revenue|sales|total|net|underlying|comparable)\s){0,3}(?:(?<up>increase|growth|rise|improvement|expansion|higher|better|stronger|favou?rable(?= (?:to|versus|vs|compared|against|from|year[- ](?:over|on)[- ]year|sequentially)\b)|ahead(?= of (?:(?:the )?(?:last|prior|previous|same)|a year)\b)|above(?=\s(?:the|last|prior|a|[1-4]Q\d\d|Q[1-4]|(?:its|our|their)\s(?:year-end|(?:prior|previous|last)[- ](?:year|quarter)(?!['’s]*\s(?:guidance|guide|outlook|forecast|range|target|plan|budget|expectation))))\b)|gain|uplift|jump|cagr|more(?=\sthan\s(?:in\s)?(?:(?:a|the|one)\s)?(?:(?:same|prior|previous|last|first|second|third|fourth|year)\b|Q[1-4]\b|20\d\d\b)|\s(?:on an?|in|at)\s(?:organic|constant|local|reported|adjusted)\b|\s(?:organically|as reported)\b)|up(?=\s(?:on|year|quarter|versus|vs|compared|sequentially)|[.,]|$))\b|(?<down>decrease|decline|de-?growth|drop|reduction|fall|lower|below|worse|weaker|softer|unfavou?rable(?= (?:to|versus|vs|compared|against|from|year[- ](?:over|on)[- ]year|sequentially)\b)|behind(?= (?:(?:the )?(?:last|prior|previous|same)|a year)\b)|contraction|compression|less(?! [$€£¥₹\d])|down(?=\s(?:on|year|quarter|versus|vs|compared|sequentially)|[.,]|$))\b)/i; // 10% increase
const MORE = /\b(?:more than|over)\s$/i;
// "we grew adjusted earnings per share by": the verb stands before its object
const OBJECT_OF =
  /\b(?:(?<up>grew|grow|growing|increased?|increasing|improved?|improving|expand|expanded|expanding|raised?|(?<!(?:%|percent|points|bps)\s(?:[\w-]{1,20}\s){0,2})increase in|(?<=\b(?:an?|represents|represented|was) )growth in)|(?<down>decreased?|decreasing|reduced?|reducing|lower|lowered|lowering|cut|cutting|reduction in|decrease in|decline in))\s(?:(?!(?:from|to|than|with|compared|versus|and|by|in|of|given|amid|despite|due)\b)[\w&’'-]+\s){0,3}$/i;

/** Which way a figure moves. */
export type Direction = 'up' | 'down';

/** A word that something rises with, wherever its figure stands; `contract` and `slip` are also things. */
export const RISING =
  /\b(?:increas\w*|(?<!\bde-)(?:grew|grow\w*)|rose|ris(?:e|es|en|ing)|rais(?:e|ed|es|ing)|improv\w*|higher|expand\w*|expansion|gain\w*|up|upward|accelerat\w*|climb\w*|jump\w*|surg(?:e|es|ed|ing)|strengthen\w*)\b/i;

/** A word that something falls with. */
export const FALLING =
  /\b(?:decreas\w*|de-?gr(?:ew|ow\w*)|declin\w*|fell|fall\w*|lower\w*|drop\w*|(?<!\bwr(?:ites?|ote|itten|iting)[- ])down(?! the (?:income statement|p&l|road|line|list|page|track|path)\b)|downward|reduc\w*|shr[aiu]nk\w*|contract(?:ed|ing|ion)|slow\w*|soft(?:er|en\w*|ness)?|weak\w*|dip|dips|dipped|slipp(?:ed|ing)|plung(?:e|es|ed|ing)|slump\w*|deteriorat\w*|wors(?:e|en|ens|ened|ening))\b/i;

/** A word of moving either way, or of staying. */
export const MOVING = new RegExp(
  `${RISING.source}|${FALLING.source}|\\b(?:hik\\w*|cut(?:s|ting)?|flat|stable|unchanged|plus|minus)\\b`,
  'i',
);

/** Which way the words of a text go; null where they go neither way, or both. */
export function directionOf(text: string): Direction | null {
  const [up, down] = [RISING.test(text), FALLING.test(text)];
  return up === down ? null : up ? 'up' : 'down';
}

/** The direction a figure moves by, read from the words before it; null for a level ("increased to"). */
export function directionBefore(before: string): Direction | null {
  const text = MORE.test(before) ? before.replace(MORE, '') : before;
  const risen = directionIn(MOVE_AT.exec(text));
  if (risen) return risen;
  if (TO.test(text) || FROM.test(text) || GREW_SUM.test(text)) return null;
  return directionIn(BEFORE.exec(text.slice(-90)));
}

/** The direction in the words after a figure: "a 10% decrease"; null when they tell none. */
export function directionAfter(after: string): Direction | null {
  return directionIn(AFTER.exec(after));
}

/** The direction of a verb whose object is the metric: "we reduced capital expenditure by". */
export function directionOfObject(beforeMetric: string): Direction | null {
  return directionIn(OBJECT_OF.exec(beforeMetric.slice(-60)));
}

function directionIn(match: RegExpExecArray | null): Direction | null {
  if (!match) return null;
  return (match.groups?.up ?? match.groups?.grew) === undefined ? 'down' : 'up';
}
