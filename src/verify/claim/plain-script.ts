const FULL_WIDTH = /[\uff01-\uff5e]/g; // "１，８３５", as some keyboards type it
const TO_ASCII = 0xfee0;
const DIGIT = /[^\P{Nd}0-9]/gu;
const NUMERAL = /[^\P{N}0-9½¼¾⅓⅔]|[\p{Script=Han}]/u;

/** A claim with its digits as the call writes them, whatever script they were typed in. */
export function inPlainScript(claim: string): string {
  return claim
    .replaceAll(FULL_WIDTH, (letter) => String.fromCharCode(letter.charCodeAt(0) - TO_ASCII))
    .replaceAll(DIGIT, digitOf);
}

/** Whether numerals are left that nobody here can read: "Ⅸ", "九百", "²". */
export function hasForeignNumerals(claim: string): boolean {
  return NUMERAL.test(claim);
}

const MATH_ZERO = 0x1d7ce; // of five styles that follow each other
const MATH_NINE = 0x1d7ff;

/** Unicode keeps the ten digits of a script side by side, zero first. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  if (code >= MATH_ZERO && code <= MATH_NINE) return String((code - MATH_ZERO) % 10);
  let value = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value % 10);
}
