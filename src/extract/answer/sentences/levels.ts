import type { Call } from '../../../core/call.ts';
import type { Fact } from '../../../figures/fact.ts';
import { findPeriods } from '../../../figures/time/periods.ts';
import type { Ask } from '../ask/ask.ts';
import type { Book } from '../book/book.ts';

/** Two levels of one metric from one breath: this period's and an earlier one. */
export interface Pair {
  readonly now: Fact;
  readonly then: Fact;
}

const ISO = /^\d{4}-\d\d-\d\d$/;
// "at the end of June": a date that the label of an earlier period does not mean.
const MONTH =
  /\b(?:end of|in|at|since|as of) (?:the )?(?:january|february|march|april|may|june|july|august|september|october|november|december|year[- ]end|last year[- ]end)\b/i;
const COMPARED =
  /\b(?:compared (?:to|with)|from|against|versus|vs\.?|than|up from|down from)\s(?:an?\s|the\s)?(?:(?:net |gross |operating )?(?:loss|profit|income)\sof\s)?$/i;
const REACH = 60;

/**
 * The level of one period: said most often first, unadjusted before adjusted, then the more precise.
 * Null where the call gives several for an earlier period and nothing tells them apart.
 */
export function levelIn(
  facts: readonly Fact[],
  label: string,
  basis: Ask['basis'],
  book: Book,
): Fact | null {
  const { call } = book.transcript;
  const isNow = label === call.period;
  const levels = facts.filter((fact) => fact.role === 'level' && isOf(fact, label, book));
  const own = levels.filter((fact) => !isNow || !isCompared(fact, facts, book));
  const bare = withoutEchoes(own).filter((fact) => fact.basis === null);
  // Called by no basis comes first; of adjusted and reported, what the call says first.
  const pool = basis === null && bare.length > 0 ? bare : own;
  const firstBasis = pool[0]?.basis ?? null;
  const ranked = pool.toSorted(
    (one, other) =>
      timesSaid(other, pool) - timesSaid(one, pool) ||
      Number(saidOf(other, book) === label) - Number(saidOf(one, book) === label) ||
      Number(other.basis === firstBasis) - Number(one.basis === firstBasis) ||
      sizeOrder(one, other) ||
      one.spoken.step - other.spoken.step ||
      Number(one.spoken.figure.doubtful) - Number(other.spoken.figure.doubtful),
  );
  const [first] = ranked;
  if (!first || isNow) return precisest(first, pool, facts, book);
  const rival = ranked.find((fact) => !isSame(fact, first));
  const isSure =
    rival === undefined ||
    timesSaid(first, pool) > timesSaid(rival, pool) ||
    (saidOf(first, book) === label && saidOf(rival, book) !== label);
  return isSure ? precisest(first, pool, facts, book) : null;
}

/** A level and the earlier one it is compared with; `label` names the earlier period where it is asked for. */
export function pairIn(facts: readonly Fact[], label: string | null, book: Book): Pair | null {
  const { call } = book.transcript;
  const levels = facts.filter(({ role }) => role === 'level');
  const pairs = levels.flatMap((now) => {
    if (!isOf(now, call.period, book) || now.versus !== null || isCompared(now, facts, book))
      return [];
    return levels.flatMap((then) => {
      const isPrior = then.group === now.group && then !== now && then.period !== now.period;
      return isPrior && isEarlier(then, label, book) ? [{ now, then }] : [];
    });
  });
  const order = ({ then }: Pair) =>
    (then.versus === 'year-ago' ? 0 : 1) + (saidOf(then, book) === then.period ? 0 : 2);
  return pairs.toSorted((one, other) => order(one) - order(other))[0] ?? null;
}

function isEarlier(fact: Fact, label: string | null, book: Book): boolean {
  const { period } = fact;
  if (ISO.test(period) || !/^(?:Q[1-4]|H[12]|9M|FY) \d{4}$/.test(period)) return false;
  const said = saidOf(fact, book);
  return (
    (label === null || label === book.transcript.call.period || period === label) &&
    (said === null || said === period)
  );
}

/** Whether a level is of a period, and the words behind it do not name another. */
function isOf(fact: Fact, label: string, book: Book): boolean {
  const { call } = book.transcript;
  if (label === call.period)
    return (
      (fact.period === label ||
        ISO.test(fact.period) ||
        call.period === '' ||
        isYearsDividend(fact, call)) &&
      fact.versus === null
    );
  if (fact.period !== label) return false;
  const said = saidOf(fact, book);
  return said === null || said === label;
}

/** A dividend of the year, told with its last quarter, answers to "the dividend". */
function isYearsDividend({ metric, period }: Fact, { fiscalYear }: Call): boolean {
  return metric === 'dividend per share' && period === `FY ${fiscalYear}`;
}

/** The period that the words right behind a figure name; `other` for one without a label. */
function saidOf({ sentence, spoken }: Fact, { index, transcript }: Book): string | null {
  const placed = index.sentences.get(sentence);
  if (!placed) return null;
  const next = placed.figures.find(({ start }) => start >= spoken.end)?.start ?? placed.text.length;
  const after = placed.text.slice(spoken.end, Math.min(next, spoken.end + REACH));
  const [period] = findPeriods(after, transcript.call).filter(({ isTime }) => isTime);
  if (period?.label) return period.label;
  return MONTH.test(after) ? 'other' : null;
}

/** "a loss of 21.7 million, compared to a loss of 30.5 million": the second is of no named period. */
function isCompared(
  { sentence, group, spoken }: Fact,
  facts: readonly Fact[],
  { index }: Book,
): boolean {
  const before = index.sentences.get(sentence)?.text.slice(0, spoken.start) ?? '';
  return (
    COMPARED.test(before) &&
    facts.some(
      (other) =>
        other.group === group && other.spoken.start < spoken.start && other.sentence === sentence,
    )
  );
}

/** Figures without basis that only repeat an adjusted one's value are adjusted too. */
function withoutEchoes(levels: readonly Fact[]): readonly Fact[] {
  const adjusted = new Set(
    levels.filter(({ basis }) => basis === 'adjusted').map(({ spoken }) => spoken.figure.value),
  );
  return levels.filter(
    ({ basis, spoken }) => basis !== 'adjusted' && !adjusted.has(spoken.figure.value),
  );
}

function timesSaid(fact: Fact, pool: readonly Fact[]): number {
  return pool.filter((other) => isSame(other, fact)).length;
}

function isSame(one: Fact, other: Fact): boolean {
  const gap = Math.abs(one.spoken.figure.value - other.spoken.figure.value);
  return gap <= Math.max(one.spoken.step, other.spoken.step) / 2 + 1e-9;
}

/** Of money the larger, since a part is never larger than its total. */
function sizeOrder(one: Fact, other: Fact): number {
  if (isSame(one, other) || one.spoken.figure.unit !== 'money') return 0;
  return Math.abs(other.spoken.figure.value) - Math.abs(one.spoken.figure.value);
}

function precisest(
  fact: Fact | undefined,
  pool: readonly Fact[],
  facts: readonly Fact[],
  book: Book,
): Fact | null {
  if (!fact) return null;
  return (
    pool
      .filter((other) => isSame(other, fact))
      .toSorted(
        (one, other) =>
          one.spoken.step - other.spoken.step ||
          Number(one.spoken.figure.doubtful) - Number(other.spoken.figure.doubtful) ||
          Number(namesPart(other, book)) - Number(namesPart(one, book)) ||
          Number(isMoved(other, facts)) - Number(isMoved(one, facts)),
      )[0] ?? null
  );
}

/** Whether the sentence says how much it moved as well. */
function isMoved({ sentence, group }: Fact, facts: readonly Fact[]): boolean {
  return facts.some(
    (other) => other.role === 'change' && other.sentence === sentence && other.group === group,
  );
}

/** Whether the sentence says itself of which part the figure is, and not only the one before it. */
function namesPart({ segment, sentence }: Fact, { segments, index }: Book): boolean {
  if (segment === null) return true;
  const text = index.sentences.get(sentence)?.text ?? '';
  return segments.find(text).some(({ name }) => segments.canonical(name) === segment);
}
