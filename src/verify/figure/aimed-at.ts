import { type Fiscal, isLater } from '../../figures/time/fiscal.ts';
import { findPeriods } from '../../figures/time/periods.ts';
import type { IndexedSentence } from '../call-index.ts';

const FAR = 12; // sentences

// "a 16% increase over | 2021 results", "compared to the midpoint of our | 2020 guidance": what it is measured against
const BASE =
  /\b(?:over|than|from|versus|vs\.?|against|above|below|compared (?:to|with)|relative to)\s(?:(?:the|our|its|fiscal|full[- ]year|(?:mid-?point|high end|low end|top|bottom) of)\s)*$/i;

/** The later period last named above a sentence that names no time itself: what its forecast is for. */
export function aimAbove(sentence: IndexedSentence, call: Fiscal): string | null {
  const times = ({ periods, text }: IndexedSentence) =>
    periods().flatMap(({ isTime, label, versus, start }) =>
      isTime && label && versus === null && !BASE.test(text.slice(0, start)) ? [label] : [],
    );
  if (times(sentence).length > 0) return null;
  let above = sentence.before;
  for (let far = 0; above !== null && far < FAR; far++) {
    const later = times(above).findLast((label) => isLater(label, call));
    if (later) return later;
    above = above.before;
  }
  return null;
}

/**
 * Whether a forecast in a sentence that names no time may be for a period: for the one that was last named
 * above it or asked about, and for the call's own year where none was.
 */
export function isAimedAt(period: string, sentence: IndexedSentence, call: Fiscal): boolean {
  const isNamed = sentence.periods().some(({ isTime, label }) => isTime && label !== null);
  if (isNamed) return false;
  const asked = findPeriods(sentence.asked, call).map(({ label }) => label);
  const aim = aimAbove(sentence, call);
  return asked.includes(period) || (aim ?? `FY ${call.fiscalYear}`) === period;
}
