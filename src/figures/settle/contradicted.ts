import type { Turn } from '../../core/transcript.ts';
import type { Fact } from '../fact.ts';
import { textsOf } from './of-whole.ts';

// "On a U.S. dollar basis, sales increased | 18%", behind an increase of 16% in local currency
const AS_REPORTED =
  /(?:^|[.;]\s)[Oo]n an?\s(?:U\.?S\.? dollar|(?:as[- ])?reported)\sbasis,\s[^.;\d]*$/;
// "Excluding the exited brand, sales increased 9%"
const LEAVES_OUT = /^(?:(?:and|but|so|again),?\s)?(?:excluding|adjusting for)\b/i;
const LOOSE = 0.05; // "about 1.8 billion" of 1,835.4 million

/**
 * Leaves out what the same call says otherwise with more weight. A move said beside its level outweighs
 * a lone one, which may be of a part or on another basis; what was reported outweighs constant rates, and prepared remarks outweigh answers. A move held
 * against its own time contradicts itself. What leaves something out is another
 * measure, and weighs less.
 */
export function withoutContradicted(
  facts: readonly Fact[],
  turns: readonly Turn[],
): readonly Fact[] {
  const levels = new Set(
    facts.flatMap(({ role, versus, group }) =>
      role === 'level' && versus === null ? [group] : [],
    ),
  );
  const textOf = textsOf(turns);
  const isAsReported = ({ sentence, role, spoken: { start } }: Fact) =>
    role === 'change' && AS_REPORTED.test(textOf(sentence).slice(Math.max(0, start - 60), start));
  const isOfLess = ({ sentence, role }: Fact) =>
    role === 'change' && LEAVES_OUT.test(textOf(sentence));
  const weightOf = (fact: Fact) =>
    (fact.role === 'change' && levels.has(fact.group) ? 2 : 0) +
    (isAsReported(fact) ? 3 : 0) -
    (isOfLess(fact) ? 3 : 0) +
    (turns[fact.turn]?.section === 'prepared' ? 1 : 0);
  const weightiest = new Map<string, Fact>();
  for (const fact of facts) {
    if (fact.modality !== 'actual') continue;
    const known = weightiest.get(keyOf(fact));
    if (!known || weightOf(fact) > weightOf(known)) weightiest.set(keyOf(fact), fact);
  }
  return facts.filter((fact) => {
    // "grew in July compared to the second quarter": of a time that was not read
    if (fact.role === 'change' && fact.versusPeriod === fact.period) return false;
    const top = weightiest.get(keyOf(fact));
    if (fact.modality !== 'actual' || !top || weightOf(top) <= weightOf(fact)) return true;
    return isAlike(fact, top);
  });
}

function isAlike({ spoken: one }: Fact, { spoken: other }: Fact): boolean {
  const gap = Math.abs(one.figure.value - other.figure.value);
  const isLoose = one.figure.approximate || other.figure.approximate;
  const slack = isLoose ? LOOSE * Math.abs(other.figure.value) : 0;
  return gap <= Math.max(one.step, other.step) / 2 + slack + 1e-9;
}

function keyOf({ metric, segment, basis, period, role, versus, spoken }: Fact): string {
  return JSON.stringify([metric, segment, basis, period, role, versus, spoken.figure.unit]);
}
