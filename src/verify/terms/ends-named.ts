import { type Guarded, guarded } from '../../core/guarded/guarded.ts';
import type { Reason } from '../../core/verdict.ts';

const HIGH = guarded(/\b(?:upper|high(?:er)?|top|better) (?:end|half|part)\b/i);
const LOW = guarded(/\b(?:lower|low|bottom) (?:end|half|part)\b/i);

/** Whether a claim names the one end of a range and its sentence the other alone. */
export function endsNamed(claim: string, said: string): readonly Reason[] {
  const isOther = (one: Guarded, other: Guarded) =>
    one.test(claim) && !other.test(claim) && other.test(said) && !one.test(said);
  return isOther(HIGH, LOW) || isOther(LOW, HIGH) ? ['range'] : [];
}
