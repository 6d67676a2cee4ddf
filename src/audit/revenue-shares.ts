import type { Transcript } from '../core/transcript.ts';
import type { Fact } from '../figures/fact.ts';
import { readFigures } from '../figures/grammar/read-figures.ts';
import type { SpokenFigure } from '../figures/grammar/spoken-figure.ts';
import { type Equation, shareOf } from './equation.ts';
import { type Slot, sentenceOf, slotFor, soleLevel } from './slots.ts';

// "$302 million, or 76% of our total revenue"; not "of optical revenue", "of sales growth"
const OF_REVENUE =
  /^\sof (?:(?:our|the|total|net|consolidated|overall|group|company|first|second|third|fourth|quarter|quarterly)(?:['’]s)? )*(?:revenues?|sales)\b(?! (?:growth|force|and marketing))/i;
const NEAR = 60; // letters from an amount to its percentage: more is another clause

/** Amounts said to be a percentage of revenue, in one breath with it, and the revenue of their period. */
export function sharesOfRevenue(
  slots: readonly Slot[],
  transcript: Transcript,
): readonly Equation[] {
  const total = slotFor(slots, { metric: 'revenue', segment: null });
  const amounts = slots
    .flatMap(({ facts }) => facts)
    .filter(({ role, spoken }) => role === 'level' && spoken.figure.unit === 'money');
  const told = new Set(slots.flatMap(({ facts }) => facts.map(placeOf)));
  return [...Map.groupBy(amounts, ({ sentence }) => sentence).values()].flatMap((said) => {
    const [first] = said;
    const text = first ? sentenceOf(transcript, first) : '';
    const of = text.toLowerCase().indexOf(' of ');
    if (of === -1 || !/\b(?:revenue|sales)/i.test(text.slice(of))) return [];
    return pairsIn(text, said).flatMap(({ part, share }) => {
      if (told.has(placeOf(share))) return []; // a margin by its name
      const whole = soleLevel(total, part.period);
      return (whole && whole !== part && shareOf('share', share, { part, whole })) || [];
    });
  });
}

function placeOf({ sentence, spoken }: Fact): string {
  return `${sentence} ${spoken.start}`;
}

function pairsIn(
  text: string,
  amounts: readonly Fact[],
): readonly { readonly part: Fact; readonly share: Fact }[] {
  const figures = readFigures(text, { currency: null });
  return figures.flatMap((spoken, at) => {
    const before = figures[at - 1];
    const part = amounts.find((amount) => amount.spoken.start === before?.start);
    return part && isShare(spoken, text) && spoken.start - part.spoken.end <= NEAR
      ? [{ part, share: { ...part, metric: 'share of revenue', role: 'level', spoken } }]
      : [];
  });
}

function isShare({ figure, end }: SpokenFigure, text: string): boolean {
  const isExact = !figure.approximate && figure.bound === undefined && figure.high === undefined;
  return figure.unit === 'percent' && isExact && OF_REVENUE.test(text.slice(end));
}
