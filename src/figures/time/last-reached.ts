import type { Call } from '../../core/call.ts';
import { guarded } from '../../core/guarded/guarded.ts';
import type { Labelled } from '../sight.ts';
import { isEarlier, type PeriodMention } from './fiscal.ts';

// "The last time we hit an earnings peak was in 2011.", "Our previous high was in 2019."
const REACHED = guarded(
  /\b(?:the last time|(?:last|previous|prior|former)\s(?:[\w-]+\s){0,2}?(?:record|high|peak|best|low))\b/i,
);

/** The earlier time that a sentence without a figure says something was last reached; its next tells of it. */
export function lastReached(
  text: string,
  { periods, call }: { readonly periods: readonly PeriodMention[]; readonly call: Call },
): string | null {
  if (!REACHED.test(text)) return null;
  const then = periods.findLast(({ label }) => label !== null && isEarlier(label, call));
  return then && text.length - then.end < 3 ? then.label : null;
}

// "We earned $5.32 then": it looks back, and sets nothing against today
const LOOKS_BACK =
  /^(?:(?:At|In|During) that (?:time|year|quarter)\b|(?:Back )?[Tt]hen\b|That (?:year|quarter)\b|We (?:earned|had|made|generated|reported|did)\b)/;
const OF_NOW =
  /\b(?:new|records?|best|high(?:est)?|ever|this|now|today|delivered|up|increase\w*|growth|grew|rose|exceed\w*|surpass\w*|beat)\b/i;

/** The levels that name no time of their own, told of `then`. */
export function toldOfThen(
  told: readonly Labelled[],
  then: string | null,
  { text, periods }: { readonly text: string; readonly periods: readonly PeriodMention[] },
): readonly Labelled[] {
  if (then === null || !LOOKS_BACK.test(text) || OF_NOW.test(text)) return told;
  if (periods.some(({ label, isTime }) => isTime && label !== null)) return told;
  return told.map((each) =>
    each.fact.role === 'level' && each.fact.modality === 'actual'
      ? { ...each, fact: { ...each.fact, period: then } }
      : each,
  );
}
