import { guarded } from '../../core/guarded/guarded.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';
import { isOfADay } from './at-a-day.ts';
import { type Fiscal, quarterBefore, type Reading } from './fiscal.ts';
import { lastYearEnd } from './month-ends.ts';

// "after starting the year at | $498 million", "we began the quarter with net debt of"
const OPENED = guarded(
  /\b(?:start(?:ed|ing)?|began|begun|beginning|enter(?:ed|ing)|open(?:ed|ing))\s(?:the|this)\s(?:fiscal\s|financial\s)?(?<span>year|quarter)\s(?:at|with)\s(?:(?!(?:and|but|to)\b)[\w-]+\s){0,5}$/i,
);
// "at the beginning of the year it was | $498 million"
const AT_START =
  /\bat the (?:start|beginning|outset) of (?:the|this) (?:fiscal |financial )?(?<span>year|quarter),?\s(?:(?!(?:and|but)\b)[\w-]+\s){0,4}(?:was|were|had|stood at)\s(?:(?!(?:and|but)\b)[\w-]+\s){0,4}$/i;
// "$498 million | at the start of the year"
const WAS_AT_START =
  /^\s(?:at|as of) the (?:start|beginning|outset) of (?:the|this) (?:fiscal |financial )?(?<span>year|quarter)\b/i;

/** The day before a year or a quarter, where a balance is said to have stood then; null where none is. */
export function openingDay(
  text: string,
  figures: readonly SpokenFigure[],
  at: number,
  { metric, call }: { readonly metric: MetricMention; readonly call: Fiscal },
): Reading | null {
  const spoken = figures[at];
  if (!spoken || !isOfADay(metric.name, metric.kind)) return null;
  const before = text.slice(Math.max(0, spoken.start - 120), spoken.start);
  const match =
    OPENED.exec(before) ?? AT_START.exec(before) ?? WAS_AT_START.exec(text.slice(spoken.end));
  const span = match?.groups?.span?.toLowerCase();
  if (span === undefined) return null;
  if (span === 'year') return lastYearEnd(call);
  const label = quarterBefore(call);
  return label === null ? null : { label, versus: 'previous-quarter', isTime: true };
}
