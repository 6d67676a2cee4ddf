import type { Call } from '../../core/call.ts';
import type { Turn } from '../../core/transcript.ts';
import type { Fact } from '../fact.ts';
import { findPeriods } from '../time/periods.ts';

const CASH_FLOW = /^(?:adjusted )?(?:free|operating) cash flow$/;
const PROFIT = /^(?:operating income|ebitd?a)$/;
const TIMES = 2; // more than that of its profit no quarter brings in

/**
 * Without cash flows that a call on a year's last quarter tells without a time, where they are beyond the
 * quarter's profit and within the year's: of which of the two they are, nobody says.
 */
export function withoutOpenCash(
  facts: readonly Fact[],
  { turns, call }: { readonly turns: readonly Turn[]; readonly call: Call },
): readonly Fact[] {
  if (call.fiscalQuarter !== 4) return facts;
  const ofQuarter = profitOf(facts, call.period);
  const ofYear = profitOf(facts, `FY ${call.fiscalYear}`);
  if (ofQuarter === null || ofYear === null) return facts;
  const open = new Set(
    facts.flatMap((fact) => {
      const { value } = fact.spoken.figure;
      const isBeyond = value > ofQuarter * TIMES && value < ofYear;
      return isPlain(fact, call.period) &&
        CASH_FLOW.test(fact.metric) &&
        isBeyond &&
        !namesTime(fact, turns, call)
        ? [fact.group]
        : [];
    }),
  );
  return open.size === 0 ? facts : facts.filter(({ group }) => !open.has(group));
}

/** The largest profit told of a time, of the whole company. */
function profitOf(facts: readonly Fact[], period: string): number | null {
  const all = facts.flatMap((fact) =>
    isPlain(fact, period) && PROFIT.test(fact.metric) && fact.spoken.figure.value > 0
      ? [fact.spoken.figure.value]
      : [],
  );
  return all.length === 0 ? null : Math.max(...all);
}

function isPlain(fact: Fact, of: string): boolean {
  const { segment, role, versus, modality, period, spoken } = fact;
  return (
    segment === null &&
    role === 'level' &&
    versus === null &&
    modality === 'actual' &&
    period === of &&
    spoken.figure.unit === 'money'
  );
}

function namesTime({ turn, sentence }: Fact, turns: readonly Turn[], call: Call): boolean {
  const told = turns[turn];
  const place = told?.sentences.find(({ id }) => id === sentence);
  const text = told && place ? told.text.slice(place.start, place.end) : '';
  return findPeriods(text, call).some(({ isTime, label }) => isTime && label === call.period);
}
