import type { Call } from '../../core/call.ts';
import { isLater } from '../../figures/time/fiscal.ts';
import { findPeriods } from '../../figures/time/periods.ts';

/** Periods that a question sets side by side, the earliest first. */
export interface AskedPeriods {
  /** `change`: from one to another. `levels`: each for itself. `trend`: a run of them. */
  readonly kind: 'change' | 'levels' | 'trend';
  readonly labels: readonly string[];
}

const MOST = 8;
const USUAL = 4;
const SINCE = /\b(?:since|from|versus|vs\.?|against|compar\w+|than|between|relative to)\b/i;
const RUN =
  /\btrend(?:s|ed|ing|line)?\b|\b(?:each|every|by|per) quarter\b|\bquarter[- ](?:by|on|after)[- ]quarter\b|\bover time\b|\b(?:over|in|during|across|for|through) the (?:last|past|previous) (?:few |couple of )?(?:\w+ )?(?:quarters|halves|years?)\b|\b(?:last|past|previous) (?:two|three|four|five|six|seven|eight|[2-8]) (?:quarters|halves|years)\b/i;
const LENGTH =
  /\b(?:last|past|previous) (?<count>two|three|four|five|six|seven|eight|[2-8])?\s?(?<unit>quarter|hal(?:f|ve)|year)s?\b/i;
const NUMBERS: Readonly<Record<string, number>> = {
  ...{ two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8 },
};
const THIS_YEAR = /\bthis (?:fiscal |financial )?year\b|\byear[- ]to[- ]date\b|\bytd\b/i;
/** Words of what is to come. */
export const AHEAD =
  /\b(?:guid\w*|outlook|forecasts?|expect\w*|will|next|coming|plans?|planned|targets?|going forward|should|would)\b/i;
/** Words of what is over. */
export const PAST = /\b(?:was|were|did|had|came|ended|last|previous|prior|earlier|back)\b/i;
const BY =
  /\bby (?:the )?(?:end of )?(?:q[1-4]|h[12]|(?:first|second|third|fourth) quarter|year[- ]end)\b/i;
const LABEL = /^(?<part>Q[1-4]|H[12]|FY) (?<year>\d{4})$/;

/**
 * The periods of a call's kind that a question asks of, its own among them where it is one end of a change
 * or of a run; null for a question of one call alone, and of what is to come.
 */
export function askedPeriods(question: string, call: Call): AskedPeriods | null {
  const own = placeOf(call.period);
  if (own === null || AHEAD.test(question)) return null;
  const named = findPeriods(question, call).flatMap(({ label, start, end }) => {
    const place = label === null ? null : pastOf(label, question.slice(start, end), question, call);
    return place?.kind === own.kind ? [place.at] : [];
  });
  const past = [...new Set(named)].filter((at) => at <= own.at).toSorted((one, two) => one - two);
  const label = (at: number) => labelOf(own.kind, at);
  if (RUN.test(question)) {
    const [first] = past;
    const from = first !== undefined && SINCE.test(question) ? first : startOf(question, own);
    const labels = Array.from({ length: own.at - from + 1 }, (_, at) => label(from + at));
    return labels.length > 1 ? { kind: 'trend', labels: labels.slice(-MOST) } : null;
  }
  const others = past.filter((at) => at !== own.at);
  if (others.length === 0) return null;
  if (SINCE.test(question)) {
    const ends = others.length > 1 ? [others[0], others.at(-1)] : [others[0], own.at];
    const isToOwn = past.includes(own.at);
    const [from, to] = isToOwn ? [others[0], own.at] : ends;
    return { kind: 'change', labels: [label(from ?? own.at), label(to ?? own.at)] };
  }
  return { kind: 'levels', labels: past.slice(-MOST).map(label) };
}

/** Whether words set periods side by side, and do not only ask for one. */
export function isOverPeriods(question: string, call: Call): boolean {
  const asked = askedPeriods(question, call);
  return asked !== null && (asked.kind !== 'levels' || asked.labels.length > 1);
}

/** The question with its bare quarters of the past named by their years: "since Q4" is since that of last year. */
export function withYears(question: string, call: Call): string {
  return findPeriods(question, call).reduceRight((text, { label, start, end }) => {
    const said = text.slice(start, end);
    const place = label === null ? null : pastOf(label, said, question, call);
    if (!place || label === null || labelOf(place.kind, place.at) === label) return text;
    return `${text.slice(0, start)}${labelOf(place.kind, place.at)}${text.slice(end)}`;
  }, question);
}

interface Place {
  readonly kind: 'Q' | 'H' | 'FY';
  /** Counts periods of its kind. */
  readonly at: number;
}

/** A bare "Q4" asked of in the past on the call of a third quarter is that of the year before. */
function pastOf(label: string, said: string, question: string, call: Call): Place | null {
  const place = placeOf(label);
  if (place === null || !isLater(label, call) || /\d{2}/.test(said)) return place;
  if (BY.test(question) || !(PAST.test(question) || SINCE.test(question) || RUN.test(question)))
    return place;
  const aYear = place.kind === 'Q' ? 4 : place.kind === 'H' ? 2 : 1;
  return { ...place, at: place.at - aYear };
}

function placeOf(label: string): Place | null {
  const { part = '', year = '' } = LABEL.exec(label)?.groups ?? {};
  if (part === '') return null;
  if (part === 'FY') return { kind: 'FY', at: Number(year) };
  const number = Number(part.charAt(1)) - 1;
  return part.startsWith('Q')
    ? { kind: 'Q', at: Number(year) * 4 + number }
    : { kind: 'H', at: Number(year) * 2 + number };
}

function labelOf(kind: Place['kind'], at: number): string {
  if (kind === 'FY') return `FY ${at}`;
  const parts = kind === 'Q' ? 4 : 2;
  return `${kind}${(at % parts) + 1} ${Math.floor(at / parts)}`;
}

/** "Over the last six quarters", "this year": where that run begins. */
function startOf(question: string, own: Place): number {
  const part = own.kind === 'Q' ? 4 : 2;
  if (THIS_YEAR.test(question) && own.kind !== 'FY') return own.at - (own.at % part);
  const { count, unit = '' } = LENGTH.exec(question)?.groups ?? {};
  const number = count === undefined ? null : (NUMBERS[count.toLowerCase()] ?? Number(count));
  const aYear = own.kind === 'Q' ? 4 : own.kind === 'H' ? 2 : 1;
  const length = /^year/i.test(unit) ? aYear * (number ?? 1) : (number ?? USUAL);
  return own.at - Math.min(MOST, Math.max(2, length)) + 1;
}
