import type { Reason } from '../core/verdict.ts';
import { isOrganicBehind } from '../figures/as-measured.ts';
import type { Fact } from '../figures/fact.ts';
import { type Fiscal, isLater } from '../figures/fiscal.ts';
import { termOf } from '../figures/lexicon.ts';
import { sourceIn } from '../figures/sources.ts';
import { wordsAround } from './around.ts';
import { isByMeasure } from './by-measure.ts';
import type { CallIndex, IndexedSentence } from './call-index.ts';
import { sameMetric } from './compare.ts';
import { meaningOf } from './meaning.ts';
import { askedOf } from './near-words.ts';
import { ownWords } from './paired-otherwise.ts';
import type { Claim, Written } from './read-claim.ts';
import { isWritten } from './same-figure.ts';

/** A place of the call where a figure of a claim stands, and what seems to differ there. */
export interface Place {
  readonly sentence: IndexedSentence;
  readonly fact: Fact | null;
  readonly reasons: readonly Reason[];
  /** Those of them that the words themselves bear out. */
  readonly sure: readonly Reason[];
}

interface Context {
  readonly claim: Claim;
  readonly index: CallIndex;
  /** Its own period is what is meant where none is named. */
  readonly call: Fiscal;
}

type IsOpen = (written: Written, place: Place, context: Context) => boolean;

// A difference counts where both sides say so. Each is true where one of them was only guessed.
const OPEN: Readonly<Partial<Record<Reason, IsOpen>>> = {
  not_found: ({ role, direction }, { fact }) =>
    fact !== null || role !== 'change' || direction === null,
  metric: isMetricOpen,
  segment: isPartOpen,
  period: isPeriodOpen,
  modality: isModalityOpen,
  direction: isWayOpen,
};

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

/** The claim's metric was only named nearest, is told in other words, or its own words take up the fact's. */
function isMetricOpen(written: Written, { fact, sentence }: Place, { claim }: Context): boolean {
  if (isOtherSize(written, fact)) return false;
  if (written.metric === null || !written.isOwnMetric)
    return fact === null || !(isRoleOther(written, fact) || isToldBeside(written, fact, sentence));
  if (fact === null) return holdsAll(meaningOf(sentence.text), meaningOf(written.metric));
  // "sales rose 22% on an organic basis": organic revenue by a word behind it
  const isOrganic = isOrganicBehind(sentence.text.slice(fact.spoken.end));
  if (fact.metric === 'revenue' && isOrganic && /^organic /.test(written.metric)) return true;
  return (
    fact.metric === 'organic revenue' && written.metric === 'revenue' && isByMeasure(claim.text)
  );
}

const LEAST_WHOLE = 1e5; // nobody earns so much a share

/** What is told a share is no whole, and the other way. */
function isOtherSize({ metric, spoken: { figure } }: Written, fact: Fact | null): boolean {
  if (metric === null || figure.unit !== 'money') return false;
  const [claimed, told] = [metric, fact?.metric].map((name) =>
    name === undefined ? null : termOf(name)?.kind === 'per share',
  );
  return told === null ? claimed === true && figure.value >= LEAST_WHOLE : claimed !== told;
}

/** Whether the sentence tells another figure of what the claim names. */
function isToldBeside({ metric }: Written, fact: Fact, { facts }: IndexedSentence): boolean {
  return facts.some(
    (other) =>
      other !== fact &&
      metric !== null &&
      sameMetric(other.metric, metric) &&
      other.role === fact.role &&
      other.spoken.figure.unit === fact.spoken.figure.unit,
  );
}

/** A sentence with the two before it. */
function aheadOf({ before, text }: IndexedSentence): string {
  return `${before?.before?.text ?? ''} ${before?.text ?? ''} ${text}`;
}

function isRoleOther({ role }: Written, fact: Fact): boolean {
  return role !== null && role !== fact.role;
}

/** The claim's part is none of the call's or named just before, or the fact's part is named in the claim. */
function isPartOpen(
  written: Written,
  { fact, sentence }: Place,
  { claim, index }: Context,
): boolean {
  const { segment } = written;
  const told = fact?.segment ?? null;
  if (sourceIn(told, sentence.text) !== null) return false;
  if (told !== null) return segment === null && holdsAll(ownWords(written, claim), meaningOf(told));
  if (segment === null) return false;
  const isKnown = index.segments.has(segment);
  const isNameless = claim.text.includes(segment); // it has no capitals
  if (fact !== null)
    return !isKnown && (isNameless || holdsAll(meaningOf(sentence.text), meaningOf(segment)));
  return (
    (!isKnown && isNameless) ||
    holdsAll(meaningOf(`${askedOf(sentence)} ${aheadOf(sentence)}`), meaningOf(segment))
  );
}

function holdsAll(said: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  return wanted.size > 0 && [...wanted].every((word) => said.has(word));
}

/** The sentence names no time of its own, and one just before it that of the claim. */
function isPeriodOpen(
  { period, versus, modality }: Written,
  { sentence, fact }: Place,
  { call }: Context,
): boolean {
  if (period === null) return false;
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

const FAR = 12; // sentences

/** The later period last named above a sentence that names no time itself: what its forecast is for. */
function aimAbove(sentence: IndexedSentence, call: Fiscal): string | null {
  const times = ({ periods }: IndexedSentence) =>
    periods().flatMap(({ isTime, label, versus }) =>
      isTime && label && versus === null ? [label] : [],
    );
  if (times(sentence).length > 0) return null;
  let above = sentence.before;
  for (let far = 0; above !== null && far < FAR; far++) {
    const later = times(above).findLast((label) => isLater(label, call));
    if (later) return later;
    above = above.before;
  }
  return null;
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

function isModalityOpen(
  written: Written,
  { sentence, fact }: Place,
  { claim, call }: Context,
): boolean {
  const { modality } = written;
  if (modality === 'actual' && fact !== null && isLater(fact.period, call))
    return STANDS.test(sentence.text.slice(0, fact.spoken.start));
  const at = sentence.figures.findIndex((spoken) => isWritten(written, spoken));
  // "we did not reach our target, but we did reach $19 million"
  if (
    modality === 'actual' &&
    at >= 0 &&
    /\bdid (?:reach|grow|generate|deliver|achieve|see|record)\b/i.test(sentence.text)
  )
    return wordsAround(sentence.text, sentence.figures, at).modality !== 'guidance';
  return (
    modality === 'guidance' &&
    BY_PLAN.test(claim.text) &&
    !FORESEEN.test(claim.text) &&
    !IS_PLAN.test(written.words)
  );
}
