import type { Metric, Statement } from '../src/core/brief.ts';
import type { Figure } from '../src/core/figure.ts';
import type { Label, Outlook } from './gold.ts';

/** What a shown metric is worth beside the labels: `unlisted` has to be read against the text. */
export type Ruling =
  | { readonly kind: 'right'; readonly label: Label }
  | { readonly kind: 'wrong'; readonly why: string }
  | { readonly kind: 'unlisted' };

type Measure = Pick<Figure, 'value' | 'unit'>;

const BASIS =
  /\b(?:adjusted|non-gaap|gaap|reported|normali[sz]ed|underlying|total|net(?= sales| revenue))\b/g;
const GENERIC =
  /\b(?:services?|segments?|channels?|business(?:es)?|division|group|the|and|total|of|paid)\b/g;
// The whole company by its place, and a place of two names.
const WORLDWIDE = /^(?:worldwide|global(?:ly)?|total company|consolidated|group)$/i;
const UNITED_STATES = /\b(?:united states|u\.s\.?(?!\w)|usa)\b/g;

const SAME_WORDS = 0.8;
const FEWEST_WORDS = 5;

/** Holds one shown metric against the labels of its name: the nearest says what is wrong with it. */
export function ruleOn(metric: Metric, labels: readonly Label[]): Ruling {
  const named = labels.filter((label) => isNamed(metric, label) || isNamedWhole(metric, label));
  const faults = named.map((label) => ({ label, faults: faultsOf(metric, label) }));
  const rights = faults.filter(({ faults: each }) => each.length === 0);
  // Of two labels that a row answers, the one of its own figure, and not the one that tells it beside.
  const right = rights.find(({ label }) => isItsMove(metric, label)) ?? rights[0];
  if (right) return { kind: 'right', label: right.label };
  const same = labels.find((label) => isToldAs(metric, label));
  if (same) return { kind: 'right', label: same };
  const sameFigure = faults.find(({ label }) => isValue(metric, label));
  if (sameFigure) return { kind: 'wrong', why: sameFigure.faults.join(', ') };
  const prior = named.find(
    ({ prior: earlier, segment }) =>
      earlier !== null &&
      isSegment(metric.segment, segment) &&
      metric.figure?.value === earlier.value,
  );
  if (prior) return { kind: 'wrong', why: 'prior shown as current' };
  const [samePlace] = faults.filter(
    ({ faults: each }) => !/segment|period|basis/.test(each.join()),
  );
  return samePlace ? { kind: 'wrong', why: samePlace.faults.join(', ') } : { kind: 'unlisted' };
}

/** Every attribute in which a shown metric differs from a label. */
function faultsOf(metric: Metric, label: Label): readonly string[] {
  const { figure, prior, change } = metric;
  const said = [label.change, ...label.otherChanges].filter((each) => each !== null);
  const isMoved = said.some((each) => change && isSame(change.figure, each));
  return [
    isSegment(metric.segment, label.segment) ||
    isNamedWhole(metric, label) ||
    label.acceptSegments.some((segment) => isSegment(metric.segment, segment))
      ? null
      : `segment ${label.segment}`,
    [label.period, ...label.acceptPeriods].some((period) => isPeriod(metric.period, period))
      ? null
      : `period ${label.period}`,
    [label.basis, ...label.basisAccept].some(
      (basis) => (metric.basis === 'adjusted') === (basis === 'adjusted'),
    )
      ? null
      : `basis ${label.basis}`,
    isValue(metric, label) ? null : `value ${label.value}`,
    figure?.currency && label.currency && figure.currency !== label.currency ? 'currency' : null,
    prior && label.prior && !near(prior.figure.value, label.prior.value) ? 'prior' : null,
    change?.stated && said.length > 0 && !isMoved ? `change ${said[0]?.value}` : null,
  ].filter((fault) => fault !== null);
}

function isItsMove({ figure, change }: Metric, { value, unit }: Label): boolean {
  const said = figure ?? change?.figure;
  return said !== undefined && value !== null && isSame(said, { value, unit });
}

function isValue({ figure, change }: Metric, label: Label): boolean {
  const { value, unit, alsoAccept, low, high } = label;
  const isMove = isOfMove(label) && figure === null;
  const said = isMove ? (change?.figure ?? null) : figure;
  if (said === null) return false;
  // A move labelled alone is told by a line that has the level too.
  const isBeside = label.growthOnly && figure !== null && change?.stated === true;
  if (isBeside && value !== null && isSame(change.figure, { value, unit })) return true;
  const isFall = isMove && OF_FALL.test(label.name) && value !== null && value > 0;
  if (isFall && isSame(said, { value: -value, unit })) return true;
  // Of two moves in one breath, in money and in percent, either is right.
  if (isMove && label.otherChanges.some((each) => isSame(said, each))) return true;
  if (value !== null && isSame(said, { value, unit })) return true;
  // "two-thirds" is labelled by its first digits
  const isWords = !/\d/.test(said.text) && said.unit === 'percent' && unit === 'percent';
  if (isWords && value !== null && Math.abs(said.value - value) <= 0.05) return true;
  if (said.unit !== unit) return false;
  const wanted = [label.low, ...alsoAccept].filter((each) => typeof each === 'number');
  if (low !== undefined && high !== undefined && said.high !== undefined)
    return near(low, said.value) && near(high, said.high);
  return wanted.some((each) => near(each, said.value));
}

/** One measure in one unit; basis points are hundredths of a point. */
function isSame(one: Measure, other: Measure): boolean {
  const [first, second] = [one, other].map(({ value, unit }) =>
    unit === 'bps' ? ({ value: value / 100, unit: 'points' } as const) : { value, unit },
  );
  return first?.unit === second?.unit && near(first?.value ?? 0, second?.value ?? 0);
}

function isNamed({ name, figure }: Metric, label: Label): boolean {
  const isMove = isOfMove(label) && figure === null;
  const bare = (each: string) => plain(isMove ? each.replace(OF_MOVE, '') : each);
  return [label.name, ...label.aliases].some((each) => bare(each) === bare(name));
}

// "net sales growth" is what "net sales" has grown by.
const OF_MOVE =
  /\s+(?:growth|increase|decline|decrease|change|reduction|expansion|contraction|improvement)$/i;
// "A debt reduction of 4 million": debt has moved by minus as much.
const OF_FALL = /\s(?:decline|decrease|reduction|contraction)$/i;

function isOfMove({ name, growthOnly }: Label): boolean {
  return growthOnly || OF_MOVE.test(name);
}

/** "Licence revenue" of the company is what "revenue" of licences is: the same words name one thing. */
function isNamedWhole({ segment, name, figure }: Metric, label: Label): boolean {
  const isMove = isOfMove(label) && figure === null;
  const whole = (part: string | null, own: string) => {
    const said = synonymsOf(isMove ? own.replace(OF_MOVE, '') : own).replaceAll(BASIS, ' ');
    return [...new Set(partWords(`${part ?? ''} ${said}`))].toSorted().join(' ');
  };
  const shown = whole(segment, name);
  return (
    (segment !== null || label.segment !== null) &&
    [label.name, ...label.aliases].some((own) => whole(label.segment, own) === shown)
  );
}

/**
 * A figure of the same sentence under a name that says less or more of the same words: "share of payments
 * outside the store" is the "share of payments taken outside the store". Its part has to be among them.
 */
function isToldAs(metric: Metric, label: Label): boolean {
  const isSame = metric.evidence.some(({ quote }) => isSaidIn(label.quote, quote));
  const other = faultsOf(metric, label).filter((fault) => !fault.startsWith('segment'));
  if (!isSame || other.length > 0) return false;
  const shown = namingWords(metric.segment, metric.name);
  return [label.name, ...label.aliases].some((own) => {
    const wanted = namingWords(label.segment, own);
    const isWithin = shown.every((word) => wanted.includes(word));
    const isParts =
      partWords(label.segment ?? '').every((word) => shown.includes(word)) &&
      namingWords(metric.segment, '').every((word) => wanted.includes(word));
    return isParts && (isWithin || wanted.every((word) => shown.includes(word)));
  });
}

function isSaidIn(words: string, quote: string): boolean {
  return shareOf(wordsOf(words), wordsOf(quote)) >= SAME_WORDS;
}

function namingWords(part: string | null, name: string): readonly string[] {
  const said = synonymsOf(name.replace(OF_MOVE, '')).replaceAll(BASIS, ' ');
  return partWords(`${part ?? ''} ${said}`.replaceAll(LITTLE, ' '));
}

const LITTLE = /\b(?:from|in|at|to|for|on|by|with|through|are|is|that|our|program)\b/gi;

// Two names of one line.
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/\bas (?:an? )?(?:percent|percentage|%) of (?:net )?(?:sales|revenues?)\b/g, 'ratio'],
  [/\bcosts? of (?:goods sold|sales)\b/g, 'cost of revenue'],
  [
    /\b(?:net )?sales\b(?! force)(?<!\b(?:comparable|comp|same[- ]store|retail|ticket|unit)(?: store)? sales)/g,
    'revenue',
  ],
  [/\brevenues\b/g, 'revenue'],
  [/\bsg&a\b/g, 'selling general and administrative'],
  [/\br&d\b/g, 'research and development'],
  [/\barpu\b/g, 'average revenue per user'],
  [/ to shareholders\b/g, ''],
  [/\b(?:costs|expenses)\b/g, 'expense'],
  [
    /\b(?:pre-?tax|pre-tax) (?:income|earnings|profits?)\b|\bprofits? before tax\b/g,
    'pretax income',
  ],
  [/\bshareholder returns?\b|\bcapital returns?\b/g, 'capital returned'],
  [/\boperating profits?\b/g, 'operating income'],
  [/\border(?:s| intake)\b/g, 'bookings'],
  [/\b(?:revolver|revolving credit facility) availability\b/g, 'credit availability'],
  [/\b(?:stock|share) (?:repurchases?|buybacks?)\b/g, 'buyback'],
  [/\bcapex\b/g, 'capital expenditure'],
];

function synonymsOf(name: string): string {
  return SYNONYMS.reduce((said, [words, own]) => said.replaceAll(words, own), name.toLowerCase());
}

function plain(name: string): string {
  return synonymsOf(name)
    .replaceAll(BASIS, '')
    .replaceAll(/s\b|[^a-z]/g, '');
}

function isSegment(shown: string | null, wanted: string | null): boolean {
  const whole = [shown, wanted].map((each) => each !== null && !WORLDWIDE.test(each));
  if (!whole[0] || !whole[1]) return whole[0] === whole[1];
  const [one, other] = [partWords(shown ?? ''), partWords(wanted ?? '')];
  return one.every((word) => other.includes(word)) || other.every((word) => one.includes(word));
}

/** What names a part: of "business services" both words, since neither says more. */
function partWords(part: string): readonly string[] {
  const text = part.toLowerCase().replaceAll(UNITED_STATES, 'us');
  const own = text.replaceAll(GENERIC, ' ');
  const words = (/\p{L}/u.test(own) ? own : text).replaceAll(/(?<=\p{L}{2})s\b/gu, '');
  return words.match(/[\p{L}\d]+/gu) ?? [];
}

/** A date and its quarter are one. */
function isPeriod(shown: string, wanted: string): boolean {
  const isDated = [shown, wanted].map((each) => /^\d{4}-/.test(each));
  const isQuarter = [shown, wanted].map((each) => /^Q/.test(each));
  return shown === wanted || (isDated[0] && isQuarter[1]) || (isQuarter[0] && isDated[1]) || false;
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-6 * Math.max(1e-9, Math.abs(one), Math.abs(other));
}

/** The statement that tells a labelled outlook: of the same words, and of its figure where it has one. */
export function statementFor(
  label: Outlook,
  statements: readonly Statement[],
): { readonly statement: Statement | null; readonly hasFigure: boolean } {
  const wanted = [label.low, label.high].filter((each) => each !== undefined);
  const isFigured = ({ figure }: Statement) => figure !== null && holds(figure, wanted);
  const telling = statements.filter((one) => isQuoted(label.quote, one));
  const figured = telling.find(isFigured);
  if (figured || wanted.length === 0 || telling.length > 0)
    return {
      statement: figured ?? telling[0] ?? null,
      hasFigure: wanted.length === 0 || figured !== undefined,
    };
  const again = statements.find((one) => isFigured(one) && isOfTopic(label, one));
  return { statement: again ?? null, hasFigure: again !== undefined };
}

/** Whether a statement has the words of a label, or one whole sentence of it: a label may run on for two. */
function isQuoted(words: string, { evidence }: Statement): boolean {
  const sentences = words.split(/(?<=[a-z]{2}[.?!])\s+/);
  return [words, ...sentences].some((each) => {
    const wanted = wordsOf(each);
    const isTold = evidence.some(({ quote }) => shareOf(wanted, wordsOf(quote)) >= SAME_WORDS);
    return (each === words || wanted.length >= FEWEST_WORDS) && isTold;
  });
}

/** The same figure of the same thing is the same outlook, in whichever sentence it is told. */
function isOfTopic({ topic, quote }: Outlook, { evidence }: Statement): boolean {
  const said = evidence.flatMap((each) => wordsOf(each.quote));
  return shareOf(wordsOf(topic), said) >= 0.5 && shareOf(wordsOf(quote), said) >= 0.3;
}

function holds({ value, low, high }: Figure, wanted: readonly number[]): boolean {
  const ends = [value, low, high].filter((each) => each !== undefined);
  return wanted.every((each) => ends.some((end) => near(end, each)));
}

/** The words of a text that say what it is about, and its numbers. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\d.]*[\p{L}\d]{2,}/gu) ?? [];
}

/** How much of what is wanted is said, 0..1. */
export function shareOf(wanted: readonly string[], said: readonly string[]): number {
  return wanted.filter((word) => said.includes(word)).length / Math.max(1, wanted.length);
}
