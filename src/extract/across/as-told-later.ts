import type { Figure } from '../../core/figure.ts';
import { OTHER_TERMS } from '../../figures/basis/other-terms.ts';
import type { Book } from '../answer/book/book.ts';
import { type Level, levelOf, type Measure } from './level-of.ts';

/**
 * The level of a period as a later call gives it otherwise than its own call did, with the own one as `before`;
 * null where none does, beyond what rounding explains. `later` has the latest first.
 */
export function toldLater(measure: Measure, own: Level, later: readonly Book[]): Level | null {
  for (const book of later) {
    if (book.transcript.call.id === own.call) continue;
    const level = levelOf(measure, book, { label: own.label, like: own.fact });
    if (!level) continue;
    const isPlain = [...own.evidence, ...level.evidence].every(
      ({ quote }) => !OTHER_TERMS.test(quote),
    );
    return isPlain && isFar(own, level) ? { ...level, before: own } : null;
  }
  return null;
}

/** "It was 61.2% on the Q1 2024 call; the Q1 2025 call gives 60.4%." */
export function restatedText(
  { label, value, before }: Level,
  periodOf: (call: string) => string,
): string {
  const then = before ? `${before.value} on the ${periodOf(before.call)} call` : '';
  return `For ${label} it was ${then}; a later call gives ${value}, which stands here.`;
}

function isFar(one: Level, other: Level): boolean {
  const [a, b] = [one.fact.spoken, other.fact.spoken];
  const isExact = ({ approximate }: Figure) => !approximate;
  const gap = Math.abs(a.figure.value - b.figure.value);
  return isExact(a.figure) && isExact(b.figure) && gap > Math.max(a.step, b.step) * (1 + 1e-9);
}
