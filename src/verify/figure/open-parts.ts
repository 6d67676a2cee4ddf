import type { Fact } from '../../figures/fact.ts';
import { sourceIn } from '../../figures/segment/sources.ts';
import type { IndexedSentence } from '../call-index.ts';
import type { Written } from '../claim/read-claim.ts';
import { clauseWords, ownWords } from '../clause/frames-apart.ts';
import { meaningOf } from '../words/meaning.ts';
import { askedOf, turnAbove } from './near-words.ts';
import { isToldAround } from './open-metrics.ts';
import { aheadOf, type Context, holdsAll, type Place } from './place.ts';

/** The claim's part is none of the call's or named just before, or the fact's part is named in the claim. */
export function isPartOpen(
  written: Written,
  { fact, sentence }: Place,
  { claim, index }: Context,
): boolean {
  const { segment } = written;
  const told = fact?.segment ?? null;
  if (sourceIn(told, sentence.text) !== null) return false;
  if (fact !== null && told !== null)
    return segment === null
      ? !clauseWords(written, claim).isDisjointFrom(meaningOf(told))
      : isSamePartSaid(written, fact, { claim, sentence, index });
  if (segment === null) return false;
  const isKnown = index.segments.has(segment);
  const isNameless = claim.text.includes(segment); // it has no capitals
  if (fact !== null)
    return (
      (!isKnown && isNameless) ||
      (!isKnown && holdsAll(meaningOf(sentence.text), meaningOf(segment))) ||
      (index.parts.has(fact.metric) && isGoingOn(segment, { fact, sentence }))
    );
  return (
    (!isKnown && isNameless) ||
    holdsAll(meaningOf(`${askedOf(sentence)} ${aheadOf(sentence)}`), meaningOf(segment))
  );
}

const LEAD = 24; // characters at the head of a sentence
const OF_WHOLE =
  /^(?:and |so |but )*(?:we|our|total|overall|group|consolidated|company)\b|\b(?:total|overall|consolidated|company-?wide|group-?wide|worldwide)\b/i;

/** "Mobile revenue was 8 million. Revenue per user was 20": of what the sentence before is about, with an account of its own. */
function isGoingOn(
  segment: string,
  { fact, sentence }: { readonly fact: Fact; readonly sentence: IndexedSentence },
): boolean {
  const { before, text } = sentence;
  if (!before || OF_WHOLE.test(text)) return false;
  const isHead = holdsAll(meaningOf(before.text.slice(0, LEAD)), meaningOf(segment));
  return (
    isHead && before.facts.length > 0 && before.facts.every(({ metric }) => metric !== fact.metric)
  );
}

/** Whether a claim's own words hold the told part, or tell it by another name that the call uses right there. */
function isSamePartSaid(
  written: Written,
  fact: Fact,
  { claim, sentence, index }: Pick<Place, 'sentence'> & Pick<Context, 'claim' | 'index'>,
): boolean {
  const segment = written.segment ?? '';
  const own = ownWords(written, claim).union(meaningOf(segment));
  const told = meaningOf(fact.segment ?? '');
  const beside = sentence.facts.filter(
    (other) => other.metric === fact.metric && other.segment !== fact.segment,
  );
  if (holdsAll(own, told))
    return (
      !index.segments.has(segment) &&
      isToldAround(segment, { fact, text: aheadOf(sentence) }, index) &&
      beside.every((other) => {
        const words = meaningOf(other.segment ?? '');
        return words.size <= told.size || !holdsAll(own, words);
      })
    );
  const isCarried = !holdsAll(meaningOf(sentence.text), told);
  return (
    isCarried &&
    !index.segments.has(segment) &&
    holdsAll(
      meaningOf(`${turnAbove(sentence)?.text ?? ''} ${aheadOf(sentence)}`),
      meaningOf(segment),
    )
  );
}
