/** Where a sentence of a headline ends and the next begins. */
export const SENTENCE_END = /(?<=[.!?])\s+(?=\p{Lu})/u;
