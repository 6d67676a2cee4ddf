import { denies } from './denials.ts';

// "is certain to", "guarantees", "wherever rates go": what nobody says who only expects it
const SURE =
  /\b(?:(?:is|are|was|were|seems?|looks?) (?:all but |absolutely |now )?(?:certain|assured|guaranteed|bound|sure) (?:to|that|of)|(?:has|have) (?:guaranteed|assured)|(?<!\b(?:loan|credit|minimum|bank|state|government|parent) )guarantee(?:s|d) (?:that|to|an?|its|the)|definitely|undoubtedly|without (?:a |any )?doubt|beyond (?:any )?doubt|no matter (?:what|how|where|who|when)|come what may|under (?:any|all) circumstances|(?<!,)\s(?:wherever|whatever|however|whichever) (?:\w+ ){1,4}(?:go|goes|happens?|moves?|does|do|turns? out))\b/i;
const AS_SURE =
  /\b(?:certain(?:ly|ty)?|(?<!\b(?:i|we)['’]?m ?|\b(?:i am|make|making|not|we['’]re) )sure|guarantee\w*|assur\w+|definite(?:ly)?|undoubtedly|doubt|bound to|matter|regardless|irrespective|whatever|wherever|however|circumstances|commit(?:s|ted|ment)?|ensur\w+|absolutely|confident|no question|lock(?:ed)? in|inevitabl[ey])\b/i;

/** Whether a claim tells as certain, whatever happens, what no word of the call makes so. */
export function isOversure(claim: string, said: string): boolean {
  return (
    SURE.test(claim) &&
    !denies(claim.replace(/\bwithout (?:a |any )?doubt\b|\bno matter\b/i, ' ')) &&
    !AS_SURE.test(said)
  );
}
