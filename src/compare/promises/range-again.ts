import { evidenceOf } from '../../extract/evidence.ts';
import { readFigures } from '../../figures/grammar/read-figures.ts';
import { findMetrics } from '../../figures/lexicon/lexicon.ts';
import { findPeriods } from '../../figures/time/periods.ts';
import type { Briefed } from '../briefed.ts';
import type { Aim } from './aims.ts';
import { companySentences } from './deeds.ts';
import type { Verdict } from './fate.ts';
import { isSame } from './same-figure.ts';
import { statementIn } from './statement-in.ts';

const HOLDS =
  /\b(?:keep(?:ing)?|stay(?:ing|s)?|stick(?:ing)?|hold(?:ing)?|leav(?:e|ing)|confirm(?:ed|ing)?|reiterat\w+|reaffirm\w*|maintain\w*|unchanged|nothing changes|no change|stands?|still (?:expect|see|look|forecast|anticipate)\w*|remains? (?:at|in|our)|continue to)\b/i;
const MOVES =
  /\b(?:(?:we|i)(?:['’]d| had)? said|market|inflation|opportunity|not|n['’]t|no longer|instead|rather than|rais\w+|lift\w*|lower\w*|cut|cutting|narrow\w*|tighten\w*|widen\w*|from)\b/i;

/**
 * A promised range that a later call says again in words of its own, "on margin nothing changes, so 17.5% to
 * 18.5% it is": kept, where no other promise has that range and the sentence names no other metric or time.
 */
export function rangeAgain(
  aim: Aim,
  { earlier, now }: { readonly earlier: readonly Aim[]; readonly now: readonly Aim[] },
  later: Briefed,
): Verdict | null {
  const { figure } = aim.fact.spoken;
  if (figure.low === undefined || figure.high === undefined) return null;
  const isOnly = earlier.every((each) => each === aim || !isSame(each.fact.spoken.figure, figure));
  if (!isOnly || now.some((other) => isMoved(other, aim))) return null;
  const { transcript, brief } = later;
  const currency = transcript.call.currency ?? null;
  const placed = companySentences(transcript).find(
    ({ text }) =>
      HOLDS.test(text) &&
      !MOVES.test(text) &&
      isOfAim(text, aim) &&
      isOfItsTime(text, aim, later) &&
      readFigures(text, { currency }).some((each) => isSame(each.figure, figure)),
  );
  const said = placed && evidenceOf(transcript, [placed.id]);
  if (!placed || !said) return null;
  const to = { ...statementIn(brief, transcript, placed, aim.label), figure };
  return { fate: 'kept', to, result: null, note: null, said: [said] };
}

/** Whether the later call guides to another figure of the same metric and time. */
function isMoved({ fact: now }: Aim, { fact }: Aim): boolean {
  return (
    now.metric === fact.metric &&
    now.period === fact.period &&
    !isSame(now.spoken.figure, fact.spoken.figure)
  );
}

/** Whether a sentence names the metric or its last word, and no other metric that ends in it. */
function isOfAim(text: string, { fact: { metric } }: Aim): boolean {
  const named = findMetrics(text).map(({ name }) => name);
  const head = metric.split(' ').at(-1) ?? metric;
  if (named.some((name) => name !== metric && name.endsWith(head))) return false;
  return named.includes(metric) || new RegExp(`\\b${RegExp.escape(head)}\\b`, 'i').test(text);
}

function isOfItsTime(text: string, { fact }: Aim, { transcript }: Briefed): boolean {
  return findPeriods(text, transcript.call).every(
    ({ label, isTime, versus }) =>
      !isTime || versus !== null || label === null || label === fact.period,
  );
}
