import { matchesOf } from '../../core/matches.ts';
import type { Placed } from '../evidence.ts';
import { stemsOf, withoutFiller } from '../words.ts';
import { ASKS, type Asking, askingOf, isBareTopic } from './asking.ts';

/** One thing an analyst asks, with the statements that lead up to it. */
export interface SubQuestion {
  /** The sentence that asks, or the limb of it that does. */
  readonly asked: Placed;
  readonly context: readonly Placed[];
}

const PLEASANTRY =
  /^(?:(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|thank(?:s| you)|congrat\w*|great|okay|ok|yes|yeah|sure|perfect|got it|understood|that['’]s (?:helpful|great|it|all)|very helpful|appreciate)\b.{0,90}|.{0,24}\b(?:i (?:have|had|got)|my|just) (?:a |an |one |two |three |\d+ )?(?:quick |follow-?up |few |couple(?: of)? )*(?:questions?|follow-?ups?)\b.{0,50}|.{0,40}for taking my questions?.{0,20}|.{0,80}\band then (?:\w+ ){0,3}(?:follow-?up|one|another)\b.{0,30})$/i;
// "Can you hear me?", "Does that make sense?": asked of the line, or of the asker's own words.
const OF_THE_LINE =
  /\b(?:can|could|do) you (?:guys |all |folks )?hear\b|\bam i (?:audible|on|coming through)\b|\bare you (?:there|able to hear)\b|^(?:does|did) (?:that|this) (?:make sense|help|answer)\b|^how are you(?: doing| today)?\??$|\bif i (?:may|could)\b.{0,12}\bask\b.{0,30}$|^(?:can|could|may|should) i (?:just )?(?:ask(?! (?:you )?(?:what|how|why|when|where|which|who|whether|if|about|for|on)\b)|squeeze|go ahead|start|follow)\b.{0,50}$|^(?:right|okay|correct|yes|no)\?$/i;
// "… it seems to go up to 4%. Is that right?": asked of what was just put forward, of nothing otherwise
const SO =
  /^(?:(?:and|so),? )?(?:is|was|would) (?:that|this|it)(?: be)? (?:a )?(?:fair|right|correct|clear|okay|accurate|reasonable|the right)\b.{0,30}$/i;
const PUT_FORWARD =
  /\d|\b(?:seems?|suggests?|implies|implying|looks? like|sounds? like|assum\w+|means?|would|should|could|must|think)\b/i;
// "I have 30 million of impact. Correct?": what stands before it is asked
const IS_IT = /^(?:correct|right|fair)\?$/i;
const ALSO = String.raw`(?:(?:also|then|maybe|just|kind of|sort of|secondly|finally),?\s)*`;
const WH = '(?:what|how|why|when|where|which)';
const POLAR =
  '(?:is|are|was|were|do|does|did|has|have|can|could|would|will|should) (?:you|we|it|they|there|this|that|the|your|any)';
// ", and how should we think about …", "when will it open and what share of it is let": a second thing
// asked in one sentence; ", or is it more of the same" asks for one of two
const LIMB = new RegExp(
  String.raw`[,;]\s+(?=(?:and|or|but),?\s${ALSO}${WH}\b|(?:and|but),?\s${ALSO}(?:${POLAR}|any)\b)|\s(?=and,?\s${ALSO}${WH}\b)(?<=\b${WH}\b[^.;]{12,200}\s)|,\s(?=how (?:many|much|long)\b|what(?:['’]s|\s(?:is|are|was|do|does|did|would|will|should))\b|when (?:do|does|will|is)\b|why\b)(?<=^(?:(?:and|so|first|then|on),?\s)*(?:[\w&’' -]{2,30},\s){0,2}${WH}\b[^.;?]{8,160},\s)`,
  'gi',
);
// "And then, also, any update on the currency?": asks of something else than the sentence before
const ANOTHER =
  /^(?:(?:and|but),? )?(?:then\b|also\b|second(?:ly)?\b|separately\b|finally\b|lastly\b|(?:relative|related|in addition) to that\b|my (?:second|other|next|last)\b)/i;
const KIND =
  /\b(?:thank|thanks|congrat\w*|appreciate\w*|helpful|good luck|look(?:ing)? forward|see you|questions?|follow-?ups?|best of luck|well done)\b/i;
const FEWEST = 8; // words of what can be put forward
const SHORTEST_LIMB = 5; // words
const SHORTEST_REST = 4;
// "What's your interest, and how much …", "How many next year, what do they cost": whole in three words
const SHORT_LIMB =
  /^(?:(?:and|so|then|but),? )*(?:what(?:['’]s| is| are| was| were) (?:the|your) \p{L}{3,}(?: \p{L}+)?|how (?:many|much) \p{L}+ \p{L}+|what (?:do|does|would|did) (?:they|it|that|these|those) \p{L}+),/iu;
const MOST_LIMBS = 4;

/** Splits what an analyst says into sub-questions; greetings and statements alone ask nothing. */
export function splitQuestions(sentences: readonly Placed[]): readonly SubQuestion[] {
  const found: SubQuestion[] = [];
  let context: Placed[] = [];
  for (const { sentence, isAsked } of withAsking(sentences)) {
    if (!isAsked) {
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

/** What somebody puts forward to be told whether it is so; null where he only says something kind. */
export function putForward(sentences: readonly Placed[]): SubQuestion | null {
  const said = sentences.filter(
    ({ text }) => text.split(' ').length >= FEWEST && !KIND.test(text) && !isOpening(text),
  );
  const asked = said.at(-1);
  return asked ? { asked, context: said.slice(0, -1) } : null;
}

/** The sentences that say something, and which of them ask: what names a topic, where no question follows. */
function withAsking(
  sentences: readonly Placed[],
): readonly { readonly sentence: Placed; readonly isAsked: boolean }[] {
  const said: { sentence: Placed; asking: Asking }[] = [];
  for (const sentence of sentences) {
    const text = withoutFiller(sentence.text);
    const before = said.at(-1);
    if (before && IS_IT.test(text) && /\d/.test(before.sentence.text)) before.asking = 'surely';
    if (isOpening(text) && !isBareTopic(sentence.text)) continue;
    const isPut = before?.asking !== 'surely' && PUT_FORWARD.test(before?.sentence.text ?? '');
    if (SO.test(text) && !isPut) continue;
    said.push({ sentence, asking: askingOf(sentence.text, text) });
  }
  return said.map(({ sentence, asking }, at) => ({
    sentence,
    isAsked:
      asking === 'surely' ||
      (asking === 'weakly' &&
        said
          .slice(at + 1, at + 3)
          .every((next) => next.asking !== 'surely' || ANOTHER.test(next.sentence.text))),
  }));
}

function isOpening(text: string): boolean {
  return text.length < 12 || PLEASANTRY.test(text) || OF_THE_LINE.test(text);
}

/** The later of two wordings of one question stands. */
export function withoutRepeats(asked: readonly SubQuestion[]): readonly SubQuestion[] {
  return asked.filter((each, at) => !isRepeated(each, asked[at + 1]));
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
      (text.split(' ').length >= SHORTEST_LIMB || SHORT_LIMB.test(text)) &&
      ASKS.test(text) &&
      (next === 0 || rest.split(' ').length >= SHORTEST_REST);
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
