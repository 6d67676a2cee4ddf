import { type Guarded, guarded } from '../../core/guarded/guarded.ts';
import { stemsOf } from '../words.ts';

/** How surely a sentence asks: `weakly` when it only names a topic, which the next one may ask about. */
export type Asking = 'surely' | 'weakly' | 'no';

/** Words that a question has. */
export const ASKS =
  /\b(?:what(?:['’]s| is| are| was| do| does| would| kind| about)?|how|why|when|where|which|who)\b(?! ever)|\b(?:is|are|was|were|do|does|did|can|could|would|will|should|have|has) (?:you|we|there|it|this|that|the|management|they|any|your|my)\b|\b(?:is|are|was|were|do|does|did|could|would|wo|should|have|has)n['’]t (?:you|we|there|it|this|that|the|they|your)\b|\bany (?:chance|color|colour|update|thoughts?|sense|comments?|reason|specific)\b|\b(?:wonder(?:ing)?|curious|walk us|help us|talk about|elaborate|share (?:some|any|more)|give us|update us|remind us|clarify)\b/i;
const RECALLS =
  /\b(?:you|management|he|she) (?:just |also |have |had |\w+ )?(?:mentioned|said|talked|noted|commented)\b/i;
const WANTS =
  /\b(?:hoping|wondering|walk (?:us |me )?through|help (?:us|me)|is there|are there)\b/i;
const OPEN_WORD = /\b(?:what|how|why|when|which|could you|can you|would you|do you)\b/i;
const DIRECT =
  /^(?:and |so |also |then |but |or )*(?:secondly,? |second,? |first(?:ly)?,? |first of all,? )?(?:what|how|why|when (?=(?:do|does|did|will|would|should|can|could|is|are|might)\b)|where|which|who|is|are|do|does|did|can|could|would|will|should|any|just wondering|wondering|i['’]m wondering|i(?:['’]m| was| am) (?:just )?(?:wondering|hoping)|i (?:just )?(?:wanted|want|would like|['’]d like) to (?:ask|understand|know|hear|get|check|see)|(?:please|(?:\p{Lu}\p{Ll}+, )?if you could|maybe you could|perhaps you could))\b|^[^,?]{0,40}, (?:do|did|can|could|would|will|are|have) you\b/iu;
// "And the order book, how does it look.": asked without a mark, its topic first
const TOPIC_FIRST =
  /[,–—]\s(?:and\s)?what (?:if|happens (?:if|when))\s|[,–—]\s(?:and\s)?(?:(?:what|how|when|where|why)\s)?(?:is|are|was|were|do|does|did|will|would|can|could|should|has|have)\s(?:it|that|this|they|you|we|there|those|these)\b(?:\s[\w’']+){0,8}[.\s]*$/i;
// "And the tariffs?": of another topic, in as few words
const ELLIPTIC =
  /^(?:and|or) (?:then )?(?:(?:on|in|for|with) )?(?:the|your) (?!(?:\w+ )?(?:question|follow-?up|other one)\b)\p{L}{3,}/iu;
// "And headcount?", "And fibre ARPU?"
const BARE_TOPIC =
  /^(?:and|or) (?:then )?(?:(?:on|in|for|with) )?(?!(?:the|your|my|then|that|this|it|you|so|what|why|how|when|where|which|who|if|is|are|was|do|does|did|will|would|can|could|really|any|maybe|also|sorry|thank|thanks|yes|no|right|okay)\b)\p{L}{3,}(?: [\p{L}&’'-]+){0,3}\?$/iu;
const INTERESTED =
  /^(?:and |so |also |then )*(?:i(?:['’]d| would)? (?:just )?(?:also )?(?:be (?:\w+ )?(?:interested|curious|keen)|love|like) (?:to (?:ask|understand|know|hear|get|see)|in|if|how|what|whether|about)|i wonder|tell us|remind us|(?:a|one) (?:word|question) (?:on|about))\b/i;

// "And then, Mara, also, …"
const LEAD =
  /^(?:(?:[Aa]nd|[Ss]o|[Bb]ut|[Tt]hen|[Aa]lso|[Ff]irst|[Ss]econd(?:ly)?|[Ll]ast(?:ly)?|[Ff]inally|[Mm]aybe|[Pp]erhaps|[Jj]ust|[Aa]gain|I guess),?\s|\p{Lu}\p{Ll}{1,20},\s){0,5}/u;
const TELL =
  '(?:talk|comment|speak|walk|help|give|share|tell|explain|elaborate|expand|clarify|discuss|describe|remind|update|parse|break|isolate|quantify|frame|bridge|touch|dig|provide|unpack|confirm|net|steer|address|size|start)';
const DETAIL = '(?:bridge|colou?r|clarification|clarity|detail|details|context|update|insight)';
const HOW = '(?:how|what|whether|if|about|why|when|where|on|to (?:hear|know|understand|get))';
const REQUESTS: readonly Guarded[] = [
  // "Maybe you could talk about kilns", "hoping you could isolate those factors"
  new RegExp(`^(?:if |hoping )?(?:you|we) (?:could|can) (?:\\w+ ){0,3}${TELL}\\b`, 'i'),
  // "And thirdly, the price rise, if you can quantify."
  new RegExp(`, if (?:you|we) (?:could|can) (?:\\w+ ){0,3}${TELL}(?: (?:that|it|this))?[.]?$`, 'i'),
  /\b(?:hoping(?: that| if)?|(?:wondering|curious) if) (?:you|we) (?:could|can)\b/i,
  new RegExp(`\\b(?:maybe|perhaps) (?:if )?(?:you|we) (?:could|can) (?:\\w+ ){0,3}${TELL}\\b`, 'i'),
  /^I(?:['’]m| was| am) (?:\w+ )?(?:hoping|wondering)\b[^.;]{0,160}\b(?:if|whether)\b/i,
  // "Help us understand what drives that", "Talk a little bit about Turku", "Remind us when it opens"
  /^(?:(?:help|update|give) (?:us|me)|(?:walk|take) (?:us|me) through|(?:remind|tell) (?:us|me)|talk (?:\w+ ){0,4}(?:about|through))\b/i,
  new RegExp(`^(?:any|your) (?:update|thoughts?|views?|comments?|colou?r|sense|${DETAIL})\\b`, 'i'),
  new RegExp(
    `^(?:thoughts|views|comments|${DETAIL}) on\\b|^(?:a )?(?:little |bit )*(?:of|more) (?:a )?(?:\\w+ )?${DETAIL}\\b`,
    'i',
  ),
  new RegExp(
    `^(?:I(?:['’]m| was| am) |was )?(?:just |really |also )*curious (?:\\w+ ){0,4}${HOW}\\b`,
    'i',
  ),
  /^anything (?:else )?(?:that )?(?:you|we)(?:['’]d| could| can| would) (?:say|tell|share|add|give|provide)\b/i,
].map(guarded);
// What names a topic: asked where no question follows.
const NAMES: readonly Guarded[] = [
  /^(?:I )?(?:just |also |potentially |really |only )*(?:want(?:ed)?|would like|['’]d like|was (?:just )?going|trying) to (?:ask|understand|know|hear|get|check|see|verify|confirm|clarify|dig|follow up|touch|make sure (?:that )?(?:I|we|you|it|the))\b/i,
  /^to (?:clarify|confirm|be clear|make sure|verify)\b/i,
  /\bmy (?:\w+ )?question (?:is|was|would be) (?:\w+ ){4}/i,
].map(guarded);
const FEWEST = 6; // words that a topic takes to name

/** Whether a sentence names another topic, and no more: "And the tariffs?", "And headcount?". */
export function isBareTopic(printed: string): boolean {
  return printed.endsWith('?') && (ELLIPTIC.test(printed) || BARE_TOPIC.test(printed));
}

/** Whether a sentence asks; `printed` is as it stands, `text` without what opens it. */
export function askingOf(printed: string, text: string): Asking {
  const isMarked = /\?["”)\]]*$/.test(printed);
  const rest = text.replace(RECALLS, '');
  const isRecalled = rest !== text && !OPEN_WORD.test(rest) && !(isMarked && WANTS.test(rest));
  if (!isRecalled) {
    if (isMarked && (ELLIPTIC.test(printed) || BARE_TOPIC.test(printed))) return 'surely';
    if (isMarked) return ASKS.test(text) || text.split(' ').length > 3 ? 'surely' : 'no';
    if ((DIRECT.test(text) && ASKS.test(text)) || TOPIC_FIRST.test(text) || INTERESTED.test(text))
      return 'surely';
  }
  if (isMarked) return 'no';
  const bare = text.replace(LEAD, '');
  if (REQUESTS.some((pattern) => pattern.test(bare)))
    return stemsOf(text).length > 2 ? 'surely' : 'weakly';
  return NAMES.some((pattern) => pattern.test(bare)) && text.split(' ').length >= FEWEST
    ? 'weakly'
    : 'no';
}
