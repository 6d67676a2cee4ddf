/** A proper name of up to five words: "Household & Local Lending", "HLL". */
export const PROPER =
  "((?:(?:\\p{Lu}\\.){2,}|[a-z]?\\p{Lu}[\\w&'’-]+(?:/\\p{Lu}[\\w&'’-]+)?)(?:\\s(?:(?:and|&|of)\\s)?\\p{Lu}[\\w&'’-]*(?:/\\p{Lu}[\\w&'’-]+)?){0,4})";
