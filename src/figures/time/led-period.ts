import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import { earlierThan, type PeriodMention } from './fiscal.ts';

// "…, and last year it was $637 million", "where a year ago we were at 38%"
const LEADS =
  /^(?:['’]s)?,?\s(?:(?:it|that|this|we|they|which|the (?:same )?(?:figure|number))\s)?(?:(?:also|still|only)\s)?(?:was|were|had(?: been)?|stood at|came in at|ran at|earned|made|reported|posted|recorded|generated|delivered|achieved|saw)\s(?:(?:at|about|around|approximately|roughly|nearly|a|an|over|just|only|still)\s)*(?:(?:negative|minus)\s|(?:net\s)?(?:loss|profit|gain|income|outflow|inflow|deficit|surplus|debt|cash)\sof\s(?:about\s|around\s)?)?$/i;

// "$2.41 a gallon, in last year's fourth quarter | $2.63", "; nine months 45 million"
const BARE_AHEAD = /(?:[,;:(]|\s[–—-])\s?(?:(?:and|but)\s)?(?:(?:in|for|during|at)\s)?(?:the\s)?$/i;
const BARE_BEHIND = /^\s(?:(?:about|around|minus|negative)\s)?$/i;
const NEW_CLAUSE = /[;:]\s(?:(?:and|but|for|in)\s){0,2}(?:the\s)?$/i;

// "compared with the first quarter, where operating profit was"
const WHERE =
  /^,?\s(?:where|when|in which)\s(?:(?!(?:and|but)\b)[\w-]+\s){0,5}(?:was|were|had|stood at|came in at)\s(?:(?:at|about|around|approximately|a|an)\s)*$/i;

// "was $8 million and for the full year", "; in the second half": up to the words of the time, or within them
const OPENED =
  /(?:\s(?:and|but|while|whereas)|;(?:\s(?:and|but))?)\s(?:(?:for|in|during|over)\s(?:the\s|our\s)?)?$/i;
const PLACED = /\s(?:for|in|during|over)\s(?:the\s|our\s)?$/i;
const PLACES = /^(?:for|in|during|over)\b/i;
// "we keep the full year at $20 million"
const HELD = /\b(?:keep|leave|hold|see|put|maintain|reiterate)(?:ing)?\s(?:the\s|our\s)?$/i;
const AT = /^\sat\s(?:about\s|around\s)?$/i;
const SAME_CLAUSE = /^,?[^,;]{0,60}$/;
const TO = /^\sto\s(?:about\s|around\s)?$/i;
const COMPARED = /\b(?:from|versus|against|compared (?:to|with)|than)\s(?:[\w-]+\s){0,2}$/i;

// "and first half revenue was", ", bringing nine-month revenue to": the time of an account of its own
const JOINED =
  /(?:\b(?:and|but|while|whereas|bringing|taking|making)|[,;])\s(?:(?:the|our|its)\s)?$/i;
const OF_ACCOUNT =
  /^(?:['’]s)?\s(?!(?:and|but|or|from|to|as|with|by|on|in|for|at|of|compared|versus|against|than|last|ago)\b)(?:[\w-]+\s){1,5}(?:was|were|is|came in at|came to|stood at|amounted to|totall?ed|reached|grew to|rose to|fell to|of|to)\s(?:(?:about|around|approximately|roughly|nearly|a|an|over|just)\s)*$/i;

// "and the fourth quarter contributed sales of": the time is the subject of the clause
const SUBJECT_OF =
  /(?:^|[,;]\s(?:and\s|but\s|with\s)?|\b(?:and|but|while|whereas|which|where)\s)(?:the\s|our\s)?$/i;
const BRINGS =
  /^\s(?:(?:alone|itself|by itself|on its own)\s)?(?:was|were|came in at|stood at|amounted to)\s(?:(?:about|around|nearly|over)\s)?$|^\s(?:alone\s|itself\s)?(?:contributed|brought|added|saw|delivered|generated|produced|made up|accounted for)\s(?:(?!(?:and|but)\b)[\w-]+\s){0,5}$/i;

// ", a sequential | improvement of 2.1 points": of the move that it tells of
const MOVE_BEHIND =
  /^\s(?:improvement|deterioration|increase|decrease|decline|rise|drop|reduction|gain|acceleration|deceleration|growth)\sof\s(?:(?:about|around|approximately|nearly|over|some)\s)?$/i;

// "compared to net income for the first quarter of | $30 million": of the figure that it leads to
const OF_FIGURE =
  /^\sof\s(?:(?:about|around|approximately|roughly|nearly|over|just)\s)*(?:(?:a|an)\s(?:loss|profit)\sof\s)?$/i;

const TO_DATE = /^(?:year[- ]to[- ]date|YTD)$/i;

/** Whether a time opens the clause of the figure behind it, and is none of the figure before. */
export function leadsTo(
  text: string,
  period: PeriodMention,
  figure: SpokenFigure | undefined,
): boolean {
  if (figure === undefined || period.end > figure.start) return false;
  const behind = text.slice(period.end, figure.start);
  const isOfNext =
    OF_ACCOUNT.test(behind) &&
    JOINED.test(text.slice(Math.max(0, period.start - 24), period.start));
  return (
    isOfNext ||
    MOVE_BEHIND.test(behind) ||
    LEADS.test(behind) ||
    isBare(text, period, figure) ||
    WHERE.test(behind) ||
    isSubject(text, period, figure) ||
    isOfFigure(text, period, figure) ||
    opensClause(text, period, figure)
  );
}

function isOfFigure(text: string, { start, end }: PeriodMention, figure: SpokenFigure): boolean {
  const isPlaced = PLACED.test(text.slice(0, start)) || PLACES.test(text.slice(start, end));
  return isPlaced && OF_FIGURE.test(text.slice(end, figure.start));
}

/** Whether a time stands right before a figure at the head of a clause: ", last year | 4 million". */
function isBare(text: string, { start, end }: PeriodMention, figure: SpokenFigure): boolean {
  return (
    BARE_BEHIND.test(text.slice(end, figure.start)) &&
    BARE_AHEAD.test(text.slice(Math.max(0, start - 30), start))
  );
}

function isSubject(text: string, { start, end }: PeriodMention, figure: SpokenFigure): boolean {
  return (
    BRINGS.test(text.slice(end, figure.start)) &&
    SUBJECT_OF.test(text.slice(Math.max(0, start - 30), start))
  );
}

/** Whether a time begins a clause that is joined to the one before: "and for the full year we expect". */
function opensClause(text: string, { start, end }: PeriodMention, figure: SpokenFigure): boolean {
  const before = text.slice(Math.max(0, start - 30), start);
  if (HELD.test(before)) return AT.test(text.slice(end, figure.start));
  const isPlaced = PLACED.test(before) || PLACES.test(text.slice(start, end));
  return isPlaced && OPENED.test(before) && SAME_CLAUSE.test(text.slice(end, figure.start));
}

/** When a figure is of. */
export type Led = Pick<PeriodMention, 'label' | 'versus'>;

/** The time that opens the clause of a figure; null where none does. */
export function ledPeriod(
  text: string,
  figures: readonly SpokenFigure[],
  at: number,
  periods: readonly PeriodMention[],
): Led | null {
  const start = figures[at]?.start ?? 0;
  const led = openingOf(text, figures, at, periods);
  // "and for the nine months from 39%": of the year before those
  if (led)
    return isFrom(text, led, start) ? yearBeforeOf(led) : ofAsLong(text, figures, at, led, periods);
  // "to 38%" behind that: of those
  const [first, before] = [figures[at - 1], openingOf(text, figures, at - 1, periods)];
  if (!first || !before || !TO.test(text.slice(first.end, start))) return null;
  return isFrom(text, before, first.start) ? before : null;
}

function openingOf(
  text: string,
  figures: readonly SpokenFigure[],
  at: number,
  periods: readonly PeriodMention[],
): PeriodMention | null {
  const from = figures[at - 1]?.end ?? 0;
  return (
    periods.findLast(
      (period) =>
        period.isTime &&
        (period.label !== null || period.versus === 'other') &&
        period.start >= from &&
        (period.versus !== null || opensOwn(text, period, figures[at])) &&
        leadsTo(text, period, figures[at]),
    ) ?? null
  );
}

function isFrom(text: string, { end, versus }: PeriodMention, start: number): boolean {
  return versus === null && COMPARED.test(text.slice(end, start));
}

const LAST_YEAR = /^(?:the )?(?:last|prior|previous)[- ]year$|^(?:a|one) year (?:ago|earlier)$/i;

/** "Nine months 45 million, prior year 42 million": of as many months; a day that is not ours goes by its words. */
function ofAsLong(
  text: string,
  figures: readonly SpokenFigure[],
  at: number,
  led: PeriodMention,
  periods: readonly PeriodMention[],
): Led {
  const words = text.slice(led.start, led.end);
  if (led.label === null)
    return { ...led, label: words.replace(/^(?:at|as of|as at|by) (?:the )?/i, '') };
  const [last, own] = [figures[at - 1], figures[at]];
  if (!last || !own || !LAST_YEAR.test(words)) return led;
  const before = openingOf(text, figures, at - 1, periods);
  const isOfLast = before?.versus === null && !/[;.]/.test(text.slice(last.end, own.start));
  return isOfLast ? yearBeforeOf(before) : led;
}

function yearBeforeOf({ label }: PeriodMention): Led {
  return { label: label && earlierThan(label, 'year-ago'), versus: 'year-ago' };
}

function opensOwn(text: string, period: PeriodMention, figure: SpokenFigure | undefined): boolean {
  if (figure === undefined) return false;
  return (
    WHERE.test(text.slice(period.end, figure.start)) ||
    isSubject(text, period, figure) ||
    isOfFigure(text, period, figure) ||
    opensClause(text, period, figure) ||
    (isBare(text, period, figure) &&
      NEW_CLAUSE.test(text.slice(Math.max(0, period.start - 30), period.start))) ||
    // "and year to date it was $511 million"
    (TO_DATE.test(text.slice(period.start, period.end)) &&
      LEADS.test(text.slice(period.end, figure.start)))
  );
}
