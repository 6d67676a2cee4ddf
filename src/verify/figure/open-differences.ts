import type { Reason } from '../../core/verdict.ts';
import type { Fact } from '../../figures/fact.ts';
import { isLater } from '../../figures/time/fiscal.ts';
import type { CallIndex, IndexedSentence } from '../call-index.ts';
import { type Around, wordsAround } from '../claim/around.ts';
import type { Written } from '../claim/read-claim.ts';
import { aimAbove } from './aimed-at.ts';
import { isMetricOpen } from './open-metrics.ts';
import { isPartOpen } from './open-parts.ts';
import type { Context, Place } from './place.ts';
import { isSameFigure, isWritten } from './same-figure.ts';

type IsOpen = (written: Written, place: Place, context: Context) => boolean;

// A difference counts where both sides say so. Each is true where one of them was only guessed.
const OPEN: Readonly<Partial<Record<Reason, IsOpen>>> = {
  not_found: (written, place) =>
    place.fact !== null ||
    written.role !== 'change' ||
    written.direction === null ||
    (!written.isOwnMetric && aroundIn(written, place)?.direction === written.direction),
  metric: isMetricOpen,
  segment: isPartOpen,
  period: isPeriodOpen,
  modality: isModalityOpen,
  direction: isWayOpen,
};

/** The words around the claim's figure in a sentence. */
function aroundIn(written: Written, { sentence: { text, figures } }: Place): Around | null {
  const at = figures.findIndex((spoken) => isWritten(written, spoken));
  return at < 0 ? null : wordsAround(text, figures, at);
}

/** Whether all that seems to differ is a guess of ours on one side. */
export function isOpenDifference(written: Written, place: Place, context: Context): boolean {
  if (isFormer(written, place)) return false;
  return place.reasons.every(
    (reason) => !place.sure.includes(reason) && (OPEN[reason]?.(written, place, context) ?? false),
  );
}

// "from 16%", "before, it was 16%"
const FORMER =
  /(?<!\brang(?:e|es|ing)\s)\b(?:from|previous(?:ly)?|prior|earlier|former(?:ly)?|before|original(?:ly)?|initial(?:ly)?|old|up to now|until now|compared (?:to|with)|versus|on top of)\b[^.;\d]{0,24}$/i;
const LONG_AGO =
  /\b(?:ago|from|last|previous(?:ly)?|prior|earlier|former(?:ly)?|before|original(?:ly)?|initial(?:ly)?|old|versus|against|than|compared|had (?:been|still))\b/i;

/** What the call tells as what was before, a claim has to tell so too. */
function isFormer(written: Written, { sentence }: Place): boolean {
  const { text, figures } = sentence;
  const at = figures.findIndex((spoken) => isWritten(written, spoken));
  const before = text.slice(figures[at - 1]?.end ?? 0, figures[at]?.start ?? 0);
  return at >= 0 && FORMER.test(before) && !written.isPrior && !LONG_AGO.test(written.words);
}

/** The sentence names no time of its own, and one just before it that of the claim. */
function isPeriodOpen(
  { period, versus, modality, isPrior }: Written,
  { sentence, fact }: Place,
  { call, index }: Context,
): boolean {
  if (period === null) return false;
  // "14 million in the fourth quarter of 2021, compared to 13 million in 2020": of 2020 in the claim's words as well
  if (isPrior && fact?.versus && sentence.periods().some(({ label }) => label === period))
    return fact.period.endsWith(period.slice(-4));
  if (fact !== null && period === call.period && isToldNow(fact, sentence, index)) return true;
  const aimed = modality === 'guidance' ? aimAbove(sentence, call) : null;
  if (aimed !== null) return aimed === period;
  if (fact !== null && (fact.period !== call.period || (versus !== null && fact.versus !== versus)))
    return false;
  const labels = (each: IndexedSentence | null) =>
    (each?.periods() ?? []).flatMap(({ isTime, label, versus: against }) =>
      isTime && label !== null && against === null ? [label] : [],
    );
  const { before } = sentence;
  return (
    labels(sentence).length === 0 &&
    [before, before?.before ?? null].some((each) => labels(each).includes(period))
  );
}

/** Whether a sentence that names no time tells a level that the call tells elsewhere of its own period. */
function isToldNow(
  { metric, segment }: Fact,
  { id, figures, periods }: IndexedSentence,
  { facts, call }: CallIndex,
): boolean {
  if (periods().some(({ isTime, label, versus }) => isTime && label !== null && versus === null))
    return false;
  return facts.some(
    (other) =>
      other.sentence !== id &&
      other.role === 'level' &&
      other.period === call.period &&
      other.metric === metric &&
      other.segment === segment &&
      // an amount is often said without its currency
      figures.some(
        ({ figure, step }) =>
          isSameFigure({ figure, step }, other.spoken) ||
          (figure.unit === 'count' && figure.value === other.spoken.figure.value),
      ),
  );
}

// Words of a plan by which a figure may as well be measured.
const BY_PLAN = /\b(?:targets?|plan|guidance|outlook|forecast|expectations|estimates?)\b/i;
// "The CET1 target is 12.6%": the plan itself
const IS_PLAN = /\b(?:target|goal|ambition|objective|plan|guidance|outlook)s? (?:is|was|are)\b/i;
const FORESEEN =
  /\b(?:expects?|anticipates?|will|should|would|could|may|might|guid(?:es|ed)|forecasts|projects|sees|aims|plans|intends|hopes|likely|set to|seen)\b/i;

// "SG&A improved 387 basis points": of a cost, which way is better is a matter of words
const JUDGED = /\b(?:improv\w+|better|wors\w+|deteriorat\w*)\b/i;
const COST = /\b(?:costs?|expenses?|SG&A|loss(?:es)?|rate|ratio|leverage|debt|days|churn)\b/i;

function isWayOpen({ words }: Written, { sentence, fact }: Place, { claim }: Context): boolean {
  return (
    fact === null && JUDGED.test(sentence.text) && !JUDGED.test(words) && COST.test(claim.text)
  );
}

// "Our current bookings for the fourth quarter are at 98%": what stands now of a time to come
const STANDS =
  /\b(?:current(?:ly)?|already|booked|so far|to date)\b[^.;]{0,80}\b(?:is|are|stands?|sits?)\s(?:now |already |currently )?(?:at )?$/i;

function isModalityOpen(written: Written, place: Place, { claim, call }: Context): boolean {
  const { sentence, fact } = place;
  const { modality } = written;
  if (modality === 'actual' && fact !== null && isLater(fact.period, call))
    return STANDS.test(sentence.text.slice(0, fact.spoken.start));
  const around = aroundIn(written, place);
  // "we did not reach our target, but we did reach $19 million"
  if (
    modality === 'actual' &&
    around !== null &&
    /\bdid (?:reach|grow|generate|deliver|achieve|see|record)\b/i.test(sentence.text)
  )
    return around.modality !== 'guidance';
  return (
    modality === 'guidance' &&
    BY_PLAN.test(claim.text) &&
    !FORESEEN.test(claim.text) &&
    !IS_PLAN.test(written.words)
  );
}
