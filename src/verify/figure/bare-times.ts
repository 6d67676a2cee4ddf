import type { Transcript } from '../../core/transcript.ts';
import type { SpokenFigure } from '../../figures/grammar/spoken-figure.ts';
import { isLater, type PeriodMention } from '../../figures/time/fiscal.ts';
import type { IndexedSentence } from '../call-index.ts';
import type { Around } from '../claim/around.ts';
import { periodIn } from '../claim/claimed-period.ts';
import { isNamed } from '../claim/named-period.ts';
import type { Written } from '../claim/read-claim.ts';
import { isAimedAt } from './aimed-at.ts';
import { isPeriodCarried } from './near-words.ts';

/** A figure that no fact explains, where it stands. */
interface Bare {
  readonly sentence: IndexedSentence;
  readonly spoken: SpokenFigure;
  readonly around: Around;
  readonly isCited: boolean;
}

/** Whether a figure that no fact explains is told of another time than the claim tells it of. */
export function isOfOtherTime(written: Written, bare: Bare, transcript: Transcript): boolean {
  const { sentence, spoken, around, isCited } = bare;
  const { call } = transcript;
  const isOfNow =
    (written.period === null && !BACK.test(written.words)) ||
    written.period === call.period ||
    written.modality === 'guidance'; // "from a range of 3% to 4%"
  const isOfOther = MOVE_OF_OTHER.test(sentence.text.slice(spoken.end));
  const isBefore = (around.isPrior && !isOfOther) || isYearBefore(sentence.text, spoken.start);
  // "22%, compared to the 21% guidance of April": of no time before
  const isPlan = [around.words, written.words].every((words) => PLAN.test(words));
  if (isBefore && !written.isPrior && isOfNow && !isPlan) return true;
  if (isCited || isReadAlike(written, bare)) return false;
  return (
    !isOfYearBegun(written, bare, call) &&
    (isNamedOtherwise(written, bare) || isNotNamed(written, bare, call))
  );
}

const ALIKE = 8; // characters behind a figure

/** Whether the sentence goes on behind its figure as the claim does, and by the claim's rule names the same period. */
function isReadAlike(
  { period, words, ahead }: Written,
  { sentence, spoken, around }: Bare,
): boolean {
  const { text, figures } = sentence;
  const behind = words.slice(ahead.length + 1, ahead.length + 1 + ALIKE);
  if (period === null || behind.trim().length < 3) return false;
  const prose = { periods: sentence.periods(), figures };
  return (
    text.startsWith(behind, spoken.end) && periodIn(text, prose, spoken, null, around) === period
  );
}

/** "We plan to buy back $750 million this year", at the end of a year: of the one that has begun. */
function isOfYearBegun(
  { period, modality }: Written,
  { sentence, around }: Bare,
  { fiscalQuarter, fiscalYear }: Transcript['call'],
): boolean {
  if (fiscalQuarter !== 4 || fiscalYear === null || period !== `FY ${fiscalYear + 1}`) return false;
  if (modality !== 'guidance' || around.modality !== 'guidance') return false;
  const labels = new Set(
    sentence
      .periods()
      .flatMap(({ isTime, versus, label }) => (isTime && versus === null ? [label] : [])),
  );
  return (
    labels.size === 1 &&
    labels.has(`FY ${fiscalYear}`) &&
    /\bthis (?:fiscal )?year\b/i.test(sentence.text)
  );
}

// "fell 4% versus a 26% decrease in issuance": of something else, and of no time before
const MOVE_OF_OTHER =
  /^\s(?:decrease|increase|decline|growth|rise|fall|drop|reduction|gain)\s(?:in|of)\s(?!the (?:prior|previous|last|same|first|second|third|fourth))/i;
const PLAN =
  /\b(?:guid(?:ed|ance)|steered|outlook|forecast|expect(?:ed|ations?)|foreseen|hoped|target(?:ed)?|plan(?:ned)?|budget(?:ed)?)\b/i;
const BACK = /\byear (?:ago|earlier|before)\b|\b(?:prior|previous|last)[- ]year\b/i;
// "the prior-year period included 15 million of revenue from expired credits"
const YEAR_BEFORE =
  /\b(?:prior|previous|last)[- ]year(?:['’]s)?(?: (?:period|quarter|results?))?,? (?:also )?(?:included|had|benefit(?:ed|ted)|saw|contained)\b(?:(?!, (?:and|while|but)\b)[^;]){0,160}$/i;
const FAR_BEFORE = 240; // characters
const RIGHT_BEHIND = 24; // characters

/** Whether the words before a figure tell it of the year before. */
function isYearBefore(text: string, start: number): boolean {
  return YEAR_BEFORE.test(text.slice(Math.max(0, start - FAR_BEFORE), start));
}

/** "$430 million on a year-to-date basis" is of no quarter. */
function isNamedOtherwise({ period }: Written, { sentence, spoken }: Bare): boolean {
  if (period === null) return false;
  const beside = periodBeside(sentence, spoken);
  if (beside !== null && beside !== period) return true;
  const behind = sentence
    .periods()
    .find(
      ({ start, isTime, versus, label }) =>
        start >= spoken.end &&
        start - spoken.end < RIGHT_BEHIND &&
        isTime &&
        versus === null &&
        label !== null,
    );
  const between = sentence.text.slice(spoken.end, behind?.start);
  return (
    behind !== undefined &&
    behind.label !== period &&
    /^\s(?:million\s|billion\s)?(?:on an?|in|for|during)\s(?:the\s)?$/i.test(between)
  );
}

const GOVERNS = 80; // characters
const WHICH_WAS =
  /^\s(?:\w+\s){0,3}?\w+,\s(?:which|that)\s(?:was|were)\s(?:(?:up|down|about)\s)*$/i;
// "the early retirement in Q2 of $310 million"
const OF =
  /^\sof\s(?:(?:about|around|approximately|roughly|nearly|some|over)\s)?(?:our\s|the\s)?$/i;
const IN = /\b(?:in|during)\s(?:the\s)?$/i;
const BREAK = /[,;.]\s|\d|\b(?:versus|vs|from|than|compared|against|over|since|and|but|while)\b/i;

/** "The 4 million that we paid in the third quarter of 2022", "the Q1 rate, which was down 7%": by its own clause. */
function periodBeside(sentence: IndexedSentence, { start, end }: SpokenFigure): string | null {
  const times = sentence.periods().filter(({ isTime, label }) => isTime && label !== null);
  const behind = times.find(
    (each) => each.start >= end && (each.versus === null || isNamed(sentence.text, each)),
  );
  const before = times.findLast((each) => each.end <= start);
  const { text } = sentence;
  const isBehind =
    behind !== undefined &&
    behind.start - end < GOVERNS &&
    !BREAK.test(text.slice(end, behind.start));
  if (isBehind) return behind.label;
  const between = text.slice(before?.end ?? 0, start);
  const isBefore =
    before !== undefined &&
    (WHICH_WAS.test(between) || (IN.test(text.slice(0, before.start)) && OF.test(between)));
  return isBefore ? before.label : null;
}

const OF_YEAR =
  /\b(?:annual|full[- ]year) (?:\w+ )?(?:guidance|guide|outlook|forecast|growth|target)\b/i;

/** A claim names a period that is neither the call's own nor named in the sentence. */
function isNotNamed(
  { period, isPrior, modality }: Written,
  { sentence, spoken, around }: Bare,
  call: Transcript['call'],
): boolean {
  const here = call.period;
  if (period === null || period === here || /^\d{4}-/.test(period)) return false;
  if (period === `FY ${call.fiscalYear}` && OF_YEAR.test(sentence.text)) return false;
  const isForeseen = modality === 'guidance' && around.modality !== 'actual';
  if (isForeseen && isAimedAt(period, sentence, call)) return false;
  const isToldAsPrior = around.isPrior || isPrior || isYearBefore(sentence.text, spoken.start);
  const isTold = sentence
    .periods()
    .some(
      (each) =>
        each.label === period &&
        (each.versus === null ||
          isToldAsPrior ||
          isNamed(sentence.text, each) ||
          isOfNoun(sentence.text, each)),
    );
  if (isTold || periodBeside(sentence, spoken) === period) return false;
  return !isPeriodCarried(period, sentence, here);
}

const BY_YEAR = /\b20\d\d$/;
const HELD = /\b(?:from|versus|vs\.?|against|than|to|with|over|on|above|below|since)\s(?:the\s)?$/i;

/** "Q2 2023 freight costs were reduced by": by its year before what is told, and held against nothing. */
function isOfNoun(text: string, { start, end }: PeriodMention): boolean {
  return (
    BY_YEAR.test(text.slice(start, end)) &&
    /^\s\p{L}/u.test(text.slice(end)) &&
    !HELD.test(text.slice(0, start))
  );
}

/** A result of a period that is not over: nobody can tell one. */
export function isToCome(
  { modality, period }: Pick<Written, 'modality' | 'period'>,
  { call }: Transcript,
): boolean {
  // "Paid in January" was in the last one
  const isDate = period !== null && /^\d{4}-/.test(period);
  return (
    modality === 'actual' &&
    period !== null &&
    !isDate &&
    !isUnderWay(period, call) &&
    isLater(period, call)
  );
}

/** "Prices have been raised in nine countries this year": so far. */
function isUnderWay(period: string, { fiscalYear }: Transcript['call']): boolean {
  return period === `FY ${fiscalYear}`;
}
