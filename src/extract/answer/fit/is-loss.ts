import type { Ask } from '../ask/ask.ts';
import { wantsFigure } from '../ask/want.ts';
import type { Shown } from './shown.ts';

// "How much does the pumps business lose", "the pumps loss": loose words for a result that is below zero
const ASKED = /^los(?:e|ing|t|s|ses)\b/i;
const TOLD =
  /\b(?:loss\w*|los(?:e|es|ing|t)|negative|minus|deficit|in the red|below zero|burn\w*|bleed\w*)\b/i;

/** Whether a loss is shown where it is asked how much a business loses: what it earned is no answer. */
export function isLoss({ metricText, want }: Ask, { facts, said }: Shown): boolean {
  if (metricText === null || !ASKED.test(metricText) || !wantsFigure(want)) return true;
  return (
    facts.some(({ spoken }) => spoken.figure.value < 0) ||
    said.some(({ text, worth }) => worth > 0 && TOLD.test(text))
  );
}
