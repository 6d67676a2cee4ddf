import type { Brief, Metric } from '../core/brief.ts';
import type { WhyNoChange } from '../core/comparison.ts';
import type { Figure } from '../core/figure.ts';
import { stepOf } from '../figures/grammar/step-of.ts';
import { ourFigure } from '../figures/print/our-figure.ts';
import { changeBetween } from '../figures/role/change-between.ts';
import { namedOf } from './one-currency.ts';
import { isDate } from './span.ts';

/** What we make of two figures of one line, or why nothing is to be made of them. */
export interface Move {
  readonly change: Figure | null;
  readonly why: WhyNoChange | null;
}

/** A metric with the brief it stands in. */
export interface Placed {
  readonly metric: Metric;
  readonly brief: Pick<Brief, 'call' | 'checks'>;
}

const FARTHEST = 90; // times the other: no company moves so in a year or two
const NONE: Move = { change: null, why: null };

/**
 * From one call's figure to a later one's: per cent of amounts, points of ratios, an amount where it goes
 * through zero. Nothing is computed with what was said vaguely, was heard badly, or conflicts with its call.
 */
export function ourMove(
  from: Placed,
  to: Placed,
  { areOfOneLength }: { readonly areOfOneLength: boolean },
): Move {
  const [then, now] = [inCurrency(from, to), inCurrency(to, from)];
  if (!then || !now || then.unit !== now.unit) return NONE;
  const why = whyNot({ from, to, then, now, areOfOneLength });
  if (why) return { change: null, why };
  const change =
    now.unit === 'bps'
      ? ourFigure(now.value - then.value, 'bps', { decimals: 0 })
      : changeBetween({ figure: now, step: stepOf(now) }, { figure: then, step: stepOf(then) });
  // 1 billion and 1.2 billion differ by less than their digits tell.
  const isAmount = change?.unit === 'money' || change?.unit === 'count';
  if (change?.value === 0 && (isAmount || now.value !== then.value))
    return { change: null, why: 'too coarse' };
  const approximate = then.approximate || now.approximate;
  return { change: change && { ...change, approximate }, why: null };
}

function whyNot({
  from,
  to,
  then,
  now,
  areOfOneLength,
}: {
  readonly from: Placed;
  readonly to: Placed;
  readonly then: Figure;
  readonly now: Figure;
  readonly areOfOneLength: boolean;
}): WhyNoChange | null {
  if (!areOfOneLength) return 'other length';
  if (isSoFar(from.metric) || isSoFar(to.metric)) return 'so far';
  if (then.currency !== now.currency) return 'other currency';
  if (termsOf(from.metric) !== termsOf(to.metric)) return 'other terms';
  if (isDate(to.metric.period) && from.metric.period === to.metric.period) return 'one date';
  if (isVague(then) || isVague(now)) return 'not exact';
  if (then.doubtful || now.doubtful || isSlip(then, now)) return 'doubtful';
  return isInConflict(then, from.brief) || isInConflict(now, to.brief) ? 'in conflict' : null;
}

// What makes a figure another one than its name tells.
const TERMS = ['continuing operations', 'pro forma'] as const;

/** On which terms a figure was said: "net income from continuing operations" is no net income. */
function termsOf({ figure, basis, evidence }: Metric): string {
  const own = evidence.filter(({ quote }) => figure !== null && quote.includes(figure.text));
  const said = own.map(({ quote }) => quote.toLowerCase().replaceAll('-', ' '));
  const terms = TERMS.filter((term) => term !== 'pro forma' || basis === null);
  return terms
    .filter((term) => said.length > 0 && said.every((each) => each.includes(term)))
    .join(',');
}

const RETURNED =
  /^(?:share repurchases|shares repurchased|dividends paid|capital returned|debt repaid)$/;
// "The buyback stands at", "had reached", "we have bought back so far": since it began
const SO_FAR =
  /\b(?:so far|to date|until now|up to now|as of (?:today|now|yesterday)|since (?:the |its |our )?(?:start|launch|beginning|inception|announcement)|cumulative\w*|stands? (?:now )?at|stood at|(?:has|have|had|['’]ve) (?:now |already |also )?(?:reached|completed|executed)|(?:has|have|['’]ve) (?:now |already )(?:bought|repurchased|spent|returned|paid|repaid)|of the (?:program(?:me)?|buy-?back|authori[sz]ation))\b/i;

/** Whether an amount is all that was spent since a plan began, and no quarter's. */
function isSoFar({ name, figure, evidence }: Metric): boolean {
  return (
    RETURNED.test(name) &&
    evidence.some(
      ({ quote }) => figure !== null && quote.includes(figure.text) && SO_FAR.test(quote),
    )
  );
}

/** "$0.19", then "$19.5": cents were lost. */
function isSlip(then: Figure, now: Figure): boolean {
  const ratio = Math.abs(now.value / then.value);
  const isMoney = now.unit === 'money' && then.value !== 0 && now.value !== 0;
  return isMoney && (ratio > FARTHEST || ratio < 1 / FARTHEST);
}

/** A range, or only a bound: there is no one value to subtract. */
export function isVague({ bound, low, high }: Figure): boolean {
  return bound !== undefined || low !== undefined || high !== undefined;
}

/** Whether a call's own arithmetic does not fit this figure of it. */
export function isInConflict({ value, text }: Figure, { checks }: Pick<Brief, 'checks'>): boolean {
  return checks.some(
    ({ verdict, stated }) =>
      verdict === 'conflict' && stated.value === value && stated.text === text,
  );
}

/** Its figure in the currency that its call speaks of; what one call leaves unsaid the other says for both. */
function inCurrency({ metric, brief }: Placed, other: Placed): Figure | null {
  const { figure } = metric;
  if (figure?.unit !== 'money') return figure;
  const currency =
    figure.currency ??
    brief.call.currency ??
    other.metric.figure?.currency ??
    other.brief.call.currency ??
    null;
  const beside = other.metric.figure;
  return { ...figure, currency: beside ? namedOf({ ...figure, currency }, beside) : currency };
}
