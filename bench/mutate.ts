import type { Figure } from '../src/core/figure.ts';
import type { Fact } from '../src/figures/fact.ts';
import { termOf } from '../src/figures/lexicon/lexicon.ts';
import { readFacts } from '../src/figures/read-facts.ts';
import { quarterBefore, yearBefore } from '../src/figures/time/fiscal.ts';
import type { Claim } from './claims.ts';

type Mutate = (claim: Claim) => Claim | null;

/** Ways to make one attribute of a true claim wrong; null where a claim has no such attribute. */
export const MUTATIONS = {
  digit: (claim) => withFigure(claim, otherDigit),
  scale: (claim) => withFigure(claim, otherScale),
  unit: (claim) => withFigure(claim, otherUnit),
  sign: (claim) =>
    claim.change ? null : withFigure(claim, (figure) => (figure.high ? null : negated(figure))),
  period: (claim) => {
    const { call } = claim.transcript;
    // a balance of the quarter's last day is one of the quarter
    const isNow = claim.period === call.period || /^\d{4}-/.test(claim.period);
    const earlier = isNow ? yearBefore(call) : call.period;
    if (
      call.period === '' ||
      claim.figure === null ||
      claim.speaker !== null ||
      claim.wording === 3
    )
      return null;
    if (claim.wording === 0 && claim.modality === 'actual')
      return claim.period === call.period ? ofEarlier(claim) : null;
    return earlier === null ? null : unlessSaid({ ...claim, period: earlier });
  },
  metric: (claim) => {
    const kind = termOf(claim.name)?.kind;
    const other = othersOf(claim).find(
      ({ metric }) => metric !== claim.name && termOf(metric)?.kind === kind && kind !== undefined,
    );
    return other ? unlessSaid({ ...claim, name: other.metric }) : null;
  },
  basis: (claim) =>
    /income|profit|earnings|ebitda|margin|expense/.test(claim.name)
      ? unlessSaid({ ...claim, basis: claim.basis === 'adjusted' ? 'reported' : 'adjusted' })
      : null,
  direction: ({ change, ...claim }) =>
    change && change.figure.unit !== 'multiple' && change.figure.value !== 0
      ? { ...claim, change: { ...change, figure: negated(change.figure) } }
      : null,
  modality: (claim) =>
    claim.speaker !== null || claim.change !== null || claim.figure === null || claim.wording > 1
      ? null
      : { ...claim, modality: claim.modality === 'actual' ? 'guidance' : 'actual' },
  range: (claim) => withFigure(claim, otherRange),
  segment: (claim) => {
    const other = othersOf(claim).find(
      ({ metric, segment }) => segment !== claim.segment && segment !== null && metric !== '',
    );
    return other ? unlessSaid({ ...claim, segment: other.segment }) : null;
  },
  speaker: (claim) => {
    const people = claim.transcript.participants.filter(({ side }) => side === 'company');
    const other = people.find(({ name }) => name !== claim.speaker && !says(claim, name));
    return claim.speaker && other ? { ...claim, speaker: other.name } : null;
  },
  swap: (claim) => {
    const { figure } = claim;
    const other = othersOf(claim).find(
      ({ metric, segment, role, spoken }) =>
        role === 'level' &&
        (metric !== claim.name || segment !== claim.segment) &&
        spoken.figure.unit === figure?.unit &&
        spoken.figure.currency === figure.currency,
    );
    return figure && other ? unlessSaid({ ...claim, figure: other.spoken.figure }) : null;
  },
  negation: (claim) => ({ ...claim, isDenied: true }),
} as const satisfies Readonly<Record<string, Mutate>>;

/** Facts of the call, those of the claim's own sentences last: a confusion may come from anywhere. */
function othersOf({ transcript, ids }: Claim): readonly Fact[] {
  const isOwn = ({ sentence }: Fact) => Number(ids.includes(sentence));
  return readFacts(transcript).toSorted((one, other) => isOwn(one) - isOwn(other));
}

/** Null when the call happens to say that too. */
function unlessSaid(claim: Claim): Claim | null {
  const shown = claim.figure ?? claim.change?.figure;
  const isSaid = readFacts(claim.transcript).some(
    ({ metric, segment, basis, period, spoken, role }) =>
      metric === claim.name &&
      segment === claim.segment &&
      (basis ?? claim.basis) === claim.basis &&
      (role === 'change' || period === claim.period) &&
      spoken.figure.value === shown?.value,
  );
  return isSaid ? null : claim;
}

/** Last year's figure, told without a period. */
function ofEarlier(claim: Claim): Claim | null {
  const { call } = claim.transcript;
  const isEarlier = ({ period }: Fact) =>
    period === yearBefore(call) || period === quarterBefore(call);
  const prior = readFacts(claim.transcript).find(
    (fact) =>
      fact.metric === claim.name &&
      fact.segment === claim.segment &&
      fact.basis === claim.basis &&
      fact.role === 'level' &&
      isEarlier(fact),
  );
  return prior ? unlessSaid({ ...claim, change: null, figure: prior.spoken.figure }) : null;
}

function says({ transcript, figure }: Claim, name: string): boolean {
  const digits = /[\d.,]*\d/.exec(figure?.text ?? '')?.[0] ?? '';
  return transcript.turns.some(({ speaker, text }) => speaker === name && text.includes(digits));
}

function withFigure(claim: Claim, alter: (figure: Figure) => Figure | null): Claim | null {
  if (claim.figure) {
    const figure = alter(claim.figure);
    return figure && unlessSaid({ ...claim, figure });
  }
  const figure = claim.change && alter(claim.change.figure);
  return claim.change && figure ? { ...claim, change: { ...claim.change, figure } } : null;
}

function otherDigit(figure: Figure): Figure {
  const decimals = /\.(\d+)/.exec(figure.text)?.[1]?.length ?? 0;
  const size = unitOf(figure) / 10 ** decimals;
  const shift = (value: number) => Number((value + (value < 0 ? -3 : 3) * size).toPrecision(12));
  return moved(figure, shift);
}

/** What one of a figure's whole number is worth: "1,835.4 million" is in millions. */
function unitOf({ value, text }: Figure): number {
  const said = Number(/[\d,]*\.?\d+/.exec(text)?.[0].replaceAll(',', ''));
  return Number.isFinite(said) && said !== 0 ? Math.abs(value) / said : 1;
}

function otherScale(figure: Figure): Figure | null {
  if (figure.unit !== 'money' || Math.abs(figure.value) < 1e6) return null;
  const isBillions = /\bb(?:illio)?n\b|\d\s?[bB]\b/i.test(figure.text);
  const scaled = moved(figure, (value) => (isBillions ? value / 1e3 : value * 1e3));
  return {
    ...scaled,
    text: isBillions
      ? figure.text.replace(/b(?:illio)?n/i, 'million')
      : figure.text.replace(/m(?:illio)?n/i, 'billion'),
  };
}

function otherUnit(figure: Figure): Figure | null {
  if (figure.unit === 'money')
    return { ...figure, currency: figure.currency === 'CHF' ? 'USD' : 'CHF' };
  if (figure.unit === 'percent') return { ...figure, unit: 'bps' };
  if (figure.unit === 'points' || figure.unit === 'bps') return { ...figure, unit: 'percent' };
  return null;
}

function otherRange(figure: Figure): Figure | null {
  if (figure.low !== undefined && figure.high !== undefined) {
    const width = figure.high - figure.low;
    return { ...figure, high: Number((figure.high + width).toPrecision(12)) };
  }
  if (figure.bound) return { ...figure, bound: figure.bound === 'over' ? 'under' : 'over' };
  return null;
}

function negated(figure: Figure): Figure {
  return moved(figure, (value) => -value);
}

function moved({ value, low, high, ...rest }: Figure, by: (value: number) => number): Figure {
  const ends = low !== undefined && high !== undefined ? [by(low), by(high)] : null;
  return {
    ...rest,
    value: ends ? Math.min(...ends) : by(value),
    ...(ends && { low: Math.min(...ends), high: Math.max(...ends) }),
  };
}
