import type { Figure } from '../../core/figure.ts';
import { type Guarded, guarded } from '../../core/guarded/guarded.ts';
import type { Reason } from '../../core/verdict.ts';
import type { Claim, Written } from '../claim/read-claim.ts';

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

// What tells a figure as an end of more than itself, or as what may be.
const ENDS =
  /\b(?:ends?|half|bottom|tops?|floor|ceiling|caps?|capped|limit\w*|minimum|maximum|mid-?point|least|most|low|high|worst|best|bound|case|scenario|start\w*|beginning|begins?|rang\w*|between|from|could|may|might|can|possibl[ey]|potential(?:ly)?|perhaps|reach\w*|up to|as (?:much|many|little|few|low|high) as|or (?:more|less|better|higher|lower|above|below)|exceed\w*|above|below|(?:more|less|fewer|higher|lower|greater|smaller|larger|worse|better) than)\b/i;
// "Sees revenue of", "guides to", "will be": what tells a figure as the whole of it
const AS_WHOLE =
  /\b(?:of|at|to|by|be|is|are|up|down|grow|rise|increase|improve|fall|drop|decline|decrease|expects?|sees?|forecasts?|projects?)\s(?:(?:about|around|roughly|approximately)\s)?$/i;

/** "Revenue of 300 million" of what is to be 300 to 310 million: one end told as the whole. */
export function oneEnd(
  { words, ahead, spoken: { figure: own } }: Written,
  { figures }: Claim,
  said: Figure | undefined,
): readonly Reason[] {
  if (said?.low === undefined || said.high === undefined || said.low === said.high) return [];
  if (own.high !== undefined || own.bound !== undefined || ENDS.test(words)) return [];
  if (!AS_WHOLE.test(ahead)) return [];
  const ends = [said.low, said.high].map(Math.abs);
  if (!ends.includes(Math.abs(own.value))) return [];
  const isOtherEnd = figures.some(
    ({ spoken: { figure } }) =>
      Math.abs(figure.value) !== Math.abs(own.value) && ends.includes(Math.abs(figure.value)),
  );
  return isOtherEnd ? [] : ['range'];
}

/** Whether a claim names the one end of a range and its sentence the other alone. */
export function endsNamed(claim: string, said: string): readonly Reason[] {
  const isOther = (one: Guarded, other: Guarded) =>
    one.test(claim) && !other.test(claim) && other.test(said) && !one.test(said);
  return isOther(HIGH, LOW) || isOther(LOW, HIGH) ? ['range'] : [];
}
