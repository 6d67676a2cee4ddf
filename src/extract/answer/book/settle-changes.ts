import type { Transcript } from '../../../core/transcript.ts';
import type { Fact } from '../../../figures/fact.ts';
import { readFigures } from '../../../figures/grammar/read-figures.ts';
import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import { quarterBefore, yearBefore } from '../../../figures/time/fiscal.ts';
import { findPeriods } from '../../../figures/time/periods.ts';
import { sameMetric } from '../../../verify/figure/compare.ts';
import { sentencesOf } from '../../evidence.ts';

// "8,240 customers, of which 1,012 pay us more, an increase of 18%": the part's move, not the whole's.
const PART = /\b(?:of (?:which|whom|these|those|them)|including|among (?:them|which))\b/i;
const FROM = /^,?\s(?:from|to|versus|compared (?:to|with)|against)\s/i;

/**
 * Changes as their own words say them: against the period that is named behind them, across the
 * earlier level where one stands between ("up 2.6% from 144.9 million in the fourth quarter").
 */
export function settleChanges(facts: readonly Fact[], transcript: Transcript): readonly Fact[] {
  const sentences = sentencesOf(transcript);
  return facts.flatMap((fact) => {
    const text = sentences.get(fact.sentence)?.text;
    if (text === undefined) return [fact];
    // "Volume growth of 36% versus 2019": a level only by its name.
    if (fact.role === 'level' && /growth$/.test(fact.metric))
      return isAgainstLongAgo(fact, text, transcript) ? [] : [fact];
    if (fact.role !== 'change') return [fact];
    if (isOfAPart(fact, text)) return [];
    const label = periodBehind(fact, text, transcript);
    const isOpen = label === null && fact.versus !== 'other';
    if (isOpen && isAgainstLongAgo(fact, text, transcript)) return [];
    if (label === null) return [fact];
    if (label === quarterBefore(transcript.call)) return [{ ...fact, versus: 'previous-quarter' }];
    return label === yearBefore(transcript.call) ? [{ ...fact, versus: 'year-ago' }] : [fact];
  });
}

const AGAINST =
  /\b(?:compared (?:to|with)|versus|vs\.?|than|relative to|over|above|since)\s(?:the\s)?$/i;

/** "21% higher in revenue compared to fiscal 2019": no move of this year. */
function isAgainstLongAgo({ spoken }: Fact, text: string, { call }: Transcript): boolean {
  const near = [yearBefore(call), quarterBefore(call), call.period, `FY ${call.fiscalYear}`];
  return findPeriods(text, call).some(
    ({ label, start, isTime }) =>
      isTime &&
      label !== null &&
      start > spoken.end &&
      !near.includes(label) &&
      label !== `FY ${Number(call.fiscalYear) - 1}` &&
      AGAINST.test(text.slice(0, start)),
  );
}

function isOfAPart({ metric, spoken }: Fact, text: string): boolean {
  const named = findMetrics(text).findLast(
    ({ name, end }) => sameMetric(name, metric) && end <= spoken.start,
  );
  return named !== undefined && PART.test(text.slice(named.end, spoken.start));
}

/** The period named behind a change, or behind the level that it is counted from; null for none. */
function periodBehind({ spoken }: Fact, text: string, { call }: Transcript): string | null {
  const after = text.slice(spoken.end);
  const [next] = readFigures(after, { currency: call.currency ?? null });
  const [further] = next ? readFigures(after.slice(next.end), { currency: null }) : [];
  const isFrom = next !== undefined && FROM.test(after) && next.start < 40;
  const until = isFrom
    ? next.end + (further?.start ?? after.length)
    : (next?.start ?? after.length);
  const near =
    after.slice(0, Math.min(until, 90)).split(/[;.]\s|,\s(?:and|while|but|with)\s/)[0] ?? '';
  const [period] = findPeriods(near, call);
  return period?.label ?? null;
}
