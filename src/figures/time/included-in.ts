import type { Call } from '../../core/call.ts';
import type { Labelled } from '../sight.ts';
import { isToDate, type PeriodMention } from './fiscal.ts';

// "This included capex of $116 million", "That is after interest of $20 million"
const OF_IT =
  /^(?:This|That|It|These) (?:figure |number |amount )?(?:also )?(?:includ(?:ed|es)|reflect(?:ed|s)|(?:is|was) (?:after|before|net of))\b/;

// "This yielded a return of 23%": what came of the sums before it, all of one time
const CAME_OF_IT =
  /^(?:This|That|These|Those|It) (?:all |also |together )?(?:yielded|resulted in|produced|led to|translated (?:in)?to|equated to|equates to|worked out to)\b/;
const NEXT_CLAUSE = /[,;]\s(?:while|whereas|and|but|as)\s/;

/**
 * Gives what was in a sum that the sentence before told of a longer period the period of that sum: "we
 * generated $1.2 billion in the year. This included capex of $116 million".
 */
export function includedIn(
  told: readonly Labelled[],
  before: readonly Labelled[],
  {
    text,
    periods,
    call,
  }: { readonly text: string; readonly periods: readonly PeriodMention[]; readonly call: Call },
): readonly Labelled[] {
  const sum = before.find(({ fact }) => fact.role === 'level' && fact.versus === null)?.fact;
  if (sum?.modality !== 'actual' || !isToDate(sum.period, call)) return told;
  const isOfAll = before.every(({ fact }) => fact.versus !== null || fact.period === sum.period);
  if (!OF_IT.test(text) && !(isOfAll && CAME_OF_IT.test(text))) return told;
  const until = CAME_OF_IT.test(text)
    ? (NEXT_CLAUSE.exec(text)?.index ?? text.length)
    : text.length;
  const isDated = periods.some(
    ({ isTime, versus, label, start }) =>
      isTime && versus === null && label !== null && start < until,
  );
  if (isDated) return told;
  return told.map((each) => {
    const { fact } = each;
    const isOpen =
      fact.modality === 'actual' && fact.versus === null && fact.period === call.period;
    const isMove = fact.role === 'change' && fact.period === call.period;
    return isOpen || isMove ? { ...each, fact: { ...fact, period: sum.period } } : each;
  });
}
