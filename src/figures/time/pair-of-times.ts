import type { Sight } from '../sight.ts';
import { isLater } from './fiscal.ts';

const QUARTERS: Readonly<Record<string, string>> = {
  first: 'Q1',
  second: 'Q2',
  third: 'Q3',
  fourth: 'Q4',
};
// "in 2024 and 2023", "for the second quarter of 2024 and 2023"
const YEARS =
  /\b(?:(?:in|for|during|of)\s(?:the\s)?(?:(?<quarter>first|second|third|fourth)[- ]quarters?\sof\s)?(?:fiscal\s|full[- ]years?\s|the\s|years?\s)*)(?<one>20\d\d)\sand\s(?:in\s|fiscal\s)?(?<two>20\d\d)\b/i;
// Between the second figure and its years, or the metric and its own: "respectively", "was"
const JOINS = /^,?\s(?:(?:respectively|both|each),?\s)?$/i;
const AND = /^,?\sand\s(?:(?:for|in)\s)?(?:the\s)?$/i;
const RESPECTIVELY = /^[^.;\d]{0,12},?\srespectively\b/i;

/**
 * The two times that a sentence tells two figures of, in their order: "was 38.1% and 37.4% in 2024 and 2023",
 * "$1.94 and $0.47 for the full year and the fourth quarter respectively". Null where none are named.
 */
export function timesOfPair({
  text,
  figures,
  metrics,
  periods,
  call,
}: Sight): readonly [string, string] | null {
  const years = YEARS.exec(text);
  const { quarter = '', one: year, two: next } = years?.groups ?? {};
  const at = years?.index ?? 0;
  const [from, to] = [metrics[0]?.end ?? 0, figures[1]?.end ?? 0];
  // "$38 million of that was for plants opened in 2022 and 2023": not the times of the figures
  const isOfBoth = at === 0 || JOINS.test(text.slice(at < to ? from : to, at));
  const span = quarter === '' ? 'FY' : QUARTERS[quarter.toLowerCase()];
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
