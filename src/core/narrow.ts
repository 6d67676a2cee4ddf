const LATIN = /^[\0-\xff]*$/;

/**
 * The same text, held in a byte a letter where it can be. What is left of a text with one typographic
 * sign, once that is replaced, stays two bytes wide, and V8 compiles every pattern anew for it.
 */
export function narrow(text: string): string {
  return LATIN.test(text) ? Buffer.from(text, 'latin1').toString('latin1') : text;
}
