import type { Versus } from '../../core/brief.ts';
import type { Call } from '../../core/call.ts';
import type { Labelled } from '../sight.ts';
import { earlierThan, isToDate, quarterBefore, yearBefore } from './fiscal.ts';
import { UNSETTLED } from './when-of-level.ts';

/**
 * Joins a prior said under its metric's name again, and names what one figure alone left open: a change
 * without a comparison is against the year before, a prior is of the period its change names.
 */
export function settlePriors(
  labelled: readonly Labelled[],
  call: Call,
  usual: Versus | null = null,
): readonly Labelled[] {
  const paired: Labelled[] = [];
  for (const each of labelled) paired.push(besidePrior(each, paired));
  const joined = paired.map((each, at) => joinPrior(each, paired.slice(0, at)));
  return joined.map((each) => settled(each, joined, call, usual));
}

/** "$61 million, a margin of 18.4%, compared with $54 million and 17.1%": the last is what the margin was then. */
function besidePrior(each: Labelled, earlier: readonly Labelled[]): Labelled {
  const { fact } = each;
  const last = earlier.at(-1)?.fact;
  const isBeside = last?.role === 'level' && last.versus !== null && last.metric !== fact.metric;
  if (!isBeside || fact.role !== 'level' || fact.versus !== null) return each;
  const first = earlier.find(
    (other) =>
      other.fact.role === 'level' &&
      other.fact.versus === null &&
      other.fact.metric === fact.metric &&
      other.fact.segment === fact.segment &&
      other.fact.period === fact.period,
  );
  if (!first) return each;
  const { versus, period, versusPeriod } = last;
  return { groupAt: first.groupAt, fact: { ...fact, versus, period, versusPeriod } };
}

// A balance is as often held against the last one as against a year ago: only words tell.
const BALANCE =
  /^(?:cash|net cash|liquidity|net debt|debt|inventory|(?:core |average )?(?:deposits|loans)|assets under management|net interest margin|cet1 ratio|tier 1 ratio|tangible common equity ratio|solvency ratio|npl ratio|(?:gross|net) stage 3 ratio|allowance ratio|allowance for credit losses|coverage ratio|(?:non-performing|criticized|classified|special mention|non-accrual|past-due) loans|cost of deposits|loan yield|(?:tangible )?book value per share)$/;

/** "5.2%, better than the negative 2.4% gross margin a year ago" names its metric twice: one breath. */
function joinPrior(each: Labelled, earlier: readonly Labelled[]): Labelled {
  const { fact } = each;
  if (fact.role !== 'level' || fact.versus === null) return each;
  const first = earlier.findLast(
    (other) => other.fact.metric === fact.metric && other.fact.role === 'level',
  );
  if (
    !first ||
    first.groupAt === each.groupAt ||
    (fact.segment !== null && fact.segment !== first.fact.segment)
  )
    return each;
  const { segment, basis } = first.fact;
  return { groupAt: first.groupAt, fact: { ...fact, segment, basis: fact.basis ?? basis } };
}

// "Members grew by 40,000 during the quarter": so many more of them are as often of three months as of a year.
const POPULATION =
  /(?:customers|stores|branches|subscribers|users|members|households|locations|clinics|restaurants|hotels|headcount|accounts)$/;

function settled(
  each: Labelled,
  all: readonly Labelled[],
  call: Call,
  ofCall: Versus | null,
): Labelled {
  const { fact, groupAt } = each;
  const isMore = fact.spoken.figure.unit === 'count' && POPULATION.test(fact.metric);
  const usual: Versus =
    ofCall !== null && fact.modality === 'actual'
      ? ofCall
      : isMore || BALANCE.test(fact.metric)
        ? 'other'
        : 'year-ago';
  const breath = all.filter((other) => other.groupAt === groupAt);
  if (fact.role === 'change' && fact.versus === null) {
    const priors = breath.filter(
      (other) => other.fact.role === 'level' && other.fact.versus !== null,
    );
    // "from $7.1 million in the first quarter, or 44%"
    const isQuarter = priors.length === 1 && priors[0]?.fact.versus === 'previous-quarter';
    const versus = isQuarter ? 'previous-quarter' : usual;
    const versusPeriod =
      versus === 'other' ? null : (earlierThan(fact.period, versus) ?? yearBefore(call));
    return { groupAt, fact: { ...fact, versus, versusPeriod } };
  }
  const levels = all.filter(
    ({ fact: { metric, role } }) => role === 'level' && metric === fact.metric,
  );
  const current = levels.filter((other) => other.fact.versus === null);
  const now = breath.find((other) => other.fact.role === 'level' && other.fact.versus === null);
  // "the half was 118 million, below the 131 million of the prior-year period": of a half as well
  const isAsLong =
    now !== undefined &&
    fact.role === 'level' &&
    fact.versus === 'year-ago' &&
    fact.period === yearBefore(call) &&
    levels.length === current.length + 1 &&
    current.every((other) => isToDate(other.fact.period, call));
  if (isAsLong)
    return {
      groupAt,
      fact: { ...fact, period: earlierThan(now.fact.period, 'year-ago') ?? fact.period },
    };
  if (fact.period !== UNSETTLED) return each;
  const change = breath.find((other) => other.fact.role === 'change');
  const versus = change?.fact.versus ?? usual;
  const period =
    (now && earlierThan(now.fact.period, versus)) ??
    (versus === 'other'
      ? null
      : versus === 'previous-quarter'
        ? quarterBefore(call)
        : yearBefore(call));
  return { groupAt, fact: { ...fact, period: period ?? 'prior period', versus } };
}
