import type { Transcript } from '../../core/transcript.ts';
import type { Reason } from '../../core/verdict.ts';
import { findMetrics } from '../../figures/lexicon/lexicon.ts';
import { findPeriods } from '../../figures/time/periods.ts';
import { type CallIndex, type IndexedSentence, speaksOf } from '../call-index.ts';
import type { ClaimFrame } from '../claim/claim-frame.ts';
import { isSaidBy } from '../claim/speakers.ts';
import { aimAbove } from '../figure/aimed-at.ts';
import { polarityProblems } from '../problems/polarity-problems.ts';
import { periodProblems } from '../problems/text-problems.ts';
import { deedReasons, isOfOtherClause } from './claimed-deed.ts';
import { denies, isDeniedOtherwise } from './denials.ts';
import { isDoneByOther, isOnlyToCome, isTurnedAbout, subjectOf } from './doers.ts';
import { isExchanged, isOfLesser, isOfRejected, isTurnedRound } from './exchanged.ts';
import { isDoneAlready, isOnlyAhead } from './only-ahead.ts';
import { oppositeReasons } from './opposites.ts';
import { isOfOtherName, isOfOtherPart } from './other-names.ts';
import { isOversure } from './oversure.ts';
import { isTurned } from './poles.ts';
import { sensesOf } from './senses.ts';
import {
  isOfOtherCause,
  isOfOtherQuarter,
  isOfOtherSpan,
  isOfOthersToo,
  isOtherTimed,
  isStopped,
} from './told-otherwise.ts';
import { isSameWay, stateProblems } from './told-states.ts';
import { around, claimedNames, isNamedIn, saidIn, sayingOf } from './words-places.ts';

/** In what a sentence says otherwise than a claim without figures that shares its words. */
export function wordsProblems(
  told: string,
  sentence: IndexedSentence,
  {
    transcript,
    index,
    frame,
    named,
    known,
  }: {
    readonly transcript: Transcript;
    readonly index: CallIndex;
    readonly frame: ClaimFrame;
    /** The names in the claim. */
    readonly named: readonly string[];
    /** Those of the company and of all who speak. */
    readonly known: string;
  },
): readonly Reason[] {
  const whole = sayingOf(sentence);
  const clause = denies(told) ? whole : clauseLike(told, whole);
  const beside = around(sentence, index).slice(1);
  const near = beside.map(({ text }) => text).join(' ');
  const next = beside
    .filter(({ near: how }) => how >= CLOSE)
    .map(({ text }) => text)
    .join(' ');
  const isSame = isSameWay(told, clause);
  const subject = subjectOf(told);
  const topic = topicOf(sentence, transcript);
  const isSpecial = told !== frame.told || SPECIAL.test(told);
  const sides = [sentence.before?.text ?? '', index.behind.get(sentence.id)?.text ?? ''];
  const polarity = polarityProblems(told, transcript, [{ text: clause, facts: sentence.facts }]);
  // What is foreseen may be said once, for all clauses of a sentence.
  const isForeseen = () =>
    !polarityProblems(told, transcript, [sentence]).some(({ reason }) => reason === 'modality');
  // "as we have set aside what we plan on using": the plan is told of another thing
  const isOfMain = () =>
    !polarityProblems(told.replaceAll(RELATIVE, ' '), transcript, [
      { ...sentence, text: whole.replaceAll(RELATIVE, ' ') },
    ]).some(({ reason }) => reason === 'modality');
  const reasons: readonly (Reason | false)[] = [
    ...stateProblems(told, clause, { whole, near: next }),
    ...oppositeReasons(told, clause),
    ...(subject === '' ? [] : oppositeReasons(told, clauseLike(subject, whole))),
    ...deedReasons(told, whole),
    (isExchanged(frame.told, whole) ||
      isTurnedRound(told, whole) ||
      isOfLesser(told, whole) ||
      isTurnedAbout(told, whole) ||
      (isOfRejected(told, whole) && !denies(told)) ||
      isDoneByOther(told, whole, transcript)) &&
      'segment',
    isOfOtherClause(told, whole, named) && 'segment',
    ...polarity
      .filter(({ detail }) => !/\bdeny\b/.test(detail)) // told apart below, by senses
      .filter(
        ({ reason }) => reason !== 'modality' || !(isForeseen() || isOfMain() || denies(told)),
      )
      .filter(
        ({ reason, detail }) =>
          reason !== 'direction' || !isSame || (/^the call/.test(detail) && !isSpecial),
      )
      .map(({ reason }) => reason),
    !isSame && isDeniedOtherwise(told, clause, sides) && 'direction',
    INCLUDES.test(told) &&
      !denies(told) &&
      (isDeniedOtherwise(told, whole) || NOT_IN.test(whole)) &&
      'direction',
    denies(told) === denies(whole) &&
      !(isSame && denies(told)) &&
      isTurned(told, whole) &&
      'direction',
    (isOnlyToCome(told, whole) ||
      isOnlyAhead(told, whole) ||
      isDoneAlready(told, whole) ||
      isOversure(told, `${whole} ${next}`)) &&
      'modality',
    isOfOtherCause(told, `${whole} ${near}`) && 'metric',
    isOfOtherSpan(told, `${whole} ${next}`) && 'range',
    isOfOthersToo(told, whole) && 'range',
    (isOtherTimed(told, whole) || isOfOtherQuarter(told, whole)) && 'period',
    isStopped(told, whole) && 'direction',
    isOfOtherMetric(told, sentence, near) && 'metric',
    isOfOtherTime(told, sentence, { transcript, clause }) && 'period',
    isOfOtherMonth(told, `${topic} ${near}`) && 'period',
    isUnmade(told, `${whole} ${near}`) && 'modality',
    isOnOtherBasis(told, `${whole} ${near}`) && 'basis',
    (named.some((name) => !isNamedIn(name, `${topic} ${near}`)) ||
      isOfOtherName(named, sentence, { index, known, told }) ||
      isOfOtherName(claimedNames(subjectOf(told), known, index), sentence, {
        index,
        known,
        told,
      }) ||
      isOfOtherPart(told, whole, near)) &&
      'segment',
    frame.speaker !== null && !isSaidBy(sentence.turn.speaker, frame.speaker) && 'speaker',
    frame.listener !== null && !isToldTo(sentence, frame.listener, transcript) && 'speaker',
  ];
  return [...new Set(reasons.filter((reason) => reason !== false))];
}

// What is told of a thing, in a clause of its own
const RELATIVE =
  /\b(?:that(?: (?:we|they|it|you|I))?|(?:which|whom?|what)(?: [\w-]+){0,3}?) (?:will|would|plan(?:s|ned)?|expect(?:s|ed)?|intend(?:s|ed)?|should|may|might|could|want(?:s|ed)?|hope(?:s|d)?|need(?:s|ed)?)\b[^,.;]{0,80}/gi;

const CLOSE = 0.8; // how near what stands right beside a sentence is

const CLAUSE =
  /;\s|,\s(?:which|while|whereas|but|and|although|though)\s|,?\s(?:while|whereas|but)\s|^(?:while|although)\s|,\s/iu;

/** Of a sentence's clauses those that hold most of what a claim says. */
function clauseLike(claim: string, said: string): string {
  const wanted = [...sensesOf(claim).values()];
  const clauses = said.split(CLAUSE).map((text) => {
    const senses = saidIn(text);
    return { text, held: wanted.filter((each) => !each.isDisjointFrom(senses)).length };
  });
  const most = Math.max(...clauses.map(({ held }) => held));
  return clauses
    .filter(({ held }) => held === most)
    .map(({ text }) => text)
    .join(', ');
}

// "headwinds are not in our guidance, including the new law": denied of all that the sentence lists
const INCLUDES =
  /\b(?:guidance|outlook|forecasts?)\b[^.;]{0,40}\b(?:includ|incorporat|factor|reflect|assum|contemplat|tak(?:es?|ing))/i;
// "so the mill is not in any of these numbers"
const NOT_IN =
  /\b(?:is|are|was|were) not (?:included |reflected |contained |factored )?in (?:any of )?(?:our|the|these|this|that) (?:numbers?|figures?|guidance|outlook|forecasts?|ranges?)\b/i;
const AHEAD = /\b(?:expect|anticipat|forecast|project|will|should)\w*\b|['’]ll\b/i;
// "the same trends as in Q3": not when
const AGAINST =
  /\b(?:trends?|momentum|levels?|pace) (?:\w+ )?(?:from|of|in)\s(?:the\s)?(?:Q[1-4]|(?:first|second|third|fourth|last|prior|previous) quarter)\b|\b(?:than|versus|compared (?:to|with)|as) (?:in )?(?:Q[1-4]|the (?:first|second|third|fourth|last|prior|previous) quarter)\b/gi;
const HALF = /\b(?:first|second|front|back|latter) half\b/i;

// A move that is told over another span or at other rates than figures are
const SPECIAL =
  /\b(?:currenc\w*|exchange|FX|organic\w*|sequential\w*|quarter[- ](?:over|on)[- ]quarter|underlying|excluding|flat|like[- ]for[- ]like)\b/i;

/** Whether a sentence names metrics, and not all that the claim names: of two one may stand `near` it. */
function isOfOtherMetric(told: string, { text }: IndexedSentence, near: string): boolean {
  const claimed = findMetrics(told);
  if (claimed.length === 0 || findMetrics(text).length === 0) return false;
  const missing = claimed.filter(({ name }) => !speaksOf({ text }, name));
  return (
    missing.length === claimed.length || missing.some(({ name }) => !speaksOf({ text: near }, name))
  );
}

/** Whether a sentence, or else its clause, is of another time than the claim. */
function isOfOtherTime(
  told: string,
  sentence: IndexedSentence,
  { transcript, clause }: { readonly transcript: Transcript; readonly clause: string },
): boolean {
  const { call } = transcript;
  const timesIn = (text: string) =>
    findPeriods(text, call).flatMap(({ label, isTime, versus }) =>
      label !== null && isTime && versus === null ? [label] : [],
    );
  const claimed = timesIn(told);
  if (claimed.length === 0) return false;
  const here = timesIn(clause.replaceAll(AGAINST, ' '));
  if (here.length === 0 && HALF.test(clause) && !HALF.test(told)) return true;
  const isHere = claimed.some((label) => here.includes(label));
  if (here.length > 0 && !isHere && !sentence.text.includes(told)) return true;
  if (isHere) return false;
  const aim = here.length === 0 && AHEAD.test(clause) ? aimAbove(sentence, call) : null;
  if (aim !== null) return !claimed.includes(aim);
  const { before } = sentence;
  return (
    periodProblems(told, transcript, [
      sentence,
      ...(before ? [before] : []),
      ...(before?.before ? [before.before] : []),
    ]).length > 0
  );
}

const MONTH =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?! quarter)/g;

/** Whether a claim names a month that is not spoken of. */
function isOfOtherMonth(told: string, window: string): boolean {
  return (told.match(MONTH) ?? []).some((month) => !window.includes(month.slice(0, 3)));
}

const REACH = 1200; // characters of a turn that a thing once named is spoken of in

/** What a sentence may speak of without naming it again. */
function topicOf({ turn, start, end }: IndexedSentence, { turns, exchanges }: Transcript): string {
  const asked = exchanges
    .filter(({ answerTurns }) => answerTurns.includes(turn.index))
    .flatMap(({ questionTurns }) => questionTurns.map((each) => turns[each]?.text ?? ''));
  return `${asked.join(' ')} ${turn.text.slice(Math.max(0, start - REACH), end)}`;
}

// What binds: it must have been said, in some such word.
const BOUND =
  /\b(?:guarantee[sd]?|commit(?:s|ted)(?! to being)|promis(?:es|ed)|pledg(?:es|ed)|vow(?:s|ed)|ensures?|decided|agreed|confirmed|signed|approved|resolved)\b/i;
const DONE_VERB =
  /\b(?:has|have|had)\s(?:(?:already|now|also|since|recently|successfully|not|never|only|just|fully)\s)*(?:been\s)?(?<verb>[a-z]{3,}(?:ed|wn|ne|ld|ught|en))\b/;

/** Whether a claim tells a deed or a bond that is nowhere near in such a word. */
function isUnmade(told: string, window: string): boolean {
  const [bond] = BOUND.exec(told) ?? [];
  const verb = denies(told) ? undefined : DONE_VERB.exec(told)?.groups?.verb;
  const said = saidIn(window);
  return [bond, verb].some((word) => {
    const senses = [...sensesOf(word ?? '').values()];
    return senses.length > 0 && senses.every((each) => each.isDisjointFrom(said));
  });
}

const CONSTANT =
  /\b(?:constant[- ](?:currenc|exchange|rate)|local currenc|currency[- ](?:neutral|adjusted)|(?:ex|without|before|excluding|stripping out|adjust\w+ for|net of)[- ](?:the )?(?:(?:effects?|impact) of )?(?:foreign )?(?:fx|currenc|exchange))/i;
const REPORTED =
  /\b(?:(?:on a |as )reported|reported (?:basis|terms|rates|dollars)|(?:at )?actual (?:exchange )?rates|nominal(?:ly)?)\b/i;

/** Whether a claim names rates of exchange that are not those which were spoken of. */
export function isOnOtherBasis(told: string, window: string): boolean {
  return [CONSTANT, REPORTED].some((basis) => basis.test(told) && !basis.test(window));
}

/** Whether a sentence answers one of those who are said to have been told, or to have asked. */
function isToldTo(
  { turn }: IndexedSentence,
  listener: readonly string[],
  { exchanges }: Transcript,
): boolean {
  const of = exchanges.filter(({ answerTurns }) => answerTurns.includes(turn.index));
  return of.length === 0 || of.some(({ analyst }) => listener.includes(analyst));
}
