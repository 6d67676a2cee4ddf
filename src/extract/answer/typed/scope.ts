import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import { asksForAdvice } from './asks-for-advice.ts';
import { writtenOut } from './shorthand.ts';

/**
 * What can be told of a question before any engine is asked. `advice`: on buying, selling or where a
 * share goes; `foreign`: not English; `orders`: asks nothing of the call; `empty`: no question at all.
 */
export type QuestionScope = 'call' | 'advice' | 'foreign' | 'orders' | 'empty';

const GREETING =
  /^(?:hi|hello|hey|thanks?(?: you)?(?: (?:so|very) much)?|ok(?:ay)?|great|cool|nice|good (?:morning|afternoon|evening)|bye|test|yes|no|please|lol)(?: (?:there|all|everyone|again|bot))?[\s.!?]*$/i;

// "Should I buy?", "is it a good investment?", "what is your price target?", "will the stock go up?"
const STOCK =
  '(?:stocks?|shares?(?! count)|shares price|share price|stock price|equity|it|this|them|(?<![&\\w])[A-Z]{2,5}(?![&\\w]))';
// "Will ING go up?"; but "is NIM going up?" is asked of the call.
const PRICE = new RegExp(
  `\\b(?:will|would|could|can|is|are|does)\\b[^?.]{0,30}\\b${STOCK}\\b[^?.]{0,12}\\b(?:go up|go down|going (?:up|down|to (?:rise|fall|go|drop|crash|rally))|rise|fall|rally|crash|moon|outperform|underperform|double|tank)\\b`,
);
const ADVICE: readonly RegExp[] = [
  // "should we be adding here?", "would you take profits now?"
  /\b(?:should|shall|would) (?:i|we|one|investors?|you)(?: \w+)? (?:be )?(?:adding (?:to|here|more)|buying|selling|holding|trimming|shorting|(?:take|taking|book|booking) profits?|hold (?:it|this|them|onto|through|into|the (?:stock|shares?|name)))\b/i,
  /\b(?:should|shall|ought|would you|could|can|may|do) (?:i|we|one|someone|investors?|my \w+|anyone|you)(?: \w+)? (?:to )?(?:buy|sell|hold|short|invest|trim|add|own|avoid|exit|purchase|dump|get (?:in|out))\b/i,
  /\b(?:is|are|does|do|would|was)\b[^?.]{0,40}\b(?:a |an )?(?:good |bad |great |safe |smart |solid |worthwhile )?(?<!\b(?:they|we|he|she|who|company|management|bank|group|firm|(?:going|planning|looking|about|trying|set|ready|wants?|wanting|needs?|prefer|choose|have|has|allowed|able|expected|forced|due|like|hope|rushing|wait(?:ing)?) to)\s)(?:buy|sell|hold|(?<=\b(?:an?|good|bad|great|safe|smart|solid|worthwhile|better|long[- ]term)\s)investment|bargain)\b(?!s? (?:back|in|plan|program|spend|level|cycle|income|bank|budget|side|gains?|loss(?:es)?|returns?|portfolio|result|management|grade|products?|fees?|advisory))(?:[^?.]{0,24})[?.]?$/i,
  /\b(?:your|a|the|analyst|fair|any) (?:price target|target price|rating|recommendation)\b|\bprice target\b|\bfair value of the (?:stock|shares?)\b/i,
  // Asked of whoever answers: "would you trim here?", "worth adding before the print?"
  /\b(?:would|will|do|should) you (?:\w+ )?(?:buy|sell|short|trim|own|dump|add (?:to|here|more|on)|(?:see|expect) (?:any |more |further )?(?:upside|downside) (?:in|to|for|on) (?:the |this )?(?:stocks?|shares?|name))\b(?! (?:capacity|stores?|plants?))/i,
  /\bworth (?:adding|trimming|owning|initiating|shorting|a (?:punt|position|buy))\b/i,
  // "Should we be overweight into the print?", "is Harrow a buy after this cut or should I wait?"
  /\b(?:should|shall|would|could|can) (?:i|we|one|investors?|you)(?: \w+)? (?:be |go |stay |turn )?(?:over|under|equal)[- ]?weight(?:ing)?\b/i,
  /\bor (?:should|shall) (?:i|we|one) (?:just |rather )?(?:wait|pass|stay away|hold off|sit (?:it|this) out)\b|^(?:and |so |but )?(?:is|are) (?!(?:it|this|that|there|the|they|their|an?)\b)[\p{L}&.’'-]+ (?:still |now |really |finally )?(?:an? )(?:better |good |strong |great |clear )?(?:buy|sell|hold|short)(?= (?:after|before|into|ahead of|than|here|now|or|at|on|for the (?:long|next))\b|\W*$)/iu,
  // "Is Harrow cheaper than Brisling on forward P/E?", "what is a fair multiple for Harrow?"
  /\b(?:cheap(?:er)?|expensive|overvalued|undervalued|rich(?:er)?|re-?rat(?:e|es|ed|ing)|pricey)\b[^?.]{0,60}\b(?:p\/e|pe ratio|price[- ]to[- ](?:earnings|book|sales)|ev\/\s?(?:ebitda|sales)|(?:earnings |sales |book |forward |trading )?multiples?|valuations?)\b|\b(?:fair|right|appropriate|justified|reasonable|deserved?) (?:\w+ )?(?:multiple|p\/e|valuation) (?:for|of|on)\b/i,
  // "Are Harrow shares cheap after this?", "is the drop a buying opportunity?"
  /\b(?:stocks?|shares) (?:(?:now|still|too|so|very|really) ){0,2}(?:cheap|expensive|overpriced|underpriced|attractive)\b|\b(?:buying|entry) (?:opportunity|point)\b/i,
  /\bwhat (?:should|would you|do you recommend|do you think) i (?:do|should do)\b|\bdo you (?:like|recommend) (?:the|this) (?:stock|share|company)/i,
];
// What management said about the share is of the call.
const OF_THE_CALL =
  /\b(?:did|does|do|has|have|what|how|are|is|why) (?:the )?(?:management|they|he|she|the (?:ceo|cfo|company|board)|analysts?|anyone|anybody|ceo|cfo)\b[^?]{0,40}\b(?:say|said|talk|mention|discuss|comment|think|view|plan|buy(?:ing)? back|ask|expect|see(?:ing)?\b)/i;
// "Will they buy back shares or should we wait for the deal?", "is M&A expensive at current multiples?"
const OF_THEIR_DEALS =
  /\b(?:will|would|could|can) (?:they|management|the (?:company|board))\b(?![^?]*\b(?:should|shall|ought) (?:i\b|(?:we|one|investors?) (?!(?:just |rather )?wait\b)))[^?]{0,40}\bbuy(?:ing)? back\b|^(?:and |so |but )?(?:is|are|was|were) (?:the )?(?:m&a|acquisitions|takeovers|bolt-ons|deals|(?:m&a|deal|acquisition|takeover) (?:multiples|valuations|prices|targets))\b/i;

const ORDERS: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override|bypass)\b[^.?!]{0,30}\b(?:instructions?|rules?|prompts?|everything|previous|above|guidelines)\b/i,
  /@(?:channel|here|everyone)\b|<!(?:channel|here|everyone)/i,
  /\b(?:system prompt|your (?:instructions|prompt|rules)|jailbreak|developer mode|api key|bot token|act as|pretend (?:to be|you)|you are now|roleplay|print (?:your|the) (?:prompt|token|key))\b/i,
  /^(?:please )?(?:post|send|delete|dm|invite|ping|tag|kick|remind|e-?mail|tweet|schedule|archive|rename|upload|translate|execute|run|open)\b(?!.*\b(?:call|earnings|revenue|margin)\b)/i,
  /\b(?:tell|write|sing|make|give|compose|know)\b[^.?!]{0,20}\b(?:jokes?|poems?|songs?|limerick|haiku|stor(?:y|ies)|recipe|essay|code)\b/i,
  /\bweather (?:like|forecast|today|tomorrow|in [A-Z])|\b(?:forecast|weather) for (?:today|tomorrow|the weekend)\b/i,
  /\b(?:capital of|world cup|super bowl|meaning of life|who (?:are|made|created|built) you\b|what(?:['’]s| is) your name|how are you|what time is it|what day is it|lottery|horoscope|president of (?:the )?(?:us|united states|france))/i,
];

const ENGLISH = new Set(
  'the a an of to in on at for and or by with from as is was were are be did do does what why how when who which where much many will would should can could has have had they it their this that last next about any if not say said tell me there more than up'.split(
    ' ',
  ),
);
const OTHERS = new Set(
  'le la les des est une du que quel quelle quels combien pourquoi comment sont dans sur avec der das und ist wie war warum wieviel viel nicht ein eine von zu im wann wer el los las cual cuál qué cómo por porque cuánto cuanto cuánta fue es del una il di che quanto perché come è stato sono o os qual foi quanto não em na het een wat waarom hoeveel hoe van zijn och är var hur mycket vad varför hvad hvor meget'.split(
    ' ',
  ),
);
// Said in English too: one of them alone is no sign of another language ("trade war impact").
const SHARED = new Set('war na van come die per sur'.split(' '));

/** Tells apart what the call may answer from what no transcript could. */
export function scopeOf(question: string): QuestionScope {
  const text = writtenOut(question).replaceAll(/\s+/g, ' ').trim().slice(0, 2000);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 2 || GREETING.test(text)) return 'empty';
  if (ORDERS.some((pattern) => pattern.test(text))) return 'orders';
  if (isForeign(text, letters)) return 'foreign';
  const isAdvice =
    asksForAdvice(text) || ADVICE.some((pattern) => pattern.test(text)) || isOfPrice(text);
  if (isAdvice && !OF_THE_CALL.test(text) && !OF_THEIR_DEALS.test(text)) return 'advice';
  return 'call';
}

function isOfPrice(text: string): boolean {
  const [asked] = PRICE.exec(text) ?? [];
  // "Why is GP&T going up": of something on the call, whatever it stands for
  return asked !== undefined && !/\bwhy\b|^how\b/i.test(text) && findMetrics(asked).length === 0;
}

function isForeign(text: string, letters: number): boolean {
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin < letters / 2) return true;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const english = words.filter((word) => ENGLISH.has(word)).length;
  const others = words.filter((word) => OTHERS.has(word));
  const isOne = words.length <= 4 && english === 0 && others.some((word) => !SHARED.has(word));
  return others.length > english && (others.length >= 2 || isOne);
}
