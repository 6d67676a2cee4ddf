const KIND =
  '(?:thanks|thank you|thx|hi|hello|hey|good (?:morning|afternoon|evening)|great|nice|cool|perfect|ok(?:ay)?|got it|sorry)(?: (?:all|team|there|again|a lot|so much|very much|for (?:that|this|the answer)))*';
const BEFORE = new RegExp(`^(?:${KIND}\\s*[,.!:;–-]+\\s*)+`, 'i');
const AFTER =
  /(?:[,.!?]\s*(?:thanks|thank you|thx|cheers)(?: (?:a lot|so much|very much|in advance))?|[,.!?]?\s(?:please|pls))[\s.!]*$/i;

/** The question without greeting and thanks around it; as it was where it is nothing else. */
export function withoutCourtesy(question: string): string {
  const plain = question.trim().replace(BEFORE, '').replace(AFTER, keepMark).trim();
  return /\p{L}{2}/u.test(plain) ? plain : question;
}

function keepMark(courtesy: string): string {
  return courtesy.startsWith('?') ? '?' : '';
}
