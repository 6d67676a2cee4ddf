import type { Turn } from '../../core/transcript.ts';
import type { Fact } from '../fact.ts';
import { textsOf } from './of-whole.ts';

const REACH = 8; // sentences behind a part's revenue in which its profit is told
const PROFIT =
  /^(?:gross profit|operating (?:income|profit)|operating unit profit|ebitd?a|ebitda|segment (?:profit|income)|net income|contribution profit)$/;

/**
 * Gives a profit that is told with its margin, and without a name, to the part whose revenue they imply: "Revenue in
 * Italy was 456 million. Operating profit was 31 million, a margin of 6.7%" is Italy's, since a company of 5 billion
 * has not that margin. Only where one part told shortly before fits by the rounding of the figures and the company's
 * own revenue does not.
 */
export function ofImpliedPart(facts: readonly Fact[], turns: readonly Turn[]): readonly Fact[] {
  const placeOf = new Map(
    turns.flatMap(({ sentences }) => sentences).map(({ id }, at) => [id, at] as const),
  );
  const textOf = textsOf(turns);
  const revenues = facts.filter(
    (fact) => fact.metric === 'revenue' && isLevel(fact) && fact.spoken.figure.value > 0,
  );
  if (!revenues.some(({ segment }) => segment !== null)) return facts;
  const owners = new Map<Fact, string>();
  for (const profit of facts) {
    if (!PROFIT.test(profit.metric) || !isLevel(profit) || isNamed(profit, textOf)) continue;
    const margin = facts.find(
      (other) =>
        other.sentence === profit.sentence &&
        other.segment === profit.segment &&
        other.metric === marginOf(profit.metric) &&
        isLevel(other, 'percent') &&
        other.period === profit.period,
    );
    if (!margin) continue;
    const implied = impliedBy(profit, margin);
    const fits = ({ spoken, period }: Fact) =>
      period === profit.period &&
      spoken.figure.currency === profit.spoken.figure.currency &&
      spoken.figure.value + spoken.step / 2 >= implied.low &&
      spoken.figure.value - spoken.step / 2 <= implied.high;
    const at = placeOf.get(profit.sentence) ?? 0;
    const before = revenues.filter(({ sentence, turn }) => {
      const place = placeOf.get(sentence) ?? at;
      return turn === profit.turn && place <= at && at - place <= REACH;
    });
    const own = revenues.filter(({ segment }) => segment === profit.segment);
    if (own.some(fits)) continue;
    const parts = new Set(before.filter(fits).map(({ segment }) => segment));
    const [part, ...others] = parts;
    if (part === undefined || part === null || others.length > 0) continue;
    for (const each of facts)
      if (
        each.sentence === profit.sentence &&
        each.segment === profit.segment &&
        isOfIts(each, profit)
      )
        owners.set(each, part);
  }
  if (owners.size === 0) return facts;
  return facts.map((fact) => {
    const segment = owners.get(fact);
    return segment === undefined ? fact : { ...fact, segment };
  });
}

function isOfIts({ metric }: Fact, profit: Fact): boolean {
  return metric === profit.metric || metric === marginOf(profit.metric);
}

function isLevel({ role, versus, modality, spoken }: Fact, unit = 'money'): boolean {
  return (
    role === 'level' && versus === null && modality === 'actual' && spoken.figure.unit === unit
  );
}

/** Whether its sentence names the part that it is told of. */
function isNamed({ segment, sentence }: Fact, textOf: (sentence: string) => string): boolean {
  return segment !== null && textOf(sentence).toLowerCase().includes(segment);
}

function marginOf(profit: string): string {
  return `${profit.replace(/(?<=^(?:gross|operating|net|segment|contribution)) (?:profit|income)$/, '')} margin`;
}

/** The revenue that a profit and its margin imply, by what rounding leaves open. */
function impliedBy(profit: Fact, margin: Fact): { readonly low: number; readonly high: number } {
  const [sum, rate] = [profit.spoken, margin.spoken].map(({ figure, step }) => {
    const value = Math.abs(figure.value);
    return { low: Math.max(0, value - step / 2), high: value + step / 2 };
  });
  if (!sum || !rate || rate.low === 0) return { low: Number.POSITIVE_INFINITY, high: 0 };
  return { low: (sum.low / rate.high) * 100, high: (sum.high / rate.low) * 100 };
}
