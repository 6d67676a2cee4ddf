import type { Transcript } from '../../core/transcript.ts';
import { evidenceOf, type Placed } from '../../extract/evidence.ts';
import { stepOf } from '../../figures/grammar/step-of.ts';
import { endOf } from '../../figures/time/fiscal.ts';
import { findPeriods } from '../../figures/time/periods.ts';
import type { Briefed } from '../briefed.ts';
import { isOneCurrency } from '../one-currency.ts';
import { placesIn } from './anchored-deeds.ts';
import { isMeasuredAlike } from './basis.ts';
import { companySentences, isAhead, isUnsure } from './deeds.ts';
import { findDue, isOpenAt } from './due.ts';
import type { Verdict } from './fate.ts';
import { leftOut } from './left-out.ts';
import { namesIn } from './names.ts';
import { moveOf } from './said-again.ts';
import { isSame } from './same-figure.ts';
import { isWholeCall, withoutOperator } from './spoken-of.ts';
import { statementIn } from './statement-in.ts';
import { isDecidedAgainst, ruledOutIn, takenBackNext } from './taken-back.ts';
import { type Tally, type Told, toldIn } from './tallies.ts';
import { isThatDividend } from './that-dividend.ts';

// "We have suspended our share buyback", "the buyback was cancelled"
const STOPPED =
  /\b(?:suspend|cancel|paus|halt|terminat|stopp|abandon|withdr[ae]w|scrapp|shelv|discontinu)\w*(?: [\w’'-]+){0,3} (?:buy-?backs?|buying back|repurchas\w+|dividends?|savings?)\b|\b(?:buy-?backs?|repurchases?|dividends?|savings?)(?: program(?:me)?| plan)? (?:is|are|was|were|has been|have been|will be) (?:now )?(?:suspended|cancell?ed|paused|halted|terminated|stopped|abandoned|withdrawn|scrapped|shelved|discontinued)\b/i;
const NOT_STOPPED =
  /\b(?:not|never|no|n['’]t|without|if|until|resum\w+|had|last year|ago|partly|partially)\b/i;
// What has been reached so far, or in all; else a number may be of a quarter.
const IN_ALL =
  /\b(?:by the end of|at the end of|so far|to date|in total|in all|altogether|overall|as planned|as promised|as announced|had planned|had wanted|we planned|our (?:target|plan|goal)|complet\w+|programme has|program has|under the (?:programme|program|plan)|since (?:the|its) (?:start|launch))\b/i;
const PERFECT = /\b(?:has|have) (?:now |already )?\w+ed\b/i;
const COMPLETED = /\b(?:complet|finish|conclud)(?:e|ed)\b/i;

/** What became of a promised number; null where the later call does not say it for certain. */
export function judgeTally(tally: Tally, later: Briefed): Verdict | null {
  const { brief, transcript } = later;
  const sentences = companySentences(transcript);
  const verdicts = sentences.flatMap((placed) => {
    const off = calledOff(tally, placed, sentences, transcript);
    if (off) return [off];
    const short = shortAgain(tally, placed, sentences, { brief, transcript });
    if (short) return [short];
    return toldIn(placed, transcript)
      .filter((told) => isOfTheSame(tally, told))
      .flatMap(
        (told) =>
          (told.tense === 'ahead'
            ? again(tally, told, placed, later)
            : result(tally, told, placed, transcript)) ?? [],
      );
  });
  // "We closed June at 80 fitters; we will reach the 90 by the end of August"
  const [first] = verdicts.toSorted(
    (a, b) => Number(b.fate === 'slipped') - Number(a.fate === 'slipped'),
  );
  // Of two tellings that differ nobody knows which one is of this promise.
  if (first)
    return verdicts.every(
      ({ fate, to }) =>
        (fate === first.fate && (to === null) === (first.to === null)) ||
        (first.fate === 'slipped' && fate === 'missed'),
    )
      ? first
      : null;
  return isWholeCall(transcript) && !isSpokenOf(tally, transcript)
    ? leftOut(tally.due, transcript.call)
    : null;
}

function isOfTheSame(tally: Tally, { kind, noun, figure, text }: Told): boolean {
  return (
    kind.name === tally.kind.name &&
    noun === tally.noun &&
    figure.unit === tally.figure.unit &&
    (isOneCurrency(figure, tally.figure) || isThatDividend(tally, { kind, figure, text })) &&
    !figure.doubtful &&
    (isMeasuredAlike(text, tally.text) || isThatDividend(tally, { kind, figure, text }))
  );
}

/** The number said again for the same time, or another in its place. */
function again(
  tally: Tally,
  { figure, text }: Told,
  placed: Placed,
  { brief, transcript }: Briefed,
): Verdict | null {
  const due = findDue(text, transcript.call);
  const said = evidenceOf(transcript, [placed.id]);
  if (!said || due === null) return null;
  const isLaterNow = due.end > tally.due.end;
  if (due.end !== tally.due.end && !(isLaterNow && isSame(figure, tally.figure))) return null;
  const to = { ...statementIn(brief, transcript, placed, tally.label), figure };
  const found = { to, result: null, said: [said] };
  if (isLaterNow) return { ...found, fate: 'slipped', note: `now for ${due.words}` };
  if (isSame(figure, tally.figure)) return { ...found, fate: 'kept', note: null };
  return { ...found, fate: 'reworded', note: moveOf(tally.figure, figure) };
}

// "We'll reach the 90 by the end of August": the number that was promised, said short
const THE_NUMBER =
  /\b(?:reach|get to|be at|hit|arrive at|pass) the (?<digits>\d{1,4}(?:[.,]\d{1,3})*)(?![\d%]| (?:%|per ?cent|percent))(?<noun>(?: [\p{L}-]+){0,2})/iu;
const NEAR = 4; // sentences before it in which what is counted is named

function shortAgain(
  tally: Tally,
  placed: Placed,
  sentences: readonly Placed[],
  { brief, transcript }: Briefed,
): Verdict | null {
  const { text, id, turn } = placed;
  const digits = THE_NUMBER.exec(text)?.groups?.digits?.replaceAll(/[.,](?=\d{3}\b)/g, '');
  if (tally.kind.of !== null || digits === undefined || !isAhead(text) || isUnsure(text))
    return null;
  const isIt = [1, 1e3, 1e6].some((scale) => Number(digits) * scale === tally.figure.value);
  const at = sentences.findIndex((each) => each.id === id);
  const isNear = sentences
    .slice(Math.max(0, at - NEAR), at + 1)
    .some((each) => each.turn === turn && isNamedIn(tally, each.text));
  const due = findDue(text, transcript.call);
  const said = evidenceOf(transcript, [id]);
  if (!isIt || !isNear || !said || due === null || due.end <= tally.due.end) return null;
  const to = { ...statementIn(brief, transcript, placed, tally.label), figure: null };
  return { fate: 'slipped', to, result: null, note: `now for ${due.words}`, said: [said] };
}

/** What it came to, once its time is over; before that only where it is reached already. */
function result(tally: Tally, told: Told, { id }: Placed, transcript: Transcript): Verdict | null {
  const { text, figure } = told;
  const said = evidenceOf(transcript, [id]);
  const isPaid = isThatDividend(tally, told) && /\bpaid\b/i.test(text);
  const period = isPaid ? transcript.call.period : periodOfResult(tally, text, transcript);
  if (!said || period === null || figure.bound === 'under' || figure.high !== undefined)
    return null;
  const [low, high] = [
    tally.figure.low ?? tally.figure.value,
    tally.figure.high ?? tally.figure.value,
  ];
  const found = { to: null, result: { figure, period }, said: [said] };
  const slack = Math.max(stepOf(tally.figure), stepOf(figure)) / 2;
  const isReached =
    tally.figure.bound === 'under'
      ? figure.value <= high
      : figure.value >= low - (figure.unit === 'money' ? slack : 0);
  if (isReached)
    return { ...found, fate: 'met', note: figure.value > high ? 'more than was said' : null };
  const isOver = !isOpenAt(tally.due, transcript.call);
  if (!isOver || COMPLETED.test(text)) return null;
  // Close to a single number said with "about", nobody can say that it was missed.
  if (tally.figure.approximate && low - figure.value <= 0.05 * low) return null;
  return { ...found, fate: 'missed', note: 'below what was said' };
}

/** The period that a result is of; null where it may be of a part of the promise's. */
function periodOfResult(tally: Tally, text: string, { call }: Transcript): string | null {
  const times = findPeriods(text, call).filter(({ label, isTime }) => isTime && label !== null);
  const labels = times.map(({ label }) => label ?? '');
  const own = call.period;
  const isAmount = tally.kind.of !== null;
  if (labels.length === 0)
    return IN_ALL.test(text) ||
      (isAmount && (PERFECT.test(text) || tally.kind.name === 'dividend')) ||
      tally.due.words === own
      ? own
      : null;
  if (labels.some((label) => endOf(label) === tally.due.end && label === tally.due.words))
    return tally.due.words;
  // Early in a year "last year" is the one whose results are told.
  const isYear = tally.due.words === `FY ${call.fiscalYear}` && call.fiscalQuarter === 4;
  if (
    isYear &&
    /\blast year\b/i.test(text) &&
    labels.every((label) => label.endsWith(` ${Number(call.fiscalYear) - 1}`))
  )
    return tally.due.words;
  return IN_ALL.test(text) || COMPLETED.test(text) ? own : null;
}

function calledOff(
  tally: Tally,
  placed: Placed,
  sentences: readonly Placed[],
  transcript: Transcript,
): Verdict | null {
  if (!isOpenAt(tally.due, transcript.call) || !isNamedIn(tally, placed.text)) return null;
  const said = evidenceOf(transcript, [placed.id]);
  const next = takenBackNext(placed, sentences);
  const both = next && evidenceOf(transcript, [next.id]);
  const isOff =
    isDecidedAgainst(placed.text) ||
    isRuledOut(tally, placed.text, transcript) ||
    (tally.kind.of?.test(STOPPED.exec(placed.text)?.[0] ?? '') && !NOT_STOPPED.test(placed.text));
  if (!said || (!isOff && !both)) return null;
  return {
    fate: 'withdrawn',
    to: null,
    result: null,
    note: 'called off',
    said: both ? [said, both] : [said],
  };
}

/** "We will not be hiring engineers in 2025": all of it, for the time that it was promised for. */
function isRuledOut({ kind, label, due }: Tally, text: string, { call }: Transcript): boolean {
  const ruledOut = ruledOutIn(text);
  if (ruledOut === null) return false;
  const stem = RegExp.escape(label.split(' ').at(-1)?.replace(/e$/, '') ?? '');
  const isDone = kind.of
    ? kind.ahead.test(ruledOut)
    : new RegExp(`\\b${stem}(?:e|ing)?\\b`, 'i').test(ruledOut);
  const then = findDue(text, call);
  return isDone && (then === null || then.end === due.end);
}

/** Whether a text names what is counted or paid. */
function isNamedIn({ kind, noun }: Tally, text: string): boolean {
  if (kind.of) return kind.of.test(text);
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '');
  return noun === 'position'
    ? /\b(?:headcount|positions?|jobs?|roles?|people|employees|staff|workforce|colleagues|hir(?:e|ed|ing)|layoffs?|redundanc\w+)\b/i.test(
        plain,
      )
    : new RegExp(`\\b${RegExp.escape(noun.replace(/y$/, ''))}(?:s|es|y|ies)?\\b`, 'i').test(plain);
}

// "after 15 million spent on our own shares": bought back, in words that tell no total
const OWN_SHARES = /\b(?:our own|treasury) (?:shares|stock)\b/i;

function isSpokenOf(tally: Tally, transcript: Transcript): boolean {
  // "Keel has given us 9 million": by the name of the programme
  const places = placesIn(tally.text);
  const names = namesIn(tally.text.replace(/^\s*\S+/, ''), transcript).filter(
    (name) => !places.includes(name),
  );
  const isOfShares = tally.kind.name === 'share buyback';
  return transcript.turns.some(
    ({ text }) =>
      isNamedIn(tally, withoutOperator(text)) ||
      (isOfShares && OWN_SHARES.test(text)) ||
      [...names, ...tally.around].some((name) => text.toLowerCase().includes(name)),
  );
}

/** Whether the earlier call says nothing of what this one promises. */
export function isNewTally(tally: Tally, { transcript }: Briefed): boolean {
  return !isSpokenOf(tally, transcript);
}
