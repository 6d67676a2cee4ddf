import { guarded } from '../../core/guarded/guarded.ts';

const SIGN = '(?<=(?:[$€£¥₹]|\\b[A-Z]{3})\\s?\\[?)';
const SCALED = '(?=\\s?(?:[mb]illion|trillion|crore|lakh|bn|mn|m\\b|b\\b))';
const PERCENT = '(?=\\s?(?:%|percent\\b|per cent\\b))';
const SIZED = '(?=\\s?(?:%|percent\\b|per cent\\b|[mb]illion|trillion|bn\\b|mn\\b|mrd\\b|x\\b))';

// The forms of digits, most particular first. What a transcriber split is joined only where a sign
// before or a unit behind leaves no other reading: "1. 2" may end one sentence and begin another.
const FORMS: readonly string[] = [
  '\\d{1,3}(?:\\.\\d{3})+,\\d{1,2}(?!\\d)', // 1.234,5
  '\\d{1,3}(?:\\.\\d{3}){2,}(?![\\d.])', // 1.234.567
  "\\d{1,3}(?:['’\\u00a0\\u202f\\u2009]\\d{3})+(?:[.,]\\d{1,2})?(?!\\d)", // 1'234
  `(?<![\\d,.])(?:\\d,\\d \\d\\d|\\d,\\d\\d \\d)(?!\\d)(?:\\.\\d+)?${SCALED}`, // 1,8 35.4 million
  `${SIGN}\\d{1,3}, \\d{3}(?:\\.\\d+)?${SCALED}`, // $1, 234 million
  `${SIGN}\\d{1,3}(?: \\d{3})+(?:[.,]\\d{1,2})?${SCALED}`, // SEK 4 200 million
  `${SIGN}\\d{1,3}\\. \\d{1,3}${SCALED}`, // $1. 2 billion
  `(?<![\\d,.])\\d{1,3} \\.\\d{1,2}${SIZED}`, // 15 .3%
  `(?<![\\d,.])\\d{1,2}\\. \\d(?=\\s?%)`, // 15. 3%
  `(?<![\\d,.])\\d+,\\d{1,2}(?!\\d|,\\d)${SIZED}`, // 12,5 %
  `${SIGN}\\d+,\\d{2}(?!\\d|,\\d)`, // €3,75
  `(?:\\b\\d{1,3} )?\\b[1-9]\\/[2-9]${PERCENT}`, // 2 1/2 percent
  `\\d{0,3}[½¼¾]`, // 2½
  '(?:\\d{1,3}(?:,\\d{2,3})+(?!\\d)|\\d+)(?:\\.\\d+)?', // 1,835.4 and 9,22,000
  '(?<![\\w.])\\.\\d+', // .5
];

/** The digits of an amount, however grouped, split or glued. */
export const DIGITS = guarded(new RegExp(`(?=[\\d.½¼¾])(?:${FORMS.join('|')})`, 'g'));

const VULGAR: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };

/** The value of printed digits and how many decimals they show. */
export function readDigits(printed: string): { value: number; decimals: number } {
  const fraction = /^(?:(\d+) )?(\d)\/(\d)$/.exec(printed);
  if (fraction) {
    const [, whole = 0, top, bottom] = fraction;
    return { value: Number(whole) + Number(top) / Number(bottom), decimals: 2 };
  }
  const vulgar = VULGAR[printed.at(-1) ?? ''];
  if (vulgar !== undefined) return { value: Number(printed.slice(0, -1)) + vulgar, decimals: 2 };

  const plain = pointed(printed.replaceAll(/['’\s]/g, ''));
  return { value: Number(plain), decimals: plain.split('.')[1]?.length ?? 0 };
}

/** With a point for the decimals and no grouping: a comma before one or two last digits is the point. */
function pointed(digits: string): string {
  if (/\.\d{3}(?:,|\.\d{3})/.test(digits)) return digits.replaceAll('.', '').replace(',', '.');
  if (/^\d+,\d{1,2}$/.test(digits)) return digits.replace(',', '.');
  return digits.replaceAll(',', '');
}
