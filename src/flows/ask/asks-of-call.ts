import { findMetrics } from '../../figures/lexicon/lexicon.ts';

// "Thanks, and ...", "ok so ...": what stands before a question without being a part of it.
const OPENING =
  /^(?:(?:thanks|thank you|thx|ok(?:ay)?|great|nice|cool|good|interesting|true|right|hm+|well|wow|hi|hey|hello|so|also|but|then|now|yes|no|yeah|sorry|actually|please|pls|(?:can|could|would|will) you)(?![\p{L}\p{N}'’-])[\s,;:–-]*)+/iu;
// "I'd like to know what drove it", "curious how they see pricing"
const WONDERING =
  /^(?:i(?:['’]d| would) like to (?:know|see|understand)|i (?:want|need) to (?:know|understand)|(?:i (?:was |am )?|i['’]m )?(?:wonder(?:ing)?|curious)(?: about)?|any idea|do you know)\s(?:what|which|who|whose|why|how|when|where|whether|if|about)\b/i;
const WANTING = /^(?:i(?:['’]d| would) like|i (?:want|need)|we need|need)\b/i; // "need the capex number"

const SUBJECT =
  '(?:the|their|its|his|her|they|he|she|there|management|any|anyone|anybody|analysts?)';
const AUXILIARY =
  '(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|might)';
// A question by the order of its words, where the mark was left out. Never "what a call", "which is why",
// "did not expect that", "was the best call in years".
const BY_ORDER: readonly RegExp[] = [
  new RegExp(
    `^what(?: else)?(?:['’]s|\\s(?:${AUXILIARY}|about|drove|drives|caused|changed|happened|share|percentage|kind|part)\\b)`,
    'i',
  ),
  new RegExp(
    `^how (?:${AUXILIARY}|come|much|many|big|fast|large|high|low|far|long|often|about)\\b`,
    'i',
  ),
  new RegExp(`^(?:why|when|where|who|whose|whom)(?:['’]s|\\s${AUXILIARY}\\b)`, 'i'),
  /^who (?:asked|said|spoke|leads|runs|answered|joined)\b/i,
  new RegExp(
    `^which (?!(?:${AUXILIARY}|i|we|you|they|he|she|it|means?|makes?|made)\\b)\\p{L}`,
    'iu',
  ),
  new RegExp(`^${AUXILIARY} (?!the (?:best|worst|most|\\p{L}+est)\\b)${SUBJECT}\\b`, 'iu'),
];
const AUXILIARY_AHEAD = new RegExp(`^${AUXILIARY} (?!not?\\b|be(?:en)?\\b|an?\\b)(?=\\p{L})`, 'iu');

const IDLE =
  '(?!.*\\b(?:later|tomorrow|tonight|yourself|notes|(?:mon|tues|wednes|thurs|fri)day)\\b)';
const OBJECT =
  '(?=$|[.?]|\\s(?:the|it|this|that|these|those|their|his|her|how|what|why|who|all|each|every|both|on|with|to|please)\\b)';
const VERB = '(?:compare|outline|recap|describe|explain|quote|elaborate|expand|quantify|contrast)';
const ORDERS: readonly RegExp[] = [
  new RegExp(`^${IDLE}(?:summari[sz]e|sum up|break\\b.*\\bdown)\\b`, 'i'),
  new RegExp(`^${IDLE}${VERB}${OBJECT}`, 'i'),
  // "give me a second", "tell me about it", "show me when you are here" ask nothing of a call
  /^(?:tell|give|show|walk|remind|list|name|get|find) (?:me|us)\b(?! (?:an? (?:sec|second|minute|min|moment|break|call|shout|hand|ping)|about it|when|later|your?)\b)(?=.*\p{L})/iu,
  /^(?:list|name|give|show|find) (?:all|the|every|each|their|its)\b/i,
  /^more (?:details? |colou?r |info(?:rmation)? )?(?:on|about)\b/i,
];
const ORDER_OF_METRIC = new RegExp(`^${IDLE}(?:${VERB}|split|give|show|list)\\s`, 'i');

const OPINION =
  /\b(?:do|did|are|were|have|will|would) (?:you|u|y['’]?all|people|folks|everyone|everybody)\b(?! have\b)|\b(?:what|how)['’]?s your\b|\b(?:you|u) (?:guys|all|think|mean|sure|ok(?:ay)?|there|joining|free|agree)\b|\bam i\b|\bis it (?:just|only) me\b|\bthoughts\b/i;
const AMONG_US =
  /\b(?:do|did|are|were|can|could|shall|should|will|have|must|may) (?:we|someone|somebody)\b|\b(?:can|could|may|shall) i\b|\b(?:can|could|would|will) (?:you|u) (?:please |pls )?(?:check|send|share|forward|post|call|join|look|ask|update|add|book|move|take|help|review|ping|dm|invite|fix|meet)\b|\b(?:any|every)(?:one|body)\b(?! (?:ask|mention|talk|say|raise|question|comment|discuss|bring)|['’]s)|\bwho(?:['’]s| is| can| wants?| has)\b.*\b(?:in|joining|coming|free|around|taking|time|send|slides|deck)\b|\bdo you have\b|\bwhat time\b|\b(?:lunch|coffee|dinner|beers?|drinks?|the (?:meeting|deck|slides|doc|memo|bill))\b/i;
const EXCLAIMED =
  /^(?:really|seriously|right|huh|eh|what|wait what|no|ok(?:ay)?|lol|see|ready|agreed?|same|who|say what|deal|yes|yeah|wtf|true|sure)\b[\s?？!]*$/i;

const TOPICS =
  /\b(?:guidance|outlook|forecast|margins?|highlights|takeaways|summary|overview|tl;?dr|risks|dividends?|buybacks?|pricing|segments|q&a)(?![\p{L}\p{N}])/giu;
const PERIOD = /\b(?:years?|quarters?|half|months?|[qh][1-4]|[1-4][qh]|fy ?\d\d|20\d\d|yoy|qoq)\b/i;
const CONNECTORS =
  /\b(?:and|or|vs|versus|by|of|in|for|the|a|per|to|from|on|against|compared|with|than|last|this|next|prior|previous|ago|same|all|full|total|key|main|more|details?|numbers?|figures?|consensus|estimates|please|segment|regions?|geography|product|business|unit|division|years?|quarters?|half|months?|[qh][1-4]|[1-4][qh]|fy|(?:fy ?)?(?:20)?\d\d|yoy|qoq|call|tl|dr)\b/gi;

const FELT = /!|[:;]['-]?[()DP|/]/; // "Revenue!", "margin :("
const MARK = /[?？؟¿]/;

/**
 * Whether words that nobody addressed ask something of the call: a question, an order to tell, or a bare
 * metric. What people say to one another does not, nor do statements; a mention reaches us all the same.
 */
export function asksOfCall(words: string): boolean {
  return words.split(/(?<=[.!?]["”)]?)\s+/).some(asks);
}

function asks(sentence: string): boolean {
  if (OPINION.test(sentence) || EXCLAIMED.test(sentence)) return WONDERING.test(sentence);
  const names = findMetrics(sentence).length > 0 || sentence.search(TOPICS) !== -1;
  if (AMONG_US.test(sentence) && !names) return false;
  const core = sentence.replace(OPENING, '').replace(/^and\s/i, '');
  return (
    MARK.test(sentence) ||
    WONDERING.test(core) ||
    BY_ORDER.some((order) => order.test(core)) ||
    (names && [AUXILIARY_AHEAD, WANTING, ORDER_OF_METRIC].some((form) => form.test(core))) ||
    ORDERS.some((order) => order.test(core)) ||
    isBareTopic(sentence)
  );
}

/** "margin vs last year", "revenue by segment", "and last quarter": a topic and nothing said of it. */
function isBareTopic(sentence: string): boolean {
  const goesOn = /^(?:and|or|vs\.?|versus|what about|how about)\b/i.test(sentence);
  const others = findMetrics(sentence)
    .toReversed()
    .reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), sentence)
    .replaceAll(TOPICS, '');
  const names = others.length < sentence.length || (goesOn && PERIOD.test(sentence));
  return names && !/[\p{L}\p{N}]/u.test(others.replaceAll(CONNECTORS, '')) && !FELT.test(sentence);
}
