import type { PeriodMention } from '../../figures/time/fiscal.ts';

// "In Q2 2022, …", "… for the second quarter of 2022": a period by its own name
const NAMED =
  /^(?:(?:the\s)?(?:[qh]\d|(?:first|second|third|fourth)\squarter|fy|fiscal|full)\b.*(?:\d{2}|\b(?:last|prior|previous) year)|\d{4})/i;
const AT = /(?:^|\b(?:in|for|during|of|at the end of)\s)(?:the\s)?$/i;

/** Whether a text names a period as the time of something, rather than to compare with it. */
export function isNamed(text: string, { start, end }: PeriodMention): boolean {
  return NAMED.test(text.slice(start, end)) && AT.test(text.slice(0, start));
}
