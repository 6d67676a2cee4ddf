import type { Brief, Evidence, Metric } from '../core/brief.ts';
import type { Restatement } from '../core/comparison.ts';
import type { Figure } from '../core/figure.ts';
import type { Transcript } from '../core/transcript.ts';
import { OTHER_TERMS } from '../figures/basis/other-terms.ts';
import { readFigures } from '../figures/grammar/read-figures.ts';
import { stepOf } from '../figures/grammar/step-of.ts';
import { type Line, linesOf } from './lines.ts';
import { isOneCurrency } from './one-currency.ts';
import { isVague } from './our-move.ts';
import { toldAgain } from './restated-facts.ts';
import { AS_RESTATED, saidAsRestated, withPriorOf } from './said-of-before.ts';
import { labelOf } from './span.ts';

/**
 * Where a later call gives a figure of an earlier call's period otherwise than that call did: its prior
 * against the earlier current, of one period and basis, farther apart than their last digits explain.
 */
export function restatements(
  earlier: Brief,
  later: Brief,
  transcript: Transcript | null = null,
  before: Transcript | null = null,
): readonly Restatement[] {
  const known = Map.groupBy(
    linesOf(earlier).filter(
      ({ metric, isSure }) => isSure && metric.figure !== null && isFirm(metric.figure),
    ),
    (line) => keyOf(asCounted(line, linesOf(earlier)), labelOf(line.metric, earlier.call)),
  );
  const lines = linesOf(later).map((line) => ({
    ...line,
    metric: line.isSure ? withPriorOf(line.metric, later.call, earlier.call) : line.metric,
  }));
  const told = Map.groupBy(lines, (line) =>
    keyOf(asCounted(line, lines), line.metric.prior?.period ?? ''),
  );
  const compared = [...told].flatMap(([key, lines]): readonly Restatement[] => {
    const [now, ...others] = lines;
    const [before, ...more] = known.get(key) ?? [];
    if (!now || !before || others.length + more.length > 0) return [];
    return restatementOf(before.metric, now.metric, { earlier, later });
  });
  const found = [...compared, ...sayingSo(compared, earlier, later, transcript)];
  if (!transcript || !before) return found;
  const again = toldAgain(
    { brief: earlier, transcript: before },
    { brief: later, transcript },
  ).filter((each) => !found.some((known) => isOfOneLine(known.before, each.before)));
  return [
    ...found,
    ...again.flatMap((each) => restatementOf(each.before, each.now, { earlier, later })),
  ];
}

/** What the later call says in so many words to be another figure than it was. */
function sayingSo(
  known: readonly Restatement[],
  earlier: Brief,
  later: Brief,
  transcript: Transcript | null,
): readonly Restatement[] {
  const sure = linesOf(earlier).filter(({ isSure }) => isSure);
  const said = transcript ? saidAsRestated(earlier, transcript) : [];
  const once = said.filter((now, at) => said.findIndex((each) => isOfOneLine(each, now)) === at);
  return once.flatMap((now) => {
    const before = sure.find(({ metric }) => isOfOneLine(metric, now))?.metric;
    return before && !known.some((each) => isOfOneLine(each.before, before))
      ? restatementOf(before, now, { earlier, later })
      : [];
  });
}

function isOfOneLine(one: Metric, other: Metric): boolean {
  return (
    one.name === other.name &&
    one.segment === other.segment &&
    one.basis === other.basis &&
    one.period === other.period
  );
}

// "By the definition of our bank agreement": another measure of the same name
const BY_TERMS = /\bdefinition\b|\bcovenants?\b/i;
const COUNTED = new Set(['subscribers', 'customers']);
const NEAR = 0.05; // of the other: by other words no more than that

/** A metric as it is restated, the latest word of it; null where it is not. */
export function asRestated(metric: Metric, restated: readonly Restatement[]): Metric | null {
  const found = restated.findLast(({ before }) => isOne(before, metric));
  return found ? { ...metric, figure: found.now } : null;
}

function isOne(one: Metric, other: Metric): boolean {
  return isOfOneLine(one, other) && one.figure?.value === other.figure?.value;
}

/** A part's subscribers may be its customers on the next call, where neither call tells both. */
function asCounted(line: Line, lines: readonly Line[]): Line {
  const { name, part } = line;
  if (part === null || !COUNTED.has(name)) return line;
  const others = lines.filter((each) => each.part === part && COUNTED.has(each.name));
  return others.every((each) => each.name === name) ? { ...line, name: 'subscribers' } : line;
}

function keyOf({ name, part, basis }: Line, period: string): string {
  return JSON.stringify([name, part, basis, period]);
}

function restatementOf(
  before: Metric,
  now: Metric,
  { earlier, later }: { readonly earlier: Brief; readonly later: Brief },
): readonly Restatement[] {
  const [then, said] = [before.figure, now.prior?.figure];
  if (!then || !said || !isFirm(said) || !isSameKind(then, said, { earlier, later })) return [];
  if (!isFarApart(then, said)) return [];
  const isFar = Math.abs(said.value - then.value) > NEAR * Math.abs(then.value);
  if (before.name !== now.name && isFar) return [];
  const evidence = [
    ...quotesOf(before, then, earlier.call.id),
    ...quotesOf(now, said, later.call.id),
  ];
  const isOther = ({ quote }: Evidence) => OTHER_TERMS.test(quote) || BY_TERMS.test(quote);
  if (evidence.some(isOther) && !isToldAsRestated(now)) return [];
  if (isSaidIn(said, before) || (isSaidIn(then, now) && !isToldAsRestated(now))) return [];
  const { name, segment, basis } = before;
  return [{ name, segment, basis, period: now.prior?.period ?? '', before, now: said, evidence }];
}

/** Said exactly and heard clearly. */
function isFirm(figure: Figure): boolean {
  return !figure.approximate && !figure.doubtful && !isVague(figure);
}

function isSameKind(
  one: Figure,
  other: Figure,
  { earlier, later }: { readonly earlier: Brief; readonly later: Brief },
): boolean {
  const [first, second] = [
    one.currency ?? earlier.call.currency ?? null,
    other.currency ?? later.call.currency ?? null,
  ];
  return (
    one.unit === other.unit &&
    isOneCurrency({ ...one, currency: first }, { ...other, currency: second })
  );
}

/**
 * Whether no value rounds to both. A coarser form may have been cut off instead of rounded: 1,159.5 million
 * said as 1.1 billion is no other figure.
 */
function isFarApart(one: Figure, other: Figure): boolean {
  const [a, b] = [stepOf(one), stepOf(other)];
  const slack = 1e-9 * Math.max(1, Math.abs(one.value));
  const gap = Math.abs(one.value - other.value);
  const [fine, coarse] = a <= b ? [one, other] : [other, one];
  const isCutOff =
    a !== b &&
    Math.sign(fine.value) === Math.sign(coarse.value) &&
    Math.abs(fine.value) > Math.abs(coarse.value) &&
    gap < Math.max(a, b);
  return !isCutOff && gap > (a + b) / 2 + slack;
}

/** Whether a call says the other one's figure in the same words: then the two were told side by side. */
function isSaidIn({ value, unit, currency }: Figure, { evidence }: Metric): boolean {
  return evidence.some(({ quote }) =>
    readFigures(quote, { currency }).some(
      ({ figure }) => figure.unit === unit && Math.abs(figure.value) === Math.abs(value),
    ),
  );
}

function isToldAsRestated({ evidence }: Metric): boolean {
  return evidence.some(({ quote }) => AS_RESTATED.test(quote));
}

/** The words in which a metric's figure was said, named with their call. */
function quotesOf({ evidence }: Metric, { text }: Figure, call: string): readonly Evidence[] {
  const own = evidence.filter(({ quote }) => quote.includes(text));
  return (own.length > 0 ? own : evidence).map((each) => ({ ...each, call }));
}
