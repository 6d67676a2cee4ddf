// "We will not open", "we do not expect", "we have no plans to"
const NEGATION =
  /(?:\bnot|n['’]t|\bno longer|\bnever|\bno (?:\w+ )?(?:plans?|intentions?|intent))\b/i;
// "not only", "not before 2026", "not to exceed 5%": no word against the thing itself
const BOUNDS =
  /\b(?:not|n['’]t) (?:only|just|merely|simply)\b|\b(?:before|until|till|earlier than|later than|sooner than|exceed\w*|more than|less than|over|above|below|under|beyond|at (?:least|most)|change|changes|differ\w*)\b/i;

// "that will not return", "may not repeat": nobody's plan, or no more than a doubt
const OF_SPEAKER = /^(?:we|i|management|the company)\b/i;
const DOUBTS = /\b(?:may|might|could|would|should|can)\b/i;

/** Whether a hedge says that something is not planned, or not expected; what follows may only bound it. */
export function isNegated(hedge: string, after: string): boolean {
  const clause = /^[^,;:.]*/.exec(after)?.[0] ?? '';
  return (
    NEGATION.test(hedge) &&
    OF_SPEAKER.test(hedge) &&
    !DOUBTS.test(hedge) &&
    !BOUNDS.test(`${hedge}${clause}`)
  );
}
