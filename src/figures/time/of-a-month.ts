import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import { findMetrics } from '../lexicon/lexicon.ts';
import { IN_CAPITALS } from './period-labels.ts';

const MONTH = `(?:${IN_CAPITALS})`;
const MONTHS = `(?:the months? of )?${MONTH}(?:(?:,| and| to| through) ${MONTH})*`;
const NO_MORE = '(?! \\d| quarter| half| year)';
const ENDED =
  '(?<!\\b(?:end(?:ed|ing)?|through|until|to|since|closed|launched|started|began|opened) )';
const WITHIN = `${ENDED}\\b(?:in|for|during) ${MONTHS}\\b${NO_MORE}`;

// "Shipments in January were 4.6 million"
const BEFORE = new RegExp(`${WITHIN}[^.;,]{0,30}$`);
// "For the month of June, overall sales were down 7%"
const AT_HEAD = new RegExp(
  `^(?:(?:And|But|Now|Already|So far|Thus far|Then),? )?(?:[Ii]n|[Ff]or|[Dd]uring) ${MONTHS}${NO_MORE}(?: [a-z]+)?,\\s(?![^.;]{0,90}\\bquarter\\b)`,
);
// "January started off stronger than we expected, returning to"
const MONTH_FIRST = new RegExp(
  `^(?:(?:And|But|Now),? )?${MONTH} (?:started|began|was|saw|came in|ended|has started)\\b(?![^.;]{0,90}\\bquarter\\b)`,
);
// "growth of more than 100% in April and May"
const AFTER = new RegExp(`^[^.;,]{0,30}${WITHIN}`);
// "with occupancy near 60% | for the month"
const THE_MONTH = /^\s(?:for|in|during) the (?:full |whole )?month\b(?! of)/;
// "July bookings are up 4%"
const OWN = new RegExp(
  `(?:^|[.,;:] |\\b(?:[Oo]ur|[Tt]he|that|and|but|while) )(?:${MONTH})(?:['’]s)? (?=[^.;,]{0,60}$)`,
);
const NOT_OWN =
  /^[\w-]*[ -]?(?:quarter|half|year|period|fiscal|ended|end|through|to)\b|\b(?:quarter|half|year|and|but|while)\b/i;
const SAME_TIME =
  /^(?:(?:And|But),? )?(?:During|In|Over|For) (?:this|that|the) (?:same )?(?:period|month|time(?: ?frame)?)\b/;

const DECLARED =
  /\b(?:dividends?|declared|(?:repurchase|buy-?back)s? (?:program\w*|plan|authori\w+)|authori[sz]\w+)\b/i; // "declared a dividend in August of $0.10"

/** Whether a figure is told of a month or two, which is no result of the call's own period. */
export function isOfAMonth(text: string, { start, end }: SpokenFigure): boolean {
  if (DECLARED.test(text)) return false;
  const before = text.slice(0, start);
  const sentence = before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('; ')) + 1);
  return (
    BEFORE.test(sentence) ||
    AT_HEAD.test(sentence.trimStart()) ||
    AFTER.test(text.slice(end)) ||
    THE_MONTH.test(text.slice(end)) ||
    MONTH_FIRST.test(sentence.trimStart()) ||
    isOfMonths(before)
  );
}

/** "October comps were down 2%": the month stands before what it tells of, which is no balance. */
function isOfMonths(before: string): boolean {
  const own = OWN.exec(before);
  if (!own) return false;
  const from = own.index + own[0].length;
  const said = before.slice(from);
  if (NOT_OWN.test(said)) return false;
  return findMetrics(said).some(
    ({ start, kind }) => kind !== 'stock' && /^(?:[\w-]+ ){0,2}$/.test(said.slice(0, start)),
  );
}

/** Whether a sentence opens with a month, or goes on about the one that the sentence before it opened with. */
export function goesOnAMonth(text: string, isOfMonth: boolean): boolean {
  return (AT_HEAD.test(text) && !DECLARED.test(text)) || (isOfMonth && SAME_TIME.test(text));
}
