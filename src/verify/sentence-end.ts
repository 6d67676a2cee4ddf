/** Where a sentence of a headline ends and the next begins; the full stop of "U.S." or "Ltd." ends none. */
export const SENTENCE_END =
  /(?<=[.!?])(?<!\b\p{L}\.|\b(?:[Ii]nc|[Ll]td|[Cc]orp|[Cc]o|[Vv]s|[Nn]o|St|Dr|Mr|Ms|Mrs)\.)\s+(?=\p{Lu})/u;
