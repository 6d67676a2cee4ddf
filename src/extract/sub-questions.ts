import type { Placed } from './evidence.ts';
import { withoutFiller } from './words.ts';

/** One thing an analyst asks, with the statements that lead up to it. */
export interface SubQuestion {
  readonly asked: Placed;
  readonly context: readonly Placed[];
}

const ASKS =
  /\b(?:what(?:['’]s| is| are| was| do| does| would| kind| about)?|how|why|when|where|which|who)\b(?! ever)|\b(?:is|are|was|were|do|does|did|can|could|would|will|should|have|has) (?:you|we|there|it|this|that|the|management|they|any|your)\b|\bany (?:chance|color|colour|update|thoughts?|sense|comments?|reason|specific)\b|\b(?:wonder(?:ing)?|curious|walk us|help us|talk about|elaborate|share (?:some|any|more)|give us|update us|remind us|clarify)\b/i;
const PLEASANTRY =
  /^(?:(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|thank(?:s| you)|congrat\w*|great|okay|ok|yes|yeah|sure|perfect|got it|understood|that['’]s (?:helpful|great|it|all)|very helpful|appreciate)\b.{0,90}|.{0,24}\b(?:i (?:have|had|got)|my|just) (?:a |an |one |two |three |\d+ )?(?:quick |follow-?up |few |couple(?: of)? )*(?:questions?|follow-?ups?)\b.{0,50}|.{0,40}for taking my questions?.{0,20})$/i;
const RECALLS =
  /\b(?:you|henry|management|he|she) (?:just |also |have |had |\w+ )?(?:mentioned|said|talked|noted|commented)\b/i;
const DIRECT =
  /^(?:and |so |also |then |but |or )*(?:secondly,? |second,? |first(?:ly)?,? |first of all,? )?(?:what|how|why|when|where|which|who|is|are|do|does|did|can|could|would|will|should|any|just wondering|wondering|i['’]m wondering)/i;

/** Splits what an analyst says into sub-questions; greetings and statements alone ask nothing. */
export function splitQuestions(sentences: readonly Placed[]): readonly SubQuestion[] {
  const found: SubQuestion[] = [];
  let context: Placed[] = [];
  for (const sentence of sentences) {
    const text = withoutFiller(sentence.text);
    if (text.length < 12 || PLEASANTRY.test(text)) continue;
    if (isAsked(sentence.text, text)) {
      found.push({ asked: sentence, context });
      context = [];
    } else context.push(sentence);
  }
  return found;
}

function isAsked(printed: string, text: string): boolean {
  const isMarked = /\?["”)\]]*$/.test(printed);
  if (
    RECALLS.test(text) &&
    !/\b(?:what|how|why|when|which|could you|can you|would you|do you)\b/i.test(
      text.replace(RECALLS, ''),
    )
  )
    return false;
  if (isMarked) return ASKS.test(text) || text.split(' ').length > 3;
  return DIRECT.test(text) && ASKS.test(text);
}
