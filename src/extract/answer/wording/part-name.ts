import { type Ask, readAsk } from '../ask/ask.ts';
import { indirect } from '../ask/indirect.ts';
import type { Book } from '../book/book.ts';
import { type Term, termsOf } from '../book/terms.ts';

const PERIODS = /\b(?:[QH][1-4]|FY)(?:\s?(?:20\d\d|['’]?\d\d))?\b|\b20\d\d\b/gi;
const EFFECT = /\b(?:impacts?|effects?|headwinds?|tailwinds?|exposure|sensitivity)\b/i;
const LONGEST = 80;
const OF_SPLITTING: ReadonlySet<Term> = new Set(termsOf('split mix breakdown'));

/** One of several things asked, as what no sentence was found for; never with a figure of the asker's. */
export function partName(part: string, unsaid: string | null, book: Book): string {
  const ask = readAsk(part, book);
  return plainMetric(ask) ?? unsaid ?? indirect(ask) ?? inItsWords(part) ?? topicOf(ask);
}

/** "Tax rate", where no more than its value is asked, or what is expected of it. */
function plainMetric({
  want,
  metricText,
  periodText,
  isAhead,
  isYesOrNo,
  rest,
  text,
}: Ask): string | null {
  if (want !== 'value' || metricText === null || isYesOrNo) return null;
  const isSplit = rest.some((term) => OF_SPLITTING.has(term));
  if (isSplit) return `the split of ${metricText}`;
  // "COVID impact on backlog" is no backlog
  if (EFFECT.test(text)) return null;
  // "Cash flow and last year's": it is the time that is missing
  const when = periodText !== null && /^(?:last|prior|previous)\b/i.test(periodText);
  return isAhead ? `the outlook for ${metricText}` : `${metricText}${when ? ` ${periodText}` : ''}`;
}

function inItsWords(part: string): string | null {
  const words = part.replace(/^and\s/i, '').replace(/(?<![\s?!.])[\s?!.]+$/, '');
  const isPlain = !/\d/.test(words.replaceAll(PERIODS, '')) && !/[@<>*_`|“”"]/.test(words);
  return isPlain && words.length <= LONGEST ? `“${words}”` : null;
}

/** What it is about, without its figures. */
function topicOf({ metricText, text, terms }: Ask): string {
  const words = text.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  return metricText ?? words.filter((word) => terms.includes(termsOf(word)[0] ?? '')).join(' ');
}
