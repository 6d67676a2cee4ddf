// "Our partner has exited it", "a rival has launched a copy", "customers asked whether it was raised"
const BY_OTHERS =
  /\b(?:(?:our|a|an|the|its|their|some|one|another) (?:[\w-]+ ){0,2}(?:partner|rival|competitor|customer|client|supplier|peer|contractor|landlord|tenant)s?|competitors|rivals|customers|peers|suppliers) (?:[\w-]+ ){0,2}(?:has|have|had|is|are|was|were|asked|\w+ed)\b/i;
const ASKED = /\b(?:asked|asks|wonder\w*|know) (?:\w+ )?(?:whether|if|when)\b/i;
// "finished in France alone", "opened to visitors for a day": a part of it
const IN_PART =
  /\b(?:alone|partly|partially|in part|for a (?:day|week|weekend|trial)|so far only|half of (?:it|them)|copy|copies)\b/i;

/** Whether what a text tells is somebody else's deed, a question, or a piece of the thing; `own` is what it says of the deed. */
export function isOfOthers(text: string, own: string): boolean {
  return BY_OTHERS.test(own) || ASKED.test(own) || IN_PART.test(text);
}
