import { guarded } from '../../core/guarded/guarded.ts';

// "We are confident that we can deliver the full-year guidance"
const REAFFIRMS = guarded(
  /\b(?:baked|built|factored|embedded) in(?:to)? (?:our|the) (?:guide|guidance|outlook)\b|\b(?:deliver|meet|achiev|reaffirm|reiterat|maintain|confirm|on track|holding to|stick(?:ing)? (?:to|with)|stand(?:ing)? by)\w*\b[^.;]{0,40}\b(?:guidance|outlook|targets?|forecast)\b|\b(?:not chang(?:ed|ing)|no changes? (?:to|in)|unchanged)\b[^.;]{0,30}\b(?:guidance|outlook|targets?|forecast)\b|\b(?:guidance|outlook|targets?|forecast)\b[^.;,\d]{0,40}\b(?:(?:is|are|remains?|stays?) (?:unchanged|intact|in place|the same|as it was)|(?:has|have) not changed)\b/i,
);

/** Whether a sentence says that a plan holds. */
export function isReaffirmed(text: string): boolean {
  return REAFFIRMS.test(text);
}
