import type { Ask } from '../ask/ask.ts';
import type { Shown } from './shown.ts';

const ADJUSTED =
  /\b(?:adjusted|non-?gaap|normali[sz]ed|underlying|core|comparable|excluding|before (?:special|exceptional|one-?off))\b/i;

/** Whether an adjusted figure is shown where one is asked for, and none where the reported one is. */
export function isOfBasis({ basis }: Ask, { facts, said }: Shown): boolean {
  if (basis === null) return true;
  if (facts.length > 0)
    return facts.every((fact) => (basis === 'adjusted') === (fact.basis === 'adjusted'));
  return (
    said.some(({ text }) => (basis === 'adjusted') === ADJUSTED.test(text)) || basis === 'reported'
  );
}
