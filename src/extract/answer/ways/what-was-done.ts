import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import { sameMetric } from '../../../verify/figure/compare.ts';
import type { Ask } from '../ask/ask.ts';
import { isOfPeriod } from '../ask/asked-period.ts';
import { isHypothetical } from '../ask/is-forward.ts';
import {
  ACTIONS,
  type Action,
  actionAt,
  actionIn,
  asksWhatWasDone,
  BETWEEN,
  mayBeOfOutlook,
  PLAN,
} from '../ask/outlook-action.ts';
import type { Book, Said } from '../book/book.ts';
import { neededOf } from '../sentences/decides.ts';
import { isOfAnotherPart } from '../sentences/of-another-part.ts';
import { revisionOf } from '../sentences/revision-of.ts';
import { isSpeaker } from '../sentences/search.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { quoted } from '../wording/quote.ts';
import { notStated } from './not-stated.ts';

// "We now expect 480, up from 470 before": what was expected stands beside it.
const NOW_AND_BEFORE =
  /\b(?:now|revis\w+)\b.{0,120}\b(?:up from|down from|versus|vs\.?|against|compared (?:to|with)|instead of|from|rather than|(?:higher|lower) than)\b.{0,80}(?:\b(?:before|previous(?:ly)?|prior|earlier|initial(?:ly)?|original(?:ly)?|so far)\b|\d)|\bso far we had said\b|\bexpect\w*\b.{0,120}\b(?:up|down) from (?:our |the )?(?:prior|previous|earlier|initial|original)/i;
const LEAST = 0.4; // worth of a sentence
const NOW = /\b(?:now|revis|so far we had said|expect)/i;
const ON_TRACK = new RegExp(
  `\\bon (?:track|course|pace) (?:to|for)${BETWEEN} (?:guidance|outlook|forecast)`,
  'i',
);
// "We expect to be at the lower end of those ranges": where in the outlook they now see it
const WITHIN =
  /\b(?:expect|anticipat|see|will|should|now|target|likely|heading|trending|aim)\w*\b.{0,60}\b(?:lower|low|upper|high|higher|top|bottom|middle|mid)[- ]?(?:end|half|part|point|quartile)? of (?:the|our|that|those|these|this|its|prior|previous)(?: \w+){0,3} (?:guid\w+|ranges?|outlook|forecast)\b/i;
const NOT_GIVEN = new RegExp(
  `\\b(?:not|n['’]t)(?: \\w+){0,2} (?:provid\\w+|giv\\w+|issu\\w+|offer\\w+)${BETWEEN} ${PLAN}|\\bdeferr\\w+${BETWEEN} ${PLAN}`,
  'i',
);
const YOURS = /\b(?:you|you['’]re|your)\b/i; // an analyst's words where nobody tells who speaks
const NOT = /\b(?:not|never|no)\b|n['’]t\b/i;
const EARLIER =
  /\b(?:last|previous|prior) (?:quarter|month|year|call|earnings call)\b|\bearlier this year\b|\b(?:in|back in|since) (?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:went|came|going|coming) into\b|\bguidance (?:that )?we (?:gave|provided|issued)\b/i;
const OF_OTHERS = /\b(?:its|their|his|her)\b/i; // "the IMF reduced its forecast"
const PREPARING =
  /\b(?:let me|i['’]d like to|i would like to|i will|i['’]ll|if we|if you|when we|whether|hope to|able to|want to|would|before we)\b[^.,;]*$/i;
// What an outlook is of where nothing is named, and what it may leave out.
const HEADS =
  /^(?:adjusted )?(?:revenue|organic growth|organic revenue|net sales|earnings per share|operating income|ebitda|net income|operating margin|ebitda margin|same-store sales|free cash flow|funds from operations(?: per share)?|net interest income)$/;

interface Act {
  readonly action: Action;
  /** Said in a word of its own, and not read off what was expected before. */
  readonly isPlain: boolean;
}

/**
 * "Did they raise guidance?": by words that raise, cut, keep or withdraw it, whatever was asked; never by
 * a figure that is guided. Null where the question is not of that.
 */
export function answerWhatWasDone(ask: Ask, book: Book): Draft | null {
  if (!asksWhatWasDone(ask)) return null;
  const asked = actionIn(ask.text);
  const isOfSpeaker = isSpeaker(ask);
  const acts = book.said.flatMap((said) => {
    if (said.worth <= LEAST || !isOfSpeaker(said)) return [];
    if (!mayBeOfOutlook(said.text) && !NOW.test(said.text)) return [];
    const act = actOf(said, asked, book);
    const isAsked = act !== null && isOfPeriod(said, ask, book) && isOfAskedLine(said, ask, book);
    return isAsked ? [{ said, ...act }] : [];
  });
  const ofWhole = ({ said }: { readonly said: Said }) => book.segments.find(said.text).length === 0;
  const plain = acts
    .filter(({ isPlain }) => isPlain)
    .toSorted((one, other) => Number(ofWhole(other)) - Number(ofWhole(one)));
  const [first] = [
    ...plain.filter(({ action }) => action === asked),
    ...plain.filter(({ action }) => action !== 'withdraw'),
    ...acts.filter((act) => act.action !== 'withdraw' && (ask.segment !== null || ofWhole(act))),
    ...acts.filter(({ action }) => action === 'withdraw'),
  ];
  if (!first) return ask.isYesOrNo ? notStated({ ...ask, strangers: [] }, book) : null;
  const other = plain.find(
    ({ action, said }) =>
      action !== first.action && said.turn === first.said.turn && action !== 'withdraw',
  );
  const revised = revisionOf(first.said, book);
  const shown = [first.said, ...(revised ? [revised] : other ? [other.said] : [])];
  return answered(
    shown.map((said) => ({ wordings: [quoted(said, ask.terms, book)], ids: [said.id] })),
    { form: 'passages', asking: new Set([...ask.terms, ...neededOf(ask)]) },
  );
}

/** What a sentence says to be done to the outlook now; null where it says nothing of that. */
function actOf(said: Said, asked: Action | null, book: Book): Act | null {
  const { text } = said;
  if (/\?\s*$/.test(text) || isHypothetical(text)) return null;
  for (const action of ACTIONS) {
    const found = actionAt(action, text);
    if (!found) continue;
    const before = text.slice(0, found.start);
    if (EARLIER.test(before) || PREPARING.test(before) || OF_OTHERS.test(found.words)) continue;
    const isDenied = NOT.test(before.slice(-30)) || NOT.test(found.words);
    if (!isDenied) return { action, isPlain: true };
    if (action === 'change') return { action: 'keep', isPlain: true };
    if (action === asked) return { action, isPlain: true };
  }
  const isRevised =
    (NOW_AND_BEFORE.test(text) && findMetrics(text).length > 0) ||
    (/\bnow\b/i.test(text) && revisionOf(said, book) !== null);
  if (isRevised) return { action: 'change', isPlain: false };
  if (ON_TRACK.test(text) || WITHIN.test(text)) return { action: 'keep', isPlain: false };
  return NOT_GIVEN.test(text) && !YOURS.test(text) ? { action: 'withdraw', isPlain: false } : null;
}

/** Of the asked metric and part; where none is asked, of the whole company's first lines or of none. */
function isOfAskedLine(said: Said, ask: Ask, book: Book): boolean {
  if (isOfAnotherPart(said, ask, book)) return false;
  const named = findMetrics(said.text).map(({ name }) => name);
  if (ask.metrics.length === 0) return named.length === 0 || named.some((name) => HEADS.test(name));
  return named.some((name) => ask.metrics.some((asked) => sameMetric(name, asked)));
}
