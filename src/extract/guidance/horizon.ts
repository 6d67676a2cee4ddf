import type { Call } from '../../core/call.ts';
import { type Guarded, guarded } from '../../core/guarded/guarded.ts';
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
  /\bin the (?:weeks|months|quarters|years) ahead\b/i,
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

// "over 10% | and expect that our pricing will catch up by the end of the third quarter"
const EXPECTS_NEXT =
  /,?\s(?:and|but|while)\s(?:(?:we|I)\s)?(?:(?:now|also|still|currently)\s)?(?:expect|anticipate|project|forecast|believe|plan|intend)\b/i;

/**
 * When the forecast of a figure is for: what its sentence says, but where every later time in it is of a
 * reason or of a clause behind the figure, the time that the figure carried on.
 */
export function horizonOfFigure(
  text: string,
  call: Call,
  { period, spoken }: { readonly period: string | null; readonly spoken: Place },
): string | null {
  const later = laterPeriods(text, call);
  const isOther = ({ start }: PeriodMention) =>
    start > spoken.end &&
    (EXPECTS_NEXT.test(text.slice(spoken.end, start)) ||
      (ANOTHER_CLAUSE.test(text.slice(spoken.end, start)) &&
        (MOVED.test(text.slice(0, start)) || REASON.test(text.slice(0, start)))));
  const isAside = later.length > 0 && later.every(isOther);
  if (isAside && later.some(({ start }) => EXPECTS_NEXT.test(text.slice(spoken.end, start))))
    return findHorizon(text.slice(0, spoken.end), call);
  if (isAside && period !== null && isLater(period, call)) return period;
  return ofSeveral(text, ahead(text, call), { period, spoken }) ?? findHorizon(text, call);
}

/** Where a figure stands. */
interface Place {
  readonly start: number;
  readonly end: number;
}

// "2024 | through | 2026", "in the fourth quarter | or even in the first quarter of": one time
const JOINS =
  /^,?\s(?:(?:to|through|until|till|and|or|into|even|possibly|then|perhaps|then|by|in|the|late|early|end of|fiscal|calendar|year|beyond|again|–|-)\s)*$/i;

// "up 11% to 13%, with | the first half up 12%": how it is made up
const WITH_IT = /\swith\s/;
const BEYOND = /\b(?:beyond|after|other than)\s$/i;

/** Of two years that a text names apart, the figure's own: "5 shops this year and | 12 in 2025"; null where there is one time. */
function ofSeveral(
  text: string,
  mentions: readonly PeriodMention[],
  { period, spoken }: { readonly period: string | null; readonly spoken: Place },
): string | null {
  const kinds = new Set(mentions.map(({ label }) => label?.charAt(0)));
  const labels = new Set(mentions.map(({ label }) => label));
  if (labels.size < 2 || kinds.size > 1) return null;
  const isJoined = mentions.some(
    ({ end, label }, at) =>
      mentions[at + 1] !== undefined &&
      mentions[at + 1]?.label !== label &&
      JOINS.test(text.slice(end, mentions[at + 1]?.start)),
  );
  if (isJoined) return null;
  if (period !== null && labels.has(period)) return period;
  const own = mentions.filter(
    ({ start }) =>
      !BEYOND.test(text.slice(0, start)) &&
      (start < spoken.end || !WITH_IT.test(text.slice(spoken.end, start))),
  );
  const gap = ({ start, end }: Place) =>
    start >= spoken.end ? start - spoken.end : (spoken.start - end) * 1.5;
  return own.toSorted((one, other) => gap(one) - gap(other))[0]?.label ?? null;
}

// "growth of 9% compared to the midpoint of our | 2020 guidance": what it is held against
const COMPARED =
  /\b(?:compared (?:to|with)|versus|vs\.?|relative to|than|against)\s(?:(?:the|our|a|midpoint|of|prior|previous|original|initial|full|year|fiscal|calendar|guidance|range|for|in)\s)*$/i;

/** The later periods of a text but for those that are over, of a comparison or of a reason. */
function ahead(text: string, call: Call): readonly PeriodMention[] {
  const then = laterPeriods(text, call).filter(
    ({ start }) => !OVER.test(text.slice(0, start)) && !COMPARED.test(text.slice(0, start)),
  );
  const main = then.filter(({ start }) => !REASON.test(text.slice(0, start)));
  return main.length > 0 ? main : then;
}

function laterPeriods(text: string, call: Call): readonly PeriodMention[] {
  return findPeriods(text, call).filter(
    ({ label, isTime }) =>
      isTime && label !== null && label !== call.period && isLater(label, call),
  );
}

// "30 to 50 basis points annually", "our objective to target a ratio of 10%": for no year in particular
const LASTS =
  /\b(?:annually|annuali[sz]ed|each year|every year|per year|per annum|a year(?![- ](?:over|on|ago))|over the cycle|through the cycle|(?:long|longer|medium|mid)[- ]term (?:\w+ )?(?:target|goal|objective|range|growth rate|algorithm|ambition)s?)\b/i;
const IS_AIM = /\b(?:objective|goal|ambition|aspiration|commitment)\b/i;

/** Whether a forecast is for no year in particular, so that the period told last does not date it. */
export function isLasting(text: string, hedge: string): boolean {
  return LASTS.test(text) || IS_AIM.test(hedge);
}

/** When a statement is for: fiscal periods after the call's ("Q4 2023 to Q1 2024"), else the words said. */
export function findHorizon(text: string, call: Call): string | null {
  const mentions = ahead(text, call);
  const into = mentions.find(({ end }) => CONTINUES.test(text.slice(0, end)));
  if (into?.label) return into.label;
  const labels = [...new Set(mentions.flatMap(({ label }) => label ?? []))];
  const due = labels.length > 1 && /\bdelay|postpon|push/i.test(text) ? labels.slice(1) : labels;
  const [first, last] = [due[0], due.length === 1 ? yearsTo(text, due[0]) : due.at(-1)];
  if (first && last) return first !== last && isSpan(first, last) ? `${first} to ${last}` : first;
  const year = yearOf(text, call);
  if (year !== null) return year;
  for (const span of SPANS) {
    const match = span.exec(text);
    if (match) return lowered(match[0]).replace(/^(?:in )?(?:the )?/, '');
  }
  return null;
}

// "the 2025 | combined ratio", "to achieve 2025 | adjusted margin": the year of what is foretold
const YEAR_OF = guarded(
  /\b(?:the|our|an?|expect|estimat\w+|anticipat\w+|project(?:ing)?|forecast(?:ing)?|achieve|deliver|now|see|target(?:ing)?|assum(?:e|ing)|full[- ]year) (?<year>20\d\d)(?= (?!(?:levels?|results|base|baseline|actuals?|reported|figures|and|to|versus|as|was|were|is|which|that|or|in|on|at|by|acquisition|restructuring|notes?|bonds?|annual meeting|proxy|form|program|agreement|act|season)\b)[a-z])|\bfor ['’](?<short>\d\d)\b/i,
);

/** "in 2024 and 2025": the second of two years that are said in one breath; the first where there is none. */
function yearsTo(text: string, first: string | undefined): string | undefined {
  const year = /^FY (?<year>\d{4})$/.exec(first ?? '')?.groups?.year;
  if (year === undefined) return first;
  const then = new RegExp(`\\b${year}\\s?(?:and|to|through|until|[-–])\\s?(20\\d\\d)\\b`).exec(
    text,
  )?.[1];
  return then === undefined ? first : `FY ${then}`;
}

/** The year that stands before what is foretold; null where none does, or it is over. */
function yearOf(text: string, call: Call): string | null {
  const { year, short } = YEAR_OF.exec(text)?.groups ?? {};
  const label = year || short ? `FY ${year ?? `20${short}`}` : null;
  return label !== null && isLater(label, call) ? label : null;
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
