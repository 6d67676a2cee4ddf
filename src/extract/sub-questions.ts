import { matchesOf } from '../core/matches.ts';
import type { Placed } from './evidence.ts';
import { stemsOf, withoutFiller } from './words.ts';

/** One thing an analyst asks, with the statements that lead up to it. */
export interface SubQuestion {
  /** The sentence that asks, or the limb of it that does. */
  readonly asked: Placed;
  readonly context: readonly Placed[];
}

const ASKS =
  /\b(?:what(?:['’]s| is| are| was| do| does| would| kind| about)?|how|why|when|where|which|who)\b(?! ever)|\b(?:is|are|was|were|do|does|did|can|could|would|will|should|have|has) (?:you|we|there|it|this|that|the|management|they|any|your)\b|\bany (?:chance|color|colour|update|thoughts?|sense|comments?|reason|specific)\b|\b(?:wonder(?:ing)?|curious|walk us|help us|talk about|elaborate|share (?:some|any|more)|give us|update us|remind us|clarify)\b/i;
const PLEASANTRY =
  /^(?:(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|thank(?:s| you)|congrat\w*|great|okay|ok|yes|yeah|sure|perfect|got it|understood|that['’]s (?:helpful|great|it|all)|very helpful|appreciate)\b.{0,90}|.{0,24}\b(?:i (?:have|had|got)|my|just) (?:a |an |one |two |three |\d+ )?(?:quick |follow-?up |few |couple(?: of)? )*(?:questions?|follow-?ups?)\b.{0,50}|.{0,40}for taking my questions?.{0,20})$/i;
// "Can you hear me?", "Does that make sense?": asked of the line, or of the asker's own words.
const OF_THE_LINE =
  /\b(?:can|could|do) you (?:guys |all |folks )?hear\b|\bam i (?:audible|on|coming through)\b|\bare you (?:there|able to hear)\b|^(?:does|did) (?:that|this) (?:make sense|help|answer)\b|^how are you(?: doing| today)?\??$|\bif i (?:may|could)\b.{0,12}\bask\b.{0,30}$|^(?:can|could|may|should) i (?:just )?(?:ask|squeeze|go ahead|start|follow)\b.{0,50}$|^(?:right|okay|correct|yes|no)\?$/i;
// "… it seems to go up to 4%. Is that right?": asked of what was just put forward, of nothing otherwise
const SO =
  /^(?:(?:and|so),? )?(?:is|was|would) (?:that|this|it)(?: be)? (?:a )?(?:fair|right|correct|clear|okay|accurate|reasonable|the right)\b.{0,30}$/i;
const PUT_FORWARD =
  /\d|\b(?:seems?|suggests?|implies|implying|looks? like|sounds? like|assum\w+|means?|would|should|could|must|think)\b/i;
const RECALLS =
  /\b(?:you|henry|management|he|she) (?:just |also |have |had |\w+ )?(?:mentioned|said|talked|noted|commented)\b/i;
const WANTS =
  /\b(?:hoping|wondering|walk (?:us |me )?through|help (?:us|me)|is there|are there)\b/i;
const OPEN_WORD = /\b(?:what|how|why|when|which|could you|can you|would you|do you)\b/i;
const DIRECT =
  /^(?:and |so |also |then |but |or )*(?:secondly,? |second,? |first(?:ly)?,? |first of all,? )?(?:what|how|why|when (?=(?:do|does|did|will|would|should|can|could|is|are|might)\b)|where|which|who|is|are|do|does|did|can|could|would|will|should|any|just wondering|wondering|i['’]m wondering|i(?:['’]m| was| am) (?:just )?(?:wondering|hoping)|i (?:just )?(?:wanted|want|would like|['’]d like) to (?:ask|understand|know|hear|get|check|see)|(?:please|(?:\p{Lu}\p{Ll}+, )?if you could|maybe you could|perhaps you could))\b|^[^,?]{0,40}, (?:do|did|can|could|would|will|are|have) you\b/iu;
// "And the order book, how does it look.": asked without a mark, its topic first
const TOPIC_FIRST =
  /[,–—]\s(?:and\s)?what (?:if|happens (?:if|when))\s|[,–—]\s(?:and\s)?(?:(?:what|how|when|where|why)\s)?(?:is|are|was|were|do|does|did|will|would|can|could|should|has|have)\s(?:it|that|this|they|you|we|there|those|these)\b(?:\s[\w’']+){0,8}[.\s]*$/i;
const INTERESTED =
  /^(?:and |so |also |then )*(?:i(?:['’]d| would)? (?:just )?(?:also )?(?:be (?:\w+ )?(?:interested|curious|keen)|love|like) (?:to (?:ask|understand|know|hear|get|see)|in|if|how|what|whether|about)|i wonder|tell us|remind us|(?:a|one) (?:word|question) (?:on|about))\b/i;
// ", and how should we think about …": a second thing asked in one sentence.
const LIMB =
  /[,;]\s+(?=(?:and|or|but)\s(?:also\s|then\s|maybe\s|just\s)*(?:what|how|why|when|where|which|is there|are there|do you|does|did|can you|could you|would you|will you|should we)\b)/gi;
const SHORTEST_LIMB = 5; // words
const MOST_LIMBS = 4;

/** Splits what an analyst says into sub-questions; greetings and statements alone ask nothing. */
export function splitQuestions(sentences: readonly Placed[]): readonly SubQuestion[] {
  const found: SubQuestion[] = [];
  let context: Placed[] = [];
  for (const sentence of sentences) {
    const text = withoutFiller(sentence.text);
    if (text.length < 12 || PLEASANTRY.test(text) || OF_THE_LINE.test(text)) continue;
    if (SO.test(text) && !PUT_FORWARD.test(context.at(-1)?.text ?? '')) continue;
    if (!isAsked(sentence.text, text)) {
      context.push(sentence);
      continue;
    }
    for (const limb of limbsOf(sentence)) {
      found.push({ asked: limb, context });
      context = [];
    }
  }
  return withoutRepeats(found);
}

/** The later of two wordings of one question stands. */
export function withoutRepeats(asked: readonly SubQuestion[]): readonly SubQuestion[] {
  return asked.filter((each, at) => !isRepeated(each, asked[at + 1]));
}

function isAsked(printed: string, text: string): boolean {
  const isMarked = /\?["”)\]]*$/.test(printed);
  const rest = text.replace(RECALLS, '');
  if (rest !== text && !OPEN_WORD.test(rest) && !(isMarked && WANTS.test(rest))) return false;
  if (isMarked) return ASKS.test(text) || text.split(' ').length > 3;
  return (DIRECT.test(text) && ASKS.test(text)) || TOPIC_FIRST.test(text) || INTERESTED.test(text);
}

/** The parts of a sentence that ask on their own; the sentence whole when there is but one. */
function limbsOf(sentence: Placed): readonly Placed[] {
  const cuts = matchesOf(sentence.text, LIMB)
    .slice(0, MOST_LIMBS)
    .map(({ index, 0: mark }) => ({
      end: index + 1,
      next: index + mark.length,
    }));
  const limbs: Placed[] = [];
  let from = 0;
  for (const { end, next } of [...cuts, { end: sentence.text.length, next: 0 }]) {
    const text = sentence.text.slice(from, end);
    const rest = next === 0 ? '' : sentence.text.slice(next, next + 80);
    const isWhole =
      text.split(' ').length >= SHORTEST_LIMB &&
      ASKS.test(text) &&
      (next === 0 || rest.split(' ').length >= SHORTEST_LIMB + 1);
    if (!isWhole && next !== 0) continue;
    limbs.push({ ...sentence, start: sentence.start + from, end: sentence.start + end, text });
    from = next;
  }
  return limbs;
}

/** "Can you update us on rates? An update on rates from here?": said again, asked once. */
function isRepeated({ asked }: SubQuestion, next: SubQuestion | undefined): boolean {
  if (!next || next.context.length > 0) return false;
  const [one, other] = [new Set(stemsOf(asked.text)), new Set(stemsOf(next.asked.text))];
  const shared = [...one].filter((word) => other.has(word)).length;
  const [least, most] = [Math.min(one.size, other.size), Math.max(one.size, other.size)];
  return least >= 2 && shared >= 0.8 * (least < 3 ? most : least);
}
