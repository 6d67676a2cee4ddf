import type { Figure } from '../../core/figure.ts';
import { evidenceOf } from '../../extract/evidence.ts';
import { readFigures } from '../../figures/grammar/read-figures.ts';
import type { SpokenFigure } from '../../figures/grammar/spoken-figure.ts';
import { findMetrics } from '../../figures/lexicon/lexicon.ts';
import { findPeriods } from '../../figures/time/periods.ts';
import type { Briefed } from '../briefed.ts';
import type { Aim } from './aims.ts';
import { companySentences } from './deeds.ts';
import type { Verdict } from './fate.ts';
import { isSame } from './same-figure.ts';
import { statementIn } from './statement-in.ts';

const HOLDS =
  /\b(?:keep(?:ing)?|stay(?:ing|s)?|stick(?:ing|s)?|hold(?:ing)?|leav(?:e|ing)|confirm(?:ed|ing)?|reiterat\w+|reaffirm\w*|maintain\w*|unchanged|nothing changes|no change|as before|intact|stands?|still (?:expect|see|look|forecast|anticipate)\w*|(?:it|that|this|range|target|guidance)(?:['’]s| is) still|remains? (?:at|in|our|right|valid|good|unchanged)|continue to)\b/i;
const MOVES =
  /\b(?:(?:we|i)(?:['’]d| had)? said|market|inflation|opportunity|not|n['’]t|no longer|instead|rather than|rais\w+|lift\w*|lower\w*|cut|cutting|narrow\w*|tighten\w*|widen\w*|from)\b/i;
// "you'll notice that we haven't changed it"
const UNMOVED =
  /\b(?:have|has|had|do|does|did)(?:n['’]t| not)(?: yet)? (?:chang|mov|touch|adjust|alter)\w*/gi;
// What is said ahead of one amount, which may be said again by chance
const AHEAD = /\b(?:target|goal|aim|guid\w+|outlook|forecast|expect\w*|plan\w*|as before)\b/i;
/**
 * A promised figure that a later call says again in words of its own, "on margin nothing changes, so 17.5% to
 * 18.5% it is": kept, where no other promise has that figure and the sentence names no other metric or time.
 * A range may be said without its unit; what is no range is said again as what is ahead.
 */
export function rangeAgain(
  aim: Aim,
  { earlier, now }: { readonly earlier: readonly Aim[]; readonly now: readonly Aim[] },
  later: Briefed,
): Verdict | null {
  const { figure } = aim.fact.spoken;
  const isOnly = earlier.every((each) => each === aim || !isSame(each.fact.spoken.figure, figure));
  if (!isOnly || now.some((other) => isMoved(other, aim))) return null;
  const isRange = figure.low !== undefined && figure.high !== undefined;
  const { transcript, brief } = later;
  const currency = transcript.call.currency ?? null;
  const saidIn = (text: string) =>
    readFigures(text, { currency }).find((each) => isSaidAgain(each, figure));
  const placed = companySentences(transcript).find(({ text }) => {
    const plain = text.replaceAll(UNMOVED, 'keep');
    return (
      HOLDS.test(plain) &&
      !MOVES.test(plain) &&
      (isRange || AHEAD.test(plain)) &&
      isOfAim(text, aim) &&
      isOfItsTime(text, aim, later) &&
      saidIn(text) !== undefined
    );
  });
  const said = placed && evidenceOf(transcript, [placed.id]);
  if (!placed || !said) return null;
  const again = saidIn(placed.text)?.figure;
  const statement = statementIn(brief, transcript, placed, aim.label);
  const to = { ...statement, figure: again?.unit === figure.unit ? again : null };
  return { fate: 'kept', to, result: null, note: null, said: [said] };
}

/** The same figure, a range also without its unit and an end of what is open with it or without. */
function isSaidAgain({ figure: again, noun }: SpokenFigure, figure: Figure): boolean {
  if (isSame(again, figure)) return true;
  const isBare = again.unit === 'count' && noun === null && figure.unit === 'percent';
  if (isBare && again.low !== undefined)
    return again.low === figure.low && again.high === figure.high;
  const { bound: _, ...plain } = figure;
  return figure.bound !== undefined && again.bound === undefined && isSame(again, plain);
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
  // "Cash: the target of 110 million or better stands"
  const words = metric.includes('cash') ? [head, 'cash'] : [head];
  return (
    named.includes(metric) ||
    new RegExp(`\\b(?:${words.map((word) => RegExp.escape(word)).join('|')})\\b`, 'i').test(text)
  );
}

function isOfItsTime(text: string, { fact }: Aim, { transcript }: Briefed): boolean {
  return findPeriods(text, transcript.call).every(
    ({ label, isTime, versus }) =>
      !isTime || versus !== null || label === null || label === fact.period,
  );
}
