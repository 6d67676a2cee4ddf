import type { Evidence, Statement } from '../../core/brief.ts';
import type { Call } from '../../core/call.ts';
import { companyName } from '../../core/company-words.ts';
import type { Comparison, Fate, GuidanceFate, Restatement, Topic } from '../../core/comparison.ts';
import { formatFigure } from '../../figures/print/format-figure.ts';
import { topicLabel } from '../../figures/print/phrases.ts';
import { labelOf } from '../brief/metric-rows.ts';
import { counted } from '../summaries.ts';

const FATE_ORDER: readonly Fate[] = ['missed', 'met', 'changed', 'dropped', 'kept', 'new'];
const FATE_WORDS: Readonly<Record<Fate, string>> = {
  missed: 'Missed',
  met: 'Met',
  changed: 'Changed',
  dropped: 'Not said again',
  kept: 'Kept',
  new: 'New',
};

/** "Kingsoft Cloud · Q2 2023 against Q1 2023". */
export function comparisonTitle({ from, to }: Pick<Comparison, 'from' | 'to'>): string {
  return `${companyName(to.company)} · ${periodOf(to)} against ${periodOf(from)}`;
}

/** "Kingsoft Cloud · Q1 2022 to Q4 2023". */
export function runTitle(calls: readonly Call[]): string {
  const [first, last] = [calls[0], calls.at(-1)];
  if (!first || !last) return '';
  return `${companyName(last.company)} · ${periodOf(first)} to ${periodOf(last)}`;
}

/** What a call is called beside others of its company. */
export function periodOf({ id, period }: Call): string {
  return period || id;
}

/** What keeps figures of two calls from being subtracted, in a sentence each. */
export function comparisonNotes({ from, to, metrics }: Comparison): readonly string[] {
  const whys = new Set(metrics.map(({ why }) => why));
  const currencies = [from.currency, to.currency].filter(Boolean);
  return [
    whys.has('other length')
      ? `${periodOf(from)} and ${periodOf(to)} are not of one length: their figures stand side by side, and only balances of a day are subtracted.`
      : null,
    whys.has('so far')
      ? '“So far” is all that was spent since a plan began: no quarter’s amount, and none is subtracted.'
      : null,
    whys.has('other currency')
      ? `The calls speak of amounts in two currencies${currencies.length > 1 ? ` (${currencies.join(', ')})` : ''}: no change is computed between them.`
      : null,
  ].filter((note) => note !== null);
}

/** "Public cloud revenue of Q1 2023: 1,120.4M then, 1,118.9M on the Q2 2023 call". */
export function restatedWords({ before, now, period }: Restatement, by: string): string {
  const then = before.figure ? formatFigure(before.figure) : '';
  return `${labelOf(before)} of ${period}: ${then} then, ${formatFigure(now)} on the ${by} call`;
}

/** One line of guidance through two calls. */
export interface FateLine {
  readonly fate: string;
  readonly topic: string;
  readonly words: string;
  readonly evidence: readonly Evidence[];
}

/** What became of each forward statement, in the order that matters to a reader. */
export function fateLines(
  fates: readonly GuidanceFate[],
  { from, to }: { readonly from: Call; readonly to: Call },
): readonly FateLine[] {
  return fates
    .toSorted((one, other) => FATE_ORDER.indexOf(one.fate) - FATE_ORDER.indexOf(other.fate))
    .map((line) => ({
      fate: fateWord(line),
      topic: topicOf(line.to ?? line.from),
      words: fateWords(line),
      evidence: line.evidence ?? [...named(line.from, from.id), ...named(line.to, to.id)],
    }));
}

function topicOf(statement: Statement | null): string {
  const { topic = '', evidence = [] } = statement ?? {};
  return topicLabel(
    topic,
    evidence.map(({ quote }) => quote),
  );
}

/** What is dropped may be said to be: then it is withdrawn. */
function fateWord({ fate, evidence, note }: GuidanceFate): string {
  const calls = new Set(evidence?.map(({ call }) => call));
  return fate === 'dropped' && note != null && calls.size > 1 ? 'Withdrawn' : FATE_WORDS[fate];
}

function fateWords({ from, to, fate, result, note }: GuidanceFate): string {
  const came = result ? `it came to ${formatFigure(result.figure)} for ${result.period}` : null;
  const again =
    to && fate !== 'new' ? (to.text === from?.text ? 'said again' : `now “${to.text}”`) : null;
  const parts = [from ? `“${from.text}”` : `“${to?.text ?? ''}”`, came, again, note ?? null];
  return parts.filter((part) => part !== null).join(' → ');
}

function named(statement: Statement | null, call: string): readonly Evidence[] {
  return (statement?.evidence ?? []).map((each) => ({ ...each, call }));
}

/** "2 missed · 1 kept · 3 new". */
export function fatesSummary(fates: readonly GuidanceFate[]): string {
  const words = new Set([
    ...FATE_ORDER.slice(0, 3).map((fate) => FATE_WORDS[fate]),
    'Withdrawn',
    ...FATE_ORDER.slice(3).map((fate) => FATE_WORDS[fate]),
  ]);
  const counts = [...words].flatMap((word) => {
    const count = fates.filter((each) => fateWord(each) === word).length;
    return count > 0 ? [`${count} ${word.toLowerCase()}`] : [];
  });
  return counts.length > 0 ? counts.join(' · ') : counted(0, 'forward statement');
}

/** "cocoa (asked)". */
export function topicWords({ topic, asked }: Topic): string {
  return `${topicLabel(topic)}${asked ? ' (asked)' : ''}`;
}

/** What stands at the foot of a run, whose table has no room for quotes. */
export const RUN_FOOT =
  'Every figure stands in the brief of its call with the words it rests on; † is our arithmetic on them, not said on a call. Not investment advice.';

/** What stands at the foot of a comparison. */
export const COMPARISON_FOOT =
  'Every figure is traced to a quote of its call; † is our arithmetic on them, not said on a call. Not investment advice.';
