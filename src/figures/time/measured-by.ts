import type { Versus } from '../../core/brief.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import { earlierThan, type PeriodMention } from './fiscal.ts';

/** What a comparison with a period is, for a figure of the period `label`; a day of a year is not the year. */
export function versusOf(label: string, compared: PeriodMention, isOfDay: boolean): Versus {
  if (compared.versus !== null) return compared.versus;
  if (compared.label === null) return 'other';
  if (compared.label === earlierThan(label, 'year-ago')) return 'year-ago';
  // "The third quarter was up 4% from fiscal 2020": from the same quarter of it
  const isYear = compared.label === `FY ${Number(label.slice(-4)) - 1}`;
  if (isYear && !isOfDay) return 'year-ago';
  return compared.label === earlierThan(label, 'previous-quarter') ? 'previous-quarter' : 'other';
}

function isOfMoves(move: SpokenFigure | undefined, next: SpokenFigure): boolean {
  return move?.figure.unit === 'percent' && next.figure.unit === 'percent';
}

const SET_AGAINST = /\b(?:compared (?:to|with)|versus|against)\s/i;

// "2.6% from $144.9 million", "a growth of 7.6% over 5,402 crore", "1.0% down on the 618 million"
const MEASURED_BY =
  /^,?\s(?:(?:down|up|growth|increase|decrease|decline|rise|higher|lower|more|less|above|below)\s)?(?:over|on|than|from|versus|vs\.?|against|compared (?:to|with))\s(?:the\s|a\s)?$/i;

// "declined 4% compared to a 27% | decline in Q2": another move, and no level
const MOVED_THEN = /^\s(?:declines?|decreases?|increases?|drops?|rises?|falls?|growth|gains?)\b/;

/** Whether the next figure is the level that a move is measured by. */
export function isMeasuredBy(text: string, figures: readonly SpokenFigure[], at: number): boolean {
  const [move, level] = [figures[at], figures[at + 1]];
  if (!move || !level || !/^(?:percent|points|bps|multiple)$/.test(move.figure.unit)) return false;
  const between = text.slice(move.end, level.start);
  // "declined 4.6% compared to a 27% decline in Q2": another move, and no level
  if (isOfMoves(move, level)) return false;
  // "up 4% on 3% volume growth": one rests on the other
  if (level.figure.unit !== 'money' && level.figure.unit !== 'count' && /\bon\s$/i.test(between))
    return false;
  if (level.figure.unit === move.figure.unit && MOVED_THEN.test(text.slice(level.end)))
    return false;
  return MEASURED_BY.test(between);
}

// "up 5% and 7% year-over-year", "by 9.7% from 595.8 million last quarter", "5% to $2 billion sequentially"
const RUNS_ON =
  /^,?\s(?:and\s|or\s|in\s)?(?:(?:about|approximately|around|nearly|almost|over|roughly)\s)?(?:by\s|(?:up\s|down\s)?(?:from|to|compared (?:to|with)|versus|reaching)\s(?:\w+\s){0,2})?$/;

// "32% higher in revenue and 38% higher in operating income compared to": one comparison for both
const SHARED = /^\s(?:higher|lower|up|down|growth|more|less)\b[^,.;\d]{0,40}\sand\s(?:by\s)?$/;

/** Whether the next figure belongs to the same breath, so that what follows it is said of both. */
export function runsOn(text: string, figures: readonly SpokenFigure[], at: number): boolean {
  const next = figures[at + 1];
  if (next === undefined) return false;
  const between = text.slice(figures[at]?.end ?? 0, next.start);
  if (isOfMoves(figures[at], next) && SET_AGAINST.test(between)) return false;
  return RUNS_ON.test(between) || SHARED.test(between);
}
