// "When we have it, we'll tell you"
const PUT_OFF =
  /^when (?:we|it)(?:['’](?:ve|re|s)| have| do have| are| is)\b[^;.]{0,60}, we(?:['’]ll| will) (?:provide|share|tell|give|update|let) (?:it|that|this|them|you|everyone|everybody|people|the market|more|an update|updates)\b/i;
// "We look forward to sharing that next week", with nothing told beside it: "excited to share that sales doubled"
const TO_SHARE =
  /\b(?:excited|eager|look(?:ing)? forward) to shar(?:e|ing) (?:(?:this|it|those|more)\b(?! (?:today|now)\b)|that(?=[.!]?$| (?:with|in|at|on|when|once|soon|later|next|as|during|over)\b))(?=[^,:;–—\d]*$)/i;
// "It is going well, and we look forward to sharing more"
const TOLD_BEFORE = /\d|[,;]\s(?:and|but|so|although|though)\s.* more$/i;

/** Where an answer is only promised; null where it is not. */
export function putOffIn(text: string): { readonly start: number; readonly end: number } | null {
  const shared = TO_SHARE.exec(text);
  const isAlone =
    shared !== null && !TOLD_BEFORE.test(text.slice(0, shared.index + shared[0].length));
  const match = isAlone ? shared : PUT_OFF.exec(text);
  return match && { start: match.index, end: match.index + match[0].length };
}
