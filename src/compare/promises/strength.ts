const WEAK =
  /\bhop(?:e|es|ing|eful|efully)\b|\bmight\b|\bmay\b|\bcould\b|\baspir|(?:\bwould|['’]d) (?:like|love|prefer)\b|\bwant\b/i;
const FIRM =
  /\bexpect|\banticipat|\bforecast|\bproject|\bguid|\boutlook\b|\bwill\b|['’]ll\b|\bplan|\bconfident\b|\bon track\b|\bcommit|\btarget|\bscheduled\b|\bslated\b|\bintend/i;

/** Whether a hedge only hopes, or expects; null where it does neither clearly. */
export function strengthOf(hedge: string | null): 'weak' | 'firm' | null {
  if (hedge === null) return null;
  if (WEAK.test(hedge)) return 'weak';
  return FIRM.test(hedge) ? 'firm' : null;
}
