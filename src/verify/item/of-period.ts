import type { Call } from '../../core/call.ts';
import type { Fact } from '../../figures/fact.ts';
import { quarterBefore } from '../../figures/time/fiscal.ts';
import { findPeriods } from '../../figures/time/periods.ts';
import type { IndexedSentence } from '../call-index.ts';
import { around, type Located } from './located.ts';

const DATE = /^\d{4}-\d\d-\d\d$/;
const OPENER = 3; // sentences that "for the nine months" holds for

/**
 * The period that figures are of: the one they are read to be of where a model names it, its own where the
 * sentences name that and the reading is only the call's; undefined where the two differ.
 */
export function periodOf(
  named: string,
  located: readonly Located[],
  call: Call,
): string | undefined {
  const wanted = findPeriods(named, call).find(({ label }) => label !== null)?.label ?? named;
  const read = located.map(({ facts }) => readOf(facts)).filter((period) => period !== null);
  const dated = read.find((period) => DATE.test(period));
  if (dated !== undefined) return dated;
  if (read.length > 0 && read.every((period) => period === wanted)) return wanted;
  const isNamed = located.some(({ sentence }) => names(sentence.text, wanted, named, call));
  if (read.length === 0) {
    const isOther = located.some(({ sentence }) => namesAnother(sentence, call));
    return isNamed || (wanted === call.period && !isOther) ? wanted : undefined;
  }
  // "we ended last quarter with": the one that the call is of, as often as the one before
  const isLast = located.some(({ sentence }) => /\blast quarter\b/i.test(sentence.text));
  if (isLast && wanted === call.period && read.every((period) => period === quarterBefore(call)))
    return wanted;
  const isOnlyCalls = read.every((period) => period === call.period || period === wanted);
  const isTold = located.some(({ sentence }) =>
    sentence.periods().some(({ label, isTime }) => isTime && label === call.period),
  );
  if (!isOnlyCalls || isTold) return undefined;
  return isNamed ||
    located.some(({ sentence }) => names(around(sentence, OPENER), wanted, named, call))
    ? wanted
    : undefined;
}

/** A level's period, or that of a move: its later one. */
function readOf(facts: readonly Fact[]): string | null {
  const [fact] = facts.toSorted((one, other) => rank(one) - rank(other));
  return fact?.period ?? null;
}

function rank({ role }: Fact): number {
  return role === 'level' ? 0 : 1;
}

function names(text: string, wanted: string, named: string, call: Call): boolean {
  return (
    findPeriods(text, call).some(
      ({ label, isTime, versus }) => isTime && versus === null && label === wanted,
    ) ||
    (!/\d/.test(named) && text.toLowerCase().includes(named.toLowerCase()))
  );
}

function namesAnother(sentence: IndexedSentence, call: Call): boolean {
  const told = sentence
    .periods()
    .filter(({ isTime, versus, label }) => isTime && versus === null && label !== null);
  return told.length > 0 && told.every(({ label }) => label !== call.period);
}
