import { guarded } from '../../core/guarded/guarded.ts';
import { isMoney } from '../grammar/rates.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';
import type { Sight } from '../sight.ts';

// "Paper delivered $400 million, and total revenue was"
const AND_TOTAL =
  /\d[^.;]{0,40},\s(?:and|while|with|bringing)\s(?:the\s|our\s)?(?:total|consolidated|group|overall|company)\s[^,;.\d]{0,40}$/i;

/** Whether a metric is said to be the total behind what a part had. */
export function isAndTotal(text: string, { end }: MetricMention): boolean {
  return AND_TOTAL.test(text.slice(0, end));
}

// "Ticket sales fell to 64 million, and with those in, the group's total was | 402 million": of all
const TOTAL_IS = guarded(
  /,\s(?:and\s)?(?:the|our)\s(?:(?:group|company|firm|overall|combined|grand)(?:['’]s)?\s)?total\s(?:was|is|came to|comes to|reached|amounted to)\s(?:(?:about|around|nearly|over)\s)?$/i,
);

/** Whether a figure behind a part's is said to be the total of which the part's is some. */
export function isOfTotal(
  text: string,
  { end }: Pick<MetricMention, 'end'>,
  { start }: Pick<SpokenFigure, 'start'>,
): boolean {
  const between = text.slice(end, Math.max(end, start));
  return /\d/.test(between) && TOTAL_IS.test(between);
}

// "Organic net sales declined 2% for the group"
const FOR_ALL =
  /^[^.,;\d]{0,24}\s(?:for|across|at)\s(?:the|our)\s(?:(?:whole|entire|total|overall)\s)?(?:company|group|firm|enterprise)\b(?!['’]|\sof\b)/i;

/** Whether a figure is said to be for the whole company right behind it. */
export function isForAll(text: string, { end }: SpokenFigure): boolean {
  return FOR_ALL.test(text.slice(end, end + 60));
}

/** "our total revenue", "company-wide": the whole company after all; "Cold Storage Group" is a part. */
export function saysWhole(text: string, { start, end }: MetricMention): boolean {
  const plain = text
    .slice(Math.max(0, start - 24), start)
    .replace(/(?!The |Our |Total )\p{Lu}[\w&]{0,40}\sGroup\b/gu, '')
    .replace(/\sgroup\son\s(?:slide|page)\b/i, ''); // "the Kilns group on Slide 7, | sales"
  return /\b(?:our total|company|group|firm|consolidated|overall|companywide|company-wide)\b/i.test(
    `${plain}${text.slice(start, end)}`,
  );
}

// "Consolidated net sales revenue", "consolidated cloud revenue"
const OF_THE_WHOLE = /^(?:(?:consolidated|total|net|overall|sales)(?:\s(?:and\s)?|$))+/;

/** The name of a part without words for the whole before it. */
export function withoutWhole(part: string): string {
  return part.replace(OF_THE_WHOLE, '').replace(/^(?:global|worldwide)$/, '');
}

/** Whether what is left of a name is no part's. */
export function isWholeName(part: string, { segments }: Sight): boolean {
  return part === '' || isMoney(part) || segments.isCompany(part);
}
