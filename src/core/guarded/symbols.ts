// Letters, any digit, "_": what a regex takes for a word; "|" is where a word begins or ends.
const OF_WORDS = 'abcdefghijklmnopqrstuvwxyz0_';
const ALIKE: Readonly<Record<string, string>> = {
  0: '0123456789',
  ' ': ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
  "'": "'\u2018\u2019",
  '-': '-\u2010\u2011\u2013\u2014\u2212',
  $: '$€£¥₹₩₽₺₪₫฿₱₦',
  '½': '½¼¾⅓⅔',
};
const SYMBOLS = `${OF_WORDS}| -'$½%?&/`;

/** How many symbols there are, with 0 for whatever is none. */
export const SYMBOL_COUNT = SYMBOLS.length + 1;
/** The last symbol that a word is made of. */
export const LAST_OF_WORDS = OF_WORDS.length;
export const EDGE = SYMBOLS.indexOf('|') + 1;
const EDGE_WRITTEN = '|'.charCodeAt(0);
/** What a pattern that takes either case may take for an ASCII letter: the long s and the Kelvin sign. */
export const ODD_LETTER = 255;

const symbols = new Uint8Array(0x10000);
for (const [at, symbol] of [...SYMBOLS].entries())
  if (symbol !== '|')
    for (const form of ALIKE[symbol] ?? symbol + symbol.toUpperCase())
      symbols[form.charCodeAt(0)] = at + 1;
symbols[0x17f] = ODD_LETTER;
symbols[0x212a] = ODD_LETTER;

/** The symbol of each UTF-16 unit: letters of either case are alike, and digits, spaces, quotes, dashes, currencies. */
export const SYMBOL_OF: Uint8Array = symbols;

/** The symbol of a unit of a word, in which "|" is an edge. */
export function symbolWritten(unit: number): number {
  return unit === EDGE_WRITTEN ? EDGE : (symbols[unit] ?? 0);
}

/** How the symbol of a UTF-16 unit is written in a word; empty for none. */
export function writtenSymbol(unit: number): string {
  return SYMBOLS[(symbols[unit] ?? 0) - 1] ?? '';
}

/** Whether a regex takes a symbol, as it is written, for a part of a word. */
export function isOfWord(written: string): boolean {
  return /\w/.test(written);
}
