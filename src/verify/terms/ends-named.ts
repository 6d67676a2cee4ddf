import type { Figure } from '../../core/figure.ts';
import { type Guarded, guarded } from '../../core/guarded/guarded.ts';
import type { Reason } from '../../core/verdict.ts';

const HIGH = guarded(/\b(?:upper|high(?:er)?|top|better) (?:end|half|part)\b/i);
const LOW = guarded(/\b(?:lower|low|bottom) (?:end|half|part)\b/i);

const AT_MOST =
  /\b(?:(?:no|not) (?:higher|more|greater|larger) than|at (?:the )?most|not (?:to )?exceed(?:ing)?|up to|a maximum of|capped at|no greater than)\s(?:about |around |roughly )?$/i;
const AT_LEAST =
  /\b(?:(?:no|not) (?:lower|less|smaller|fewer) than|at (?:the )?least|a minimum of)\s(?:about |around |roughly )?$/i;

/** "No higher than 21%" of what is to be 21% to 23%: the one end of a range as the bound of the other. */
export function boundsNamed(
  ahead: string,
  own: Figure,
  said: Figure | undefined,
): readonly Reason[] {
  if (said?.low === undefined || said.high === undefined || own.high !== undefined) return [];
  const isLow = own.value < (said.low + said.high) / 2;
  return (isLow ? AT_MOST : AT_LEAST).test(ahead) ? ['range'] : [];
}

/** Whether a claim names the one end of a range and its sentence the other alone. */
export function endsNamed(claim: string, said: string): readonly Reason[] {
  const isOther = (one: Guarded, other: Guarded) =>
    one.test(claim) && !other.test(claim) && other.test(said) && !one.test(said);
  return isOther(HIGH, LOW) || isOther(LOW, HIGH) ? ['range'] : [];
}
