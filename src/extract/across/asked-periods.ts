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
const BY_QUARTER =
  /\b(?:trend\w*|(?:each|every|by|per) quarter|quarter[- ](?:by|on|after)[- ]quarter)\b/i;
const LENGTH =
  /\b(?:last|past|previous) (?<count>two|three|four|five|six|seven|eight|[2-8])?\s?(?<unit>quarter|hal(?:f|ve)|year)s?\b/i;
const NUMBERS: Readonly<Record<string, number>> = {
  ...{ two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8 },
};
// "Change over the past two years": from that long ago until now, which is one quarter more than the run.
const CHANGE =
  /\b(?:chang\w+|grow\w*|grew|rise[ns]?|rose|fall(?:en|s)?|fell|mov\w+|improv\w+|develop\w*|increas\w+|decreas\w+|declin\w+)\b/i;
const BACK =
  /\b(?:over|in|during|for) the (?:last|past|previous) (?:(?<count>two|2|one|1) )?years?\b/i;
const UNTIL_NOW = /\bsince\b|\b(?:to|until|till) (?:now|date|today|this)\b/i;
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
  const back = BACK.exec(question)?.groups;
  if (back && past.length === 0 && CHANGE.test(question) && !BY_QUARTER.test(question)) {
    const years = NUMBERS[back.count ?? ''] ?? (Number(back.count ?? 1) || 1);
    return { kind: 'change', labels: [label(own.at - years * aYear(own.kind)), label(own.at)] };
  }
  if (RUN.test(question)) {
    const [from, to] = runOf(question, { own, past, years: yearsIn(question, call) });
    const labels = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => label(from + at));
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

/** Where a run begins and ends: at the periods or years that it names, else so long ago, and now. */
function runOf(
  question: string,
  {
    own,
    past,
    years,
  }: { readonly own: Place; readonly past: readonly number[]; readonly years: readonly number[] },
): readonly [number, number] {
  const [first, last = first] = [past[0], past.at(-1)];
  const isUntilNow = UNTIL_NOW.test(question);
  if (first !== undefined && last !== first && !isUntilNow) return [first, last ?? own.at];
  if (first !== undefined && SINCE.test(question)) return [first, own.at];
  const [year, until = year] = [years[0], years.at(-1)];
  if (year === undefined || own.kind === 'FY') return [startOf(question, own), own.at];
  const end = ((until ?? year) + 1) * aYear(own.kind) - 1;
  return [year * aYear(own.kind), isUntilNow ? own.at : Math.min(own.at, end)];
}

/** The years that a question names by their numbers, the earliest first. */
function yearsIn(question: string, call: Call): readonly number[] {
  return findPeriods(question, call)
    .flatMap(({ label, start, end }) =>
      label?.startsWith('FY ') && /\d{2}/.test(question.slice(start, end))
        ? [Number(label.slice(3))]
        : [],
    )
    .toSorted((one, other) => one - other);
}

function aYear(kind: Place['kind']): number {
  return kind === 'Q' ? 4 : kind === 'H' ? 2 : 1;
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
  return { ...place, at: place.at - aYear(place.kind) };
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
  if (THIS_YEAR.test(question) && own.kind !== 'FY') return own.at - (own.at % aYear(own.kind));
  const { count, unit = '' } = LENGTH.exec(question)?.groups ?? {};
  const number = count === undefined ? null : (NUMBERS[count.toLowerCase()] ?? Number(count));
  const length = /^year/i.test(unit) ? aYear(own.kind) * (number ?? 1) : (number ?? USUAL);
  return own.at - Math.min(MOST, Math.max(2, length)) + 1;
}
