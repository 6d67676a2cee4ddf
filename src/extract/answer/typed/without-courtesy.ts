const KIND =
  '(?:thanks|thank you|thx|hi|hello|hey|good (?:morning|afternoon|evening)|great|nice|cool|perfect|ok(?:ay)?|got it|sorry)(?: (?:all|team|there|again|a lot|so much|very much|for (?:that|this|the answer)))*';
const BEFORE = new RegExp(`^(?:${KIND}\\s*[,.!:;–-]+\\s*)+`, 'i');
const AFTER =
  /(?:[,.!?]\s*(?:thanks|thank you|thx|cheers)(?: (?:a lot|so much|very much|in advance))?|[,.!?]?\s(?:please|pls))[\s.!]*$/i;

// "Are they hiring or nah?"
const OR_NOT = /,?\s(?:or (?:nah|nope|no|not|naw)|y\/n)[\s?!.]*$/i;
// "Did they say when it opens?" asks when it opens.
const DID_THEY_SAY =
  /^(?:(?:and|so|but|ok|also),?\s)?(?:(?:did|do|does|have|has) (?:they|he|she|we|you|management|anyone|anybody|the (?:company|ceo|cfo|team)) (?:\w+ )?(?:say|said|mention(?:ed)?|comment(?:ed)? on|give|given|tell|told|disclose[ds]?|explain(?:ed)?|talk(?:ed)? about|discuss(?:ed)?|quantify|quantified|indicate[ds]?) |(?:any|is there any|was there any) (?:word|color|colour|comment|comments|update|detail|details|idea|clue|info|mention|hint) (?:on|about|of|as to) |(?:do (?:we|you) know|can you (?:tell me|say)|tell me|i(?:['’]d like| want) to know) )(?=(?:when|why|how|what|who|where|which)\b)/i;

/** The question without greeting and thanks around it; as it was where it is nothing else. */
export function withoutCourtesy(question: string): string {
  const plain = question
    .trim()
    .replace(BEFORE, '')
    .replace(AFTER, keepMark)
    .replace(OR_NOT, '?')
    .replace(DID_THEY_SAY, '')
    .trim();
  return /\p{L}{2}/u.test(plain) ? plain : question;
}

function keepMark(courtesy: string): string {
  return courtesy.startsWith('?') ? '?' : '';
}
