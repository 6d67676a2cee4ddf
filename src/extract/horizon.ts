import type { Call } from '../core/call.ts';
import { findPeriods } from '../figures/periods.ts';

const SPANS: readonly RegExp[] = [
  /\bwithin (?:the )?(?:next )?(?:(?:half a year|\d+|a|one|two|three|six|twelve|few)(?: to (?:\d+|one|two|three))? ?(?:years?|months?|quarters?|weeks?)?(?: to \d+ (?:years?|months?))?)/i, // within half a year to 1 year
  /\b(?:in the |over the )?(?:mid[- ]?term|medium[- ]term|long(?:er)?[- ]term|near[- ]term|short[- ]term)\b/i,
  /\b(?:over|in|for) the (?:next|coming) (?:\w+ )?(?:years?|quarters?|months?)\b/i,
  /\b(?:in )?(?:the )?(?:coming|upcoming|future|next few|next couple of|following) (?:quarters?|years?|months?)\b/i,
  /\b(?:a few|several) quarters when we['’]re looking ahead\b/i,
  /\bby the end of (?:the|this|next) (?:year|quarter|decade)\b/i,
  /\bgoing forward\b|\blooking ahead\b/i,
];

/** When a statement is for: fiscal periods after the call's ("Q4 2023 to Q1 2024"), else the words said. */
export function findHorizon(text: string, call: Call): string | null {
  const later = findPeriods(text, call).filter(
    ({ label, versus, isTime }) =>
      isTime && versus === null && label !== null && isAfter(label, call),
  );
  const labels = [...new Set(later.map(({ label }) => label))];
  const due = labels.length > 1 && /\bdelay|postpon|push/i.test(text) ? labels.slice(1) : labels;
  if (due.length > 0) return due.length === 1 ? (due[0] ?? null) : `${due[0]} to ${due.at(-1)}`;
  for (const span of SPANS) {
    const match = span.exec(text);
    if (match) return match[0].toLowerCase();
  }
  return null;
}

/** Whether a label names a time that ends after the call's quarter. */
function isAfter(label: string, { fiscalQuarter, fiscalYear, period }: Call): boolean {
  const [, kind = '', year = ''] = /^(Q[1-4]|H[12]|FY|9M) (\d{4})$/.exec(label) ?? [];
  if (year === '' || fiscalYear === null || label === period) return false;
  const quarters: Readonly<Record<string, number>> = { H1: 2, H2: 4, FY: 4, '9M': 3 };
  const last = kind.startsWith('Q') ? Number(kind[1]) : (quarters[kind] ?? 4);
  return Number(year) * 4 + last > fiscalYear * 4 + (fiscalQuarter ?? 4);
}
