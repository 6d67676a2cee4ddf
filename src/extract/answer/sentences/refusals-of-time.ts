import { findRefusal } from '../../guidance/refusals.ts';
import { tellsTime } from './search.ts';

// "It is hard to quantify": turns down a figure, and no date
const QUANTIFIES = /\bquantif\w*|\bput (?:a|any) (?:number|figure) (?:on|to)\b/i;
const BESIDE = /,?\s(?:but|however|though|although|and(?= (?:we|i|so)\b))\s|,\s(?=(?:we|i)\b)/i;

/** "We won't predict it, but we would think of the second half": whether words of refusing leave a time told. */
export function isNoRefusalOfTime(text: string): boolean {
  if (QUANTIFIES.test(text)) return true;
  return text
    .split(BESIDE)
    .slice(1)
    .some((clause) => findRefusal(clause) === null && tellsTime(clause));
}
