const TO =
  /(?:\b(?:working capital|inventor(?:y|ies)|cap-?ex|capital expenditures?|debt|costs?|expenses?|SG&A|ratio|spend\w*|as an? (?:share|percentage|percent)|%|percent(?:age)?)\s(?:to|of|over)|\bper)\s(?:(?:net|total|group|our|the)\s){0,2}$/i;

/** "20% working capital to sales": whether what begins there is only what a ratio is measured by. */
export function isBaseOfRatio(text: string, start: number): boolean {
  return TO.test(text.slice(Math.max(0, start - 60), start));
}
