import { guarded } from '../core/guarded/guarded.ts';

const COMPARED =
  '(?:compared (?:to|with)|versus|vs\\.?|from|against|above|over|below|than|instead of|rather than|relative to|ahead of|replac(?:es|ing)|up on|down on)';
const EARLIER = '(?:previous|prior|earlier|former|original|old|initial|last)';
const PLAN =
  '(?:guidance|guide|outlook|range|forecast|targets?|goals?|estimates?|expectations?|plans?|projections?|assumptions?|aim)';
// "compared to our previous goal of about", "up from the prior outlook for growth of"
const FORMER_PLAN = guarded(
  new RegExp(
    `\\b${COMPARED} (?:(?:our|the|its|an?) )?${EARLIER} (?:[\\w-]+ ){0,3}${PLAN}(?: (?:of|for|to|was|at|between|range)| [a-z-]+ (?:of|to)){1,3}\\s(?:(?:an?|about|around|approximately|roughly|nearly|up|down|over|between)\\s){0,3}$`,
    'i',
  ),
);

/** Whether the words before a figure say that it was planned before, and is held against what is planned now. */
export function isFormerPlan(before: string): boolean {
  return FORMER_PLAN.test(before.slice(-140));
}
