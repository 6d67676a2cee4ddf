// "grew faster than", "earned less in 2024 than": two things held against each other
const COMPARES =
  /\b(?:more|less|fewer|[a-z]{3,}er)\b[^.;]{0,60}\bthan\b|\b(?:twice|times) as \w+ as\b|\b(?:outpac|outgr[eo]w|lagg)\w*/i;
// "has no plans for another", "is not planning to"
const NO_PLANS = /\bno (?:\w+ )?(?:plans?|intentions?)\b|\bnot (?:\w+ )?(?:planning|intending)\b/i;
const PLANS =
  /\b(?:plan(?:s|ned|ning)?|intend\w*|intention|expect\w*|will|would|going to|consider\w*|look(?:ing)? at|next|another|further)\b|['’]ll\b/i;

// "higher than a year ago": one thing, and how it moved
const THAN_BEFORE =
  /\bthan (?:(?:in|it was|they were|at|for|the|its) ){0,3}(?:a year|one year|last|before|previously|prior|previous|expected|planned|anticipated|forecast|guided|usual|\d{4}|q[1-4]|(?:first|second|third|fourth)[ -](?:quarter|half)|same (?:quarter|period))/i;

function comparesTwo(text: string): boolean {
  return COMPARES.test(text) && !THAN_BEFORE.test(text);
}

/**
 * Whether a sentence that tells something else than a claim denies nothing of it: one that compares nothing where
 * the claim does, and what was done where the claim tells that it is not planned again.
 */
export function isBesideThePoint(claim: string, said: string): boolean {
  return (comparesTwo(claim) && !comparesTwo(said)) || (NO_PLANS.test(claim) && !PLANS.test(said));
}
