import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';
import type { Sight } from '../sight.ts';
import type { PeriodMention } from './fiscal.ts';
import { leadsTo } from './led-period.ts';

const TO_DATE = /^year[- ]to[- ]date$/i;
/** Words that set what they stand before against something: "versus", "up from". */
export const COMPARED =
  /\b(?:compared (?:with|to)|comparing(?: (?:with|to))?|(?:up|down|flat|stable|steady) (?:on|with|to)|(?:in line|consistent) with|similar to|comparable to|from|since|versus|vs\.?|against|over|above|below|(?:ahead|in excess|short|shy) of|behind|than|relative to)\s(?:the\s)?(?:[\w-]+\s){0,4}$/i; // versus fiscal
/** Words that place what stands behind them in a time: "in", "turning to". */
export const WITHIN =
  /\b(?:in|for|during|(?<!\bahead )of|at|as of|at the end of|look(?:ing)?(?: ahead)? (?:to|into)|turning to|moving to|entering|into)\s(?:the\s|our\s)?$/i;
// "revenue in the third quarter", "our revenue target for 2028"
const OF_IT =
  /^\s(?:(?:targets?|goals?|ambitions?|aims?|guidance|outlook|forecasts?)\s(?:(?:for|in|during)\s(?:the\s)?)?|(?:for|in|during)\s(?:the\s)?)$/;
const PLACED = /^(?:for|in|during) /i;
// "bringing the year-to-date | total to $9 million"
const ITS_TOTAL =
  /^\s(?:total|figure|number|amount|sum|tally)\s(?:to|is|was|at|stands at|stood at)\s(?:(?:about|approximately|nearly|over|around|just)\s)*$/i;
// Words that compare by themselves: "last year", "sequentially"; a bare "first quarter" does not.
const RELATIVE =
  /\b(?:last|prior|previous|preceding|same|corresponding|comparable|equivalent|ago|earlier|over|on|sequential\w*|annually|[yq][/-]?o)\b/i;
// "a new clause opens": the period behind it is another figure's
const CLAUSE =
  /[;]|,\s(?:and|but|while|with|representing|bringing|taking|leaving|which|up|down|of which|compared|our|the|an? (?:[a-z-]+ )?(?:increase|decrease|decline|improvement|deterioration|acceleration|deceleration|reduction|rise|drop|gain))\b|\bbut\b|\b(?:while|whereas|versus|compared|from)\b.*\d/i;

/** "first half shipments", "revenue in Q1": a period that touches the metric. */
export function ownPeriod(
  text: string,
  periods: readonly PeriodMention[],
  metric: MetricMention,
  spoken: SpokenFigure,
): PeriodMention | null {
  return (
    periods.find(
      ({ start, end, isTime, versus }) =>
        isTime &&
        versus === null &&
        end <= spoken.start &&
        ((end <= metric.start &&
          /^(?:['’]s)?\s(?:total\s|net\s)?$/.test(text.slice(end, metric.start))) ||
          (start >= metric.end && isOfIt(text.slice(metric.end, start), text.slice(start, end))) ||
          ITS_TOTAL.test(text.slice(end, spoken.start))),
    ) ?? null
  );
}

/** "Gross margin | for the | full year", "gross margin | | for 2028": some times are said with their own "for". */
function isOfIt(between: string, words: string): boolean {
  return OF_IT.test(between) || (between === ' ' && PLACED.test(words));
}

/** "A 20% sequential increase in printer revenue in Q4": the time behind what is named behind its move. */
export function periodOfMoved(
  text: string,
  periods: readonly PeriodMention[],
  metric: MetricMention,
  spoken: SpokenFigure,
): string | null {
  if (metric.start < spoken.end) return null;
  const behind = periods.find(({ start }) => start >= metric.end);
  const isOfIt =
    behind?.isTime === true &&
    behind.versus === null &&
    !isComparison(text, behind) &&
    /^\s(?:(?:in|for|during)\s(?:the\s)?)?$/.test(text.slice(metric.end, behind.start));
  return isOfIt ? behind.label : null;
}

// "Compared to | 2019, sales were down": what the sentence holds its figures against
const HELD_AGAINST =
  /^(?:(?:and|but|so|when|as|again),?\s){0,2}(?:compared (?:with|to)|versus|vs\.?|against|relative to)\s(?:the\s)?(?:(?:year|full year|fiscal(?: year)?|calendar(?: year)?)\s)?$/i;

// "Due to businesses divested | in 2020, sales fell": when that was done
const OF_DEED =
  /\b(?:divested|acquired|disposed of|sold off|closed|exited|spun off|deconsolidated)\s(?:back\s)?(?:(?:in|during|at the end of)\s)?$/i;

/** A period at the head of the sentence dates all its levels, unless they are only held against it. */
export function headOf(
  { text, figures }: Sight,
  periods: readonly PeriodMention[],
): PeriodMention | null {
  const first = figures[0]?.start ?? 0;
  return (
    periods.find(
      ({ start, end, isTime, versus }) =>
        isTime &&
        versus === null &&
        end <= first &&
        !HELD_AGAINST.test(text.slice(0, start)) &&
        !OF_DEED.test(text.slice(0, start)) &&
        (start <= 12 ||
          TO_DATE.test(text.slice(start, end)) ||
          /^(?:back in|in|for the|over the|during the|through (?:the )?(?:nine|six|9|6))[\s-]/i.test(
            text.slice(start, end),
          ) ||
          WITHIN.test(text.slice(Math.max(0, start - 32), start))),
    ) ?? null
  );
}

/** The first period behind a figure and before the next one, in the same clause. */
export function periodAfter(
  text: string,
  figures: readonly SpokenFigure[],
  at: number,
  periods: readonly PeriodMention[],
): PeriodMention | undefined {
  const end = figures[at]?.end ?? 0;
  const limit = figures[at + 1]?.start ?? text.length;
  return periods.find((period) => {
    const { start } = period;
    if (start < end || start >= limit || leadsTo(text, period, figures[at + 1])) return false;
    const between = text.slice(end, start);
    return (
      between.length < 48 &&
      !CLAUSE.test(between) &&
      !BETTER_THAN.test(between) &&
      !OF_FORESEEN.test(between) &&
      !LEFT_OUT.test(between) &&
      !LEADS_ON.test(between) &&
      !CAUSED.test(between) &&
      !(REFLECTS.test(between) && OF_THEN.test(text.slice(period.end)))
    );
  });
}

// "21%, below our expected tax rate for | 2024": of what was foreseen
const OF_FORESEEN =
  /\b(?:our|the)\s(?:previously\s|initially\s)?(?:expected|estimated|projected|anticipated|forecast(?:ed)?|budgeted|planned|targeted|guided)\s(?:[\w-]+\s){1,6}$/i;
// "fell 5% after adjusting for the | second quarter 2023 rent holiday": when that was
const LEFT_OUT =
  /\b(?:adjust(?:ing|ed) for|excluding|net of|not counting)\s(?:(?:both|the|an?|any|our|its)\s){0,3}$/i;
// "puts us on track for our | full-year objective": what it leads on to
const LEADS_ON =
  /\b(?:puts?|keeps?|leaves?|positions?|gives?|moves?|brings?|sets?)\s(?:us|the company)\b/i;
// "declined by $0.26 due to the deals completed during | 2019": when its cause was
const CAUSED =
  /\b(?:due to|because of|driven by|as a result of|attributable to|owing to|thanks to)\b[^,;]*\b(?:completed|closed|made|done|sold|acquired|signed|taken|announced|in|during)\s(?:the\s)?$/i;
// "to $961 million, reflecting the | prior year's restructuring charge": what it is held against, or in it
const REFLECTS =
  /\b(?:reflect\w*|lapping|absence of|impact of|effect of|due to|because of|driven by|despite)\b[^,;]*$/i;
const OF_THEN =
  /^['’]s\s(?!(?:[\w-]+\s){0,2}(?:quarters?|half|periods?|months?|years?|levels?|Q[1-4])\b)/i;
// "down 11%, a little better than the first quarter", "up 9% and in line with the first quarter": how that
// move was, and not since when it is
const BETTER_THAN =
  /(?:,|\band)\s(?:(?:largely|broadly|roughly|about|also)\s)?(?:in line|consistent|on par)\swith\s(?:(?:the|our|in)\s)*$|,\s(?:an?\s)?(?:[a-z]+\s){0,2}(?:better|worse|stronger|weaker|softer|slower|faster)\sthan\s(?:(?:the|our|in)\s)*$/i;

/** Whether the words before a period tell what a move was like, not since when it is. */
export function isHowItMoved(text: string, start: number): boolean {
  return BETTER_THAN.test(text.slice(Math.max(0, start - 60), start));
}

/** Whether a period is what a figure is compared with, not the time of it. */
export function isComparison(text: string, { start, end, versus, isTime }: PeriodMention): boolean {
  if (isHowItMoved(text, start)) return false;
  if (!isTime || /^(?:versus|from|since)\s/i.test(text.slice(start, end))) return true;
  if (versus !== null && RELATIVE.test(text.slice(start, end))) return true;
  const before = text.slice(Math.max(0, start - 40), start);
  return COMPARED.test(before) || FROM_THEN.test(before);
}

// "from $41 million in the | second quarter of 2021"
const FROM_THEN =
  /\b(?:from|against|versus|compared (?:with|to))\s[A-Z]{0,3}[$€£¥]\d[\d.,]*(?:\s(?:million|billion|thousand))?\s(?:in|for|during)\s(?:the\s)?$/i;
