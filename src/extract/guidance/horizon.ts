import type { Call } from '../../core/call.ts';
import { type Guarded, guarded } from '../../core/guarded/guarded.ts';
import type { Fact } from '../../figures/fact.ts';
import { isLater, type PeriodMention } from '../../figures/time/fiscal.ts';
import { findPeriods } from '../../figures/time/periods.ts';

const NUMBER =
  '(?:half a|\\d+|a|an|one|two|three|four|five|six|nine|twelve|eighteen|few|couple(?: of)?|several)';
const UNIT = '(?:years?|months?|quarters?|weeks?)';
const MONTH =
  'January|February|March|April|May|June|July|August|September|October|November|December';
const SPANS: readonly Guarded[] = [
  new RegExp(
    `\\bwithin (?:the )?(?:next )?${NUMBER}(?: ${UNIT})?(?: (?:to|or) ${NUMBER})? ?${UNIT}\\b`,
    'i',
  ), // within half a year to 1 year
  // "our confidence in the long-term growth opportunity": what it is of, and no time of a forecast
  /\b(?:mid[- ]?term|medium[- ]term|long(?:er)?[- ]term|near[- ]term|short[- ]term)\b(?! (?:growth )?(?:(?:share|stock)holder|opportunit|value|potential|success|health|prospects|investors?\b|debt\b|borrowings?\b|contracts?\b|agreements?\b|relationships?\b|partner|customers?\b|suppl|incentive|leases?\b|assets?\b|liabilit|rates?\b|interest\b|care\b|storage\b))/i,
  new RegExp(
    `\\b(?:over|in|for|during) the (?:next|coming) (?:${NUMBER} )?(?:years?|quarters?|months?)\\b`,
    'i',
  ),
  /\b(?:in )?(?:the )?(?:coming|upcoming|future|next few|next couple of|following) (?:quarters?|years?|months?|periods?)\b/i,
  /\b(?:throughout|near the end of|over the course of|(?:through )?the (?:rest|remainder|balance) of) (?:the|this|next) (?:\w+ )?(?:year|quarter)\b/i,
  /\bby the end of (?:the|this|next) (?:year|quarter|decade|calendar year|fiscal year)\b/i,
  /\b(?:the )?(?:rest|remainder|balance) of (?:the|this) (?:fiscal )?year\b/i,
  /\bthe remaining (?:year|quarters?|months?)\b/i,
  new RegExp(
    `(?<=\\btake (?:us )?(?:about |around |at least |another |roughly )?)${NUMBER}(?: (?:to|or) ${NUMBER})? (?:more )?(?:years?|quarters?|months?)\\b`,
    'i',
  ), // it'll take two to three years
  /\bby (?:the end of )?(?:fiscal )?20\d\d\b/i,
  new RegExp(
    `\\b(?:by|until|before|effective|starting|beginning) (?:the end of |in |on )?(?:${MONTH})(?: \\d{1,2}(?:st|nd|rd|th)?)?(?:,? (?:of )?(?:this year|next year|20\\d\\d|['’]\\d\\d))?\\b`,
    'i',
  ), // by May 31st of this year
  /\b(?:by|until|before) (?:the (?:end of )?|early |late |next |this )*(?:spring|summer|autumn|winter)\b(?! \w*(?:weather|season|driving|demand|temperature))/i,
  new RegExp(`\\b(?:in|by|during|from) the (?:${MONTH}) (?:quarter|half)\\b`, 'i'),
  /\bfor the foreseeable future\b/i,
  /\bover time\b|\blooking ahead\b|\bgoing forward\b/i,
].map(guarded);

// "the growth we had this year to continue into 2019": for the year it goes on into
const CONTINUES =
  /\b(?:continu|persist|carr|extend|last|spill)\w* (?:over |on |well |also )?into (?:the )?(?:[\w-]+ ){0,3}[\w-]+$/i;

// "for the full year, because the move runs into | next year": when the reason falls
const REASON =
  /(?:,\s(?:as|since|although|though|while|whereas)|\b(?:because|given that|as a result of|due to|owing to|now that|even though))\s[^;]*$/i;

// "momentum earlier this year": what is over of a year that goes on
const OVER = /\b(?:earlier|so far|thus far|already) (?:in )?(?:this |the )?$/i;

// "it's two projects that move to | next year": when something else falls
const MOVED =
  /\b(?:mov(?:e|es|ed|ing)|slip\w*|push\w*|shift\w*|spill\w*|roll\w*|defer\w*|delay\w*|postpon\w*)\s(?:[\w-]+\s){0,3}(?:to|into|until)\s(?:the\s)?$/i;
// "30 million, and I would say that this is": no more of the figure before it
const ANOTHER_CLAUSE = /[,;]\s(?:(?:and|but|so)\s)?(?:I|we|it|this|that|there|they)(?:['’]\w+)?\s/i;

/**
 * When the forecast of a figure is for: what its sentence says, but where every later time in it is of a
 * reason or of a clause behind the figure, the time that the figure carried on.
 */
export function horizonOfFigure(
  text: string,
  call: Call,
  { period, spoken }: Pick<Fact, 'period' | 'spoken'>,
): string | null {
  const later = laterPeriods(text, call);
  const isOther = ({ start }: PeriodMention) =>
    start > spoken.end &&
    ANOTHER_CLAUSE.test(text.slice(spoken.end, start)) &&
    (MOVED.test(text.slice(0, start)) || REASON.test(text.slice(0, start)));
  const isAside = later.length > 0 && later.every(isOther);
  return isAside && isLater(period, call) ? period : findHorizon(text, call);
}

function laterPeriods(text: string, call: Call): readonly PeriodMention[] {
  return findPeriods(text, call).filter(
    ({ label, isTime }) =>
      isTime && label !== null && label !== call.period && isLater(label, call),
  );
}

/** When a statement is for: fiscal periods after the call's ("Q4 2023 to Q1 2024"), else the words said. */
export function findHorizon(text: string, call: Call): string | null {
  const then = laterPeriods(text, call).filter(({ start }) => !OVER.test(text.slice(0, start)));
  const main = then.filter(({ start }) => !REASON.test(text.slice(0, start)));
  const ahead = main.length > 0 ? main : then;
  const into = ahead.find(({ end }) => CONTINUES.test(text.slice(0, end)));
  if (into?.label) return into.label;
  const labels = [...new Set(ahead.flatMap(({ label }) => label ?? []))];
  const due = labels.length > 1 && /\bdelay|postpon|push/i.test(text) ? labels.slice(1) : labels;
  const [first, last] = [due[0], due.at(-1)];
  if (first && last) return first !== last && isSpan(first, last) ? `${first} to ${last}` : first;
  for (const span of SPANS) {
    const match = span.exec(text);
    if (match) return lowered(match[0]).replace(/^(?:in )?(?:the )?/, '');
  }
  return null;
}

const NAMED = new RegExp(`\\b(?:${MONTH})\\b`, 'g');

/** In lower case but for months: "Before March" -> "before March". */
function lowered(text: string): string {
  const months = text.match(NAMED) ?? [];
  return months.reduce((all, month) => all.replace(month.toLowerCase(), month), text.toLowerCase());
}

/** Two quarters, halves or years in order; "Q4 … FY" is no span but a part and its whole. */
function isSpan(first: string, last: string): boolean {
  const [kindOf, yearOf] = [(label: string) => label.charAt(0), (label: string) => label.slice(-4)];
  return kindOf(first) === kindOf(last) && `${yearOf(first)}${first}` < `${yearOf(last)}${last}`;
}
