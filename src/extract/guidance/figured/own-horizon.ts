import type { Call } from '../../../core/call.ts';
import type { Fact } from '../../../figures/fact.ts';
import type { SpokenFigure } from '../../../figures/grammar/spoken-figure.ts';
import { isLater } from '../../../figures/time/fiscal.ts';
import { findPeriods } from '../../../figures/time/periods.ts';
import type { Hedge } from '../hedges.ts';
import { findHorizon, horizonOfFigure } from '../horizon.ts';

// "Full-year EBITDA of 84 to 87 million", behind the forecast of a quarter
const OF_YEAR = /^(?:for )?(?:the )?(?:full|whole|fiscal)?[- ]?year\b/i;
// "capex of $90 million, with most of it in the | first half"
const OF_PART = /\bwith (?:about |roughly |over )?(?:[\w-]+ ){0,3}[^,;\d]{0,40}$/i;

/** When the forecast of a fact is for, by its own sentence; null where that does not say. */
export function horizonOfFact(
  text: string,
  hedge: Hedge,
  { fact, call }: { readonly fact: Fact; readonly call: Call },
): string | null {
  return (
    namedPeriod(fact, text, call) ??
    horizonBehind(text, hedge, call) ??
    horizonOfFigure(text, call, fact)
  );
}

/** When the forecast of one of several facts is for. */
export function horizonOfPart(
  text: string,
  { fact, call }: { readonly fact: Fact; readonly call: Call },
): string | null {
  return (
    namedPeriod(fact, text, call) ??
    horizonOfFigure(text, call, fact) ??
    (OF_YEAR.test(text) ? periodAhead(fact, call) : null)
  );
}

/** When the forecast of an amount without a metric is for. */
export function horizonOfAmount(
  text: string,
  hedge: Hedge,
  { amount, call }: { readonly amount: SpokenFigure; readonly call: Call },
): string | null {
  return (
    horizonBehind(text, hedge, call) ??
    horizonOfFigure(text, call, { period: null, spoken: amount })
  );
}

/** "I will explain the forecast for the year.": the period that the figures carried on. */
export function periodAhead({ period }: Fact, call: Call): string | null {
  return isLater(period, call) ? period : null;
}

/** "It is 3% in the third quarter, and we'd go into 2025 at 2%": the period of the thought that foresees. */
export function horizonBehind(text: string, hedge: Hedge, call: Call): string | null {
  const isThought =
    /[,;] (?:and|but|while) $/i.test(text.slice(0, hedge.start)) &&
    /^(?:we|i|it|that)\b/i.test(hedge.text);
  const said = isThought ? findHorizon(text.slice(hedge.start), call) : null;
  return said !== null && /\d{4}/.test(said) ? said : null;
}

/** "Our fourth quarter guidance implies full-year sales of": of several periods that are named, the figure's own. */
function namedPeriod({ period }: Fact, text: string, call: Call): string | null {
  const later = findPeriods(text, call).flatMap(({ label, isTime, start }) =>
    isTime && label !== null && isLater(label, call) && !OF_PART.test(text.slice(0, start))
      ? [label]
      : [],
  );
  const kinds = new Set(later.map((label) => label.charAt(0)));
  return kinds.size > 1 && later.includes(period) ? period : null;
}
