import { isWithoutItems } from '../basis/basis-of.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';
import { isOrganicMove } from '../metric/as-measured.ts';
import type { Sight } from '../sight.ts';

// "up 14% and 16% in constant currency": the second is another measure of the same move
const OTHER_MEASURE =
  /^\s(?:(?:increase|decrease|growth|decline|rise)\s)?(?:in|at|on an?)\s(?:constant|local)[- ]currenc|^\s(?:increase|decrease|growth|decline|rise)\son an?\s(?:currency[- ]neutral|organic|FX[- ]neutral)|^\s(?:in|at|on an?)\s(?:constant|local)[- ]currenc|^\s(?:on an?\s)?(?:currency[- ]neutral|organic\w*|FX[- ]neutral|excluding|(?:when )?adjust(?:ed|ing) for)\b|^,\s(?:excluding|without|adjust(?:ed|ing) for)\s|^\s\(?(?:on an?\s)?(?:fully[- ])?(?:tax(?:able)?[- ]equivalent|FTE)\b|^\s(?:including\s|ex[- ](?!items\b))\w|^\son an? operating basis/i;

/** Whether a figure tells the last one over in another measure: at constant rates, in brackets, without some items. */
export function isInOtherMeasure(sight: Sight, at: number, metric: MetricMention): boolean {
  const spoken = sight.figures[at];
  if (!spoken) return false;
  const isOther =
    isOtherMeasure(sight, at) &&
    !isOfOrganic(sight, metric, spoken) &&
    !isWithoutItems(sight.text, spoken);
  return isOther || isInBrackets(sight, at) || isAtRates(sight, at, metric);
}

/** Organic revenue is a metric of its own, and its move no other measure of revenue's. */
function isOfOrganic(sight: Sight, { name, start }: MetricMention, spoken: SpokenFigure): boolean {
  return (
    (name === 'revenue' && isOrganicMove(sight, spoken)) ||
    (name === 'organic revenue' && start === spoken.end + 1)
  );
}

function isOtherMeasure({ text, figures }: Sight, at: number): boolean {
  const [last, spoken] = [figures[at - 1], figures[at]];
  return (
    last !== undefined &&
    spoken !== undefined &&
    last.figure.unit === spoken.figure.unit &&
    /^,?\s(?:[\w -]{0,48}\s)?(?:and|or)\s(?:up |down |by |an? )?$/.test(
      text.slice(last.end, spoken.start),
    ) &&
    OTHER_MEASURE.test(text.slice(spoken.end, spoken.end + 60))
  );
}

/** "EUR 96 million (EUR 74 million)": what it was, or the same again, by a bracket alone. */
function isInBrackets({ text, figures }: Sight, at: number): boolean {
  const [last, spoken] = [figures[at - 1], figures[at]];
  if (!last || !spoken || last.figure.unit !== spoken.figure.unit) return false;
  return /^\s\($/.test(text.slice(last.end, spoken.start)) && /^\)/.test(text.slice(spoken.end));
}

// "fell 3.2%; at comparable exchange rates net sales fell 2.1%": the same move in another measure
const AT_RATES =
  /\b(?:at|in|on an?)\s(?:constant|comparable|local|unchanged)[- ](?:exchange rates|rates|currenc\w+)(?:\sbasis)?,?\s(?:the\s|our\s)?$/i;

function isAtRates({ text, figures }: Sight, at: number, { start }: MetricMention): boolean {
  const spoken = figures[at];
  return (
    AT_RATES.test(text.slice(0, start)) &&
    figures.some(({ figure, end }) => end <= start && figure.unit === spoken?.figure.unit)
  );
}

/** "Basic and diluted EPS were 2.41 and 2.38": the first of the two is the basic one. */
export function isBasicOfTwo(
  { text, figures }: Sight,
  at: number,
  { name, start }: MetricMention,
): boolean {
  const [spoken, next] = [figures[at], figures[at + 1]];
  return (
    name === 'earnings per share' &&
    spoken !== undefined &&
    next !== undefined &&
    /\bbasic and (?:fully )?(?:diluted\s)?$/i.test(
      `${text.slice(0, start)}${/^diluted\s/i.exec(text.slice(start))?.[0] ?? ''}`,
    ) &&
    /^\sand\s$/.test(text.slice(spoken.end, next.start))
  );
}
