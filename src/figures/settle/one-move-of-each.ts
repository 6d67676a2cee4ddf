import type { Turn } from '../../core/transcript.ts';
import { OTHER_TERMS } from '../basis/other-terms.ts';
import type { Fact } from '../fact.ts';
import { textsOf, weightOfWhole } from './of-whole.ts';

// What a company has one of each in a quarter, by whatever it moved
const ONE =
  /^(?:(?:organic )?revenue|gross (?:profit|margin)|operating (?:income|margin|cash flow)|ebitda?(?: margin)?|net (?:income|margin|interest income|interest margin)|profit before tax|earnings per share|free cash flow)$/;
const LOOSE = 0.1; // "some 10%" of 10.8%

/**
 * Leaves out a move of the whole company's that cannot be its own, since the call tells another against the
 * same time with more weight: twice, beside its level, as the whole company's, or first.
 */
export function oneMoveOfEach(facts: readonly Fact[], turns: readonly Turn[]): readonly Fact[] {
  const textOf = textsOf(turns);
  const rivals = Map.groupBy(
    facts.filter((fact) => isMove(fact) && !isByOtherTerms(fact, textOf(fact.sentence))),
    ({ metric, basis, period, versus, versusPeriod, spoken }) =>
      JSON.stringify([metric, basis, period, versus, versusPeriod, spoken.figure.unit]),
  );
  const levels = new Set(
    facts.flatMap((fact) => (fact.role === 'level' && fact.versus === null ? [keyOf(fact)] : [])),
  );
  const gone = new Set<Fact>();
  for (const moves of rivals.values()) {
    const [first] = moves;
    if (!first || moves.every((each) => isNear(each, first))) continue;
    const weightOf = (fact: Fact) => {
      const again = moves.some((each) => each.sentence !== fact.sentence && isNear(each, fact));
      return (
        (again ? 3 : 0) +
        (levels.has(keyOf(fact)) ? 2 : 0) +
        weightOfWhole(textOf(fact.sentence)) +
        (fact === first ? 2 : 0)
      );
    };
    const top = moves.reduce((best, each) => (weightOf(each) > weightOf(best) ? each : best));
    for (const each of moves)
      if (each.sentence !== top.sentence && !isNear(each, top)) gone.add(each);
  }
  return gone.size === 0 ? facts : facts.filter((fact) => !gone.has(fact));
}

const keyOf = ({ group, metric, segment }: Fact): string =>
  JSON.stringify([group, metric, segment]);

function isMove({ metric, segment, role, versus, modality }: Fact): boolean {
  return (
    segment === null &&
    role === 'change' &&
    versus !== null &&
    modality === 'actual' &&
    ONE.test(metric)
  );
}

/** "Excluding tests, organic sales grew 12%": another measure under the same name, which says nothing against it. */
function isByOtherTerms({ metric }: Fact, text: string): boolean {
  return metric.startsWith('organic') ? /\bexclud/i.test(text) : OTHER_TERMS.test(text);
}

function isNear({ spoken: one }: Fact, { spoken: other }: Fact): boolean {
  const gap = Math.abs(one.figure.value - other.figure.value);
  const isLoose = one.figure.approximate || other.figure.approximate;
  const slack = isLoose ? LOOSE * Math.abs(other.figure.value) : 0;
  return gap <= Math.max(one.step, other.step) + slack;
}
