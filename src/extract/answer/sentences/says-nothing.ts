// Thanks, and a promise to answer elsewhere.
const SAYS_NOTHING =
  /^(?:yeah|yes|sure|okay|so)?[,.]?\s?(?:i(?:['’]m| am|['’]ll| will| can)|let me|maybe i|perhaps i) (?:(?:just|also|be|happy to|glad to|going to) )*(?:take|answer|address|start|begin|respond)\b|^(?:yeah|yes|sure|okay|right)?[,.]?\s?thank(?:s| you)\b.{0,40}$|\b(?:come|get|circle) back to you\b|\bfollow up (?:with you|offline|after)\b|\b(?:good|great|fair) question\b.{0,20}$|\b(?:(?:first|second|third|last|other|latter) part of your question|(?:as to|regarding|respond to|answer) your (?:\w+ )?question)\b/i;
// Grants what was asked, and answers nothing yet.
const GRANTS =
  /\bI (?:do |would |actually |fully |certainly )*(?:acknowledge|agree with|appreciate|recogni[sz]e|see) (?:the|your|that)\b[^,;]*$/i;
const INTRODUCES =
  /^(?:\w+[,.]\s)?This is \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2} ?(?:speaking)?[.,]?$/u; // "This is Henry."

/** Whether a sentence of a reply only thanks, grants what was asked, says who speaks or that an answer follows. */
export function saysNothing(text: string): boolean {
  return SAYS_NOTHING.test(text) || GRANTS.test(text) || INTRODUCES.test(text);
}
