import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import type { Sight } from '../sight.ts';
import { TIGHT } from './link-words.ts';

// "subscribers landed at 24 million", "from 22 million to 24 million subscribers": no money was said
const BARE = /^[\d.,]+\s(?:million|billion|thousand)$/i;
const AS_MULTIPLE = /^(?:book-to-bill|net leverage|leverage ratio|interest coverage)$/;
// "1.12", "0.97 to 1"
const AS_RATIO = /^\d{1,2}\.\d+(?: to (?:1|one))?$/;
const AS_PERCENT = /^(?:operating|combined) ratio$/;
const MONEY = /\b(?:revenues?|sales|cash|income|profits?|costs?|dollars?)\b|[$€£¥₹]/i;

/**
 * A figure told without its unit has that of the metrics in sight: a bare "24 million" in a sentence that counts
 * and names no money is a count, "1.12" a ratio or a percentage.
 */
export function countedIn({ text, metrics }: Sight, spoken: SpokenFigure): SpokenFigure {
  const { figure } = spoken;
  // "book-to-bill was 1.12": a ratio said as a bare number
  const isRatio =
    figure.unit === 'count' &&
    spoken.noun === null &&
    AS_RATIO.test(figure.text) &&
    !/^\s(?:years?|months?|days?)\b/i.test(text.slice(spoken.end)) &&
    metrics.some(({ name }) => AS_MULTIPLE.test(name));
  if (isRatio) {
    const { low: _low, high: _high, ...rest } = figure;
    const value = Number.parseFloat(figure.text);
    return { ...spoken, figure: { ...rest, value, unit: 'multiple' } };
  }
  const own = metrics.findLast(({ end }) => end <= spoken.start);
  const isOwn = own?.kind === 'count' && TIGHT.test(text.slice(own.end, spoken.start));
  if (isOwn && figure.unit === 'money' && BARE.test(figure.text))
    return { ...spoken, figure: { ...figure, unit: 'count', currency: null } };
  // "an adjusted operating ratio of 96.8": a percentage of which the sign is not said
  const isPercent =
    figure.unit === 'count' &&
    spoken.noun === null &&
    /^\d{2,3}\.\d+$/.test(figure.text) &&
    metrics.some(({ name }) => AS_PERCENT.test(name));
  if (isPercent) return { ...spoken, figure: { ...figure, unit: 'percent' } };
  const isCount =
    figure.unit === 'money' &&
    BARE.test(figure.text) &&
    metrics.length > 0 &&
    metrics.every(({ kind }) => kind === 'count' || kind === 'ratio') &&
    metrics.some(({ kind }) => kind === 'count') &&
    !MONEY.test(text);
  return isCount ? { ...spoken, figure: { ...figure, unit: 'count', currency: null } } : spoken;
}
