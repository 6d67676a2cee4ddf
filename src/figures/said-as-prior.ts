import type { Sight } from './attach.ts';
import type { MetricMention } from './lexicon.ts';
import type { SpokenFigure } from './spoken-figure.ts';

const PRIOR =
  /\b(?:compared (?:with|to)|(?<=\d(?:%|\s(?:million|billion|percent))?\s)after|from|versus|vs\.?|against|(?<!(?:more|less|fewer|greater)\s)than|as opposed to|relative to)\s(?:the\s|a\s|an\s|our\s|adjusted\s|about\s|around\s|approximately\s|roughly\s|nearly\s|almost\s|hardly\s|some\s)*(?:(?:net\s|gross\s|operating\s)?(?:loss|profit|income|gain|deficit|outflow|inflow)\sof\s)?$/i; // compared with
/** "compared with 6.6%", "versus adjusted EPS of $1.10": said to be measured against. */
function comesAsPrior(text: string, start: number, metric: MetricMention): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  if (/\brange\s/i.test(before.slice(-20))) return false;
  if (PRIOR.test(before)) return true;
  if (metric.end > start || !/^\s(?:of|was|were)\s$/i.test(text.slice(metric.end, start)))
    return false;
  return PRIOR.test(text.slice(Math.max(0, metric.start - 40), metric.start));
}

/** Whether a level is said to be measured against: "compared to $52.1 million or | $2.06 per share". */
export function isSaidAsPrior(
  { text, figures }: Pick<Sight, 'text' | 'figures'>,
  at: number,
  metric: MetricMention,
): boolean {
  const start = figures[at]?.start ?? 0;
  return comesAsPrior(text, start, metric) || isPriorToo(text, figures, at, metric);
}

/** "Compared to $52.1 million or $2.06 per share": the second says the first again. */
function isPriorToo(
  text: string,
  figures: readonly SpokenFigure[],
  at: number,
  metric: MetricMention,
): boolean {
  const [last, own] = [figures[at - 1], figures[at]];
  const isSaidAgain = last && own && /^,?\sor\s$/.test(text.slice(last.end, own.start));
  return isSaidAgain === true && comesAsPrior(text, last.start, metric);
}
