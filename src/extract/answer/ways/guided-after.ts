import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import { sameMetric } from '../../../verify/figure/compare.ts';
import { findRefusal } from '../../guidance/refusals.ts';
import type { Ask } from '../ask/ask.ts';
import type { Book, Said } from '../book/book.ts';
import { MOVES } from '../book/terms.ts';
import { figuresOf } from '../sentences/counts.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { quoted } from '../wording/quote.ts';

// "Our target range is 1.5 to 2", "That is above our target of 2", "For the full year we keep the 450 million": of what
// was spoken of before
const GUIDES =
  /^(?:(?:and|but|so|now),? )?(?:(?:this|that|it|which) (?:is|was|puts us|remains?|stays) (?:[\w-]+ ){0,3}(?:above|below|within|outside(?: of)?|inside|in|at|over|under) (?:our|the) (?:stated |long-term |own )?(?:target(?:ed)?|goal|ambition|comfort|desired|preferred) |(?:our|the) (?:target|goal|ambition|guidance|guided|comfort|aim|target(?:ed)?)(?: (?:range|zone|corridor|level|ratio|figure))? (?:is|remains?|stays|was|continues)\b|we(?:['’]re| are) (?:still )?targeting\b|we (?:still )?(?:target|aim for)\b|(?:for the (?:full |whole )?year,? )?we (?:still |continue to |would )?(?:maintain|keep|stick (?:to|with)|confirm|reiterate|reaffirm|stay with|stand by|retain|hold)\b)/i;

/** A target that is told right after the figure of which it is, without its name: both sentences are shown. */
export function answerGuidedAfter(ask: Ask, book: Book): Draft | null {
  const { isAhead, want, metrics, segment, speaker, isYesOrNo, rest } = ask;
  if (!isAhead || isYesOrNo || want === 'why' || want === 'when' || metrics.length === 0)
    return null;
  if (segment !== null || speaker !== null) return null;
  const words = new Set(['guidance', 'target', 'goal', 'expect', 'plan', 'outlook']);
  if (rest.some((term) => !words.has(term) && !MOVES.has(term))) return null;
  const isAsked = (name: string) => metrics.some((asked) => sameMetric(asked, name));
  for (const said of book.said) {
    if (said.worth < 1 || !GUIDES.test(said.text)) continue;
    const before = figureBefore(said, book);
    if (before?.turn !== said.turn) continue;
    if (figuresOf(said, book).length === 0 || findRefusal(said.text) !== null) continue;
    if (findMetrics(said.text).length > 0 || !isOf(before, isAsked, book)) continue;
    return answered(
      [before, said].map((each) => ({
        wordings: [quoted(each, ask.terms, book)],
        ids: [each.id],
      })),
      { form: 'passages', isWhole: true },
    );
  }
  return null;
}

/** The sentence before, or the one before that where this one goes on about it without a name: "pro forma it is 3.1". */
function figureBefore({ at }: Said, { said }: Book): Said | undefined {
  const [far, near] = [said[at - 2], said[at - 1]];
  const goesOn =
    near && findMetrics(near.text).length === 0 && /\bit(?:['’]s| is| was)\b/i.test(near.text);
  return goesOn && far?.turn === near.turn ? far : near;
}

/** Its last figure is of the metric, or it names that alone. */
function isOf(said: Said, isAsked: (name: string) => boolean, book: Book): boolean {
  const last = (book.index.sentences.get(said.id)?.facts ?? []).at(-1);
  if (last) return isAsked(last.metric) && last.segment === null;
  const named = findMetrics(said.text);
  return (
    figuresOf(said, book).length > 0 && named.length > 0 && named.every(({ name }) => isAsked(name))
  );
}
