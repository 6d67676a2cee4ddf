import type { Sight } from '../sight.ts';
import { isLater } from './fiscal.ts';
import { ORDINALS } from './period-labels.ts';

// "in 2024 and 2023", "for the second quarter of 2024 and 2023"
const YEARS =
  /\b(?:(?:in|for|during|of)\s(?:the\s)?(?:(?<quarter>first|second|third|fourth)[- ]quarters?\sof\s)?(?:fiscal\s|full[- ]years?\s|the\s|years?\s)*)(?<one>20\d\d)\sand\s(?:in\s|fiscal\s)?(?<two>20\d\d)\b/i;
// Between the second figure and its years, or the metric and its own: "respectively", "was"
const JOINS = /^,?\s(?:(?:respectively|both|each),?\s)?$/i;
const AND = /^,?\sand\s(?:(?:for|in)\s)?(?:the\s)?$/i;
const RESPECTIVELY = /^[^.;\d]{0,12},?\srespectively\b/i;
// "Revenue was | $41 million and $38 million", "Gross margin in 2024 and 2023 was | 38.1% and 37.4%"
const OPENS = /^(?:\s(?:[a-z-]+|20\d\d)){0,9}\s$/i;
const AND_FIGURE = /^,?\sand\s$/;

/**
 * The two times that a sentence tells two figures of one metric for, in their order: "was 38.1% and 37.4% in 2024
 * and 2023", "$1.94 and $0.47 for the full year and the fourth quarter respectively". Null where none are named.
 */
export function timesOfPair({
  text,
  figures,
  metrics,
  periods,
  call,
}: Sight): readonly string[] | null {
  const [former, latter] = figures;
  const [metric] = metrics;
  if (!former || !latter || figures.length > 2 || !metric || metrics.length > 1) return null;
  const isPair =
    metric.end <= former.start &&
    former.figure.unit === latter.figure.unit &&
    AND_FIGURE.test(text.slice(former.end, latter.start)) &&
    OPENS.test(text.slice(metric.end, former.start));
  if (!isPair) return null;
  const years = YEARS.exec(text);
  const { quarter = '', one: year, two: next } = years?.groups ?? {};
  const at = years?.index ?? 0;
  // "$38 million of that was for plants opened in 2022 and 2023": not the times of the figures
  const isOfBoth =
    at === 0 || JOINS.test(text.slice(at < latter.end ? metric.end : latter.end, at));
  const span = quarter === '' ? 'FY' : `Q${ORDINALS[quarter.toLowerCase()]}`;
  const times = periods.filter(({ isTime, label }) => isTime && label !== null);
  const [first, second] = times;
  const isSaid =
    times.length === 2 &&
    AND.test(text.slice(first?.end, second?.start)) &&
    RESPECTIVELY.test(text.slice(second?.end));
  const labels = year
    ? [`${span} ${year}`, `${span} ${next}`]
    : times.map(({ label }) => label ?? '');
  const [one, two] = labels;
  if (!(year ? isOfBoth && times.length < 2 : isSaid) || !one || !two || one === two) return null;
  const isAhead = year === undefined && (isLater(one, call) || isLater(two, call));
  return isAhead ? null : [one, two];
}
