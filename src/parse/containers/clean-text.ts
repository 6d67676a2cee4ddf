// Zero-width, bidirectional, tag and control characters: nobody sees them, so no quote may hold them.
const INVISIBLE =
  /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD\u180E]|\p{Variation_Selector}|[\u{E0000}-\u{E007F}]|(?![\t\n])\p{Cc}/gu;
const ODD_SPACE = /[^\S\n ]/g; // tab, nbsp, thin space

/** A text in one form: lines end in "\n", spaces are plain, and nothing in it is invisible. */
export function cleanText(decoded: string): string {
  return decoded
    .replaceAll(/\r\n?|[\f\v\u0085\u2028\u2029]/g, '\n')
    .replaceAll(INVISIBLE, '')
    .replaceAll(ODD_SPACE, ' ')
    .normalize('NFC');
}
