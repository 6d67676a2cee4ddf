import type { Answer, AnswerSentence, Earlier } from '../../core/answer.ts';
import { formatFigure } from '../../figures/print/format-figure.ts';
import { readAsk } from '../answer/ask/ask.ts';
import type { Book } from '../answer/book/book.ts';
import { MOVES } from '../answer/book/terms.ts';
import { followUpsTo } from '../answer/follow-ups.ts';
import { readTyped } from '../answer/typed/typed-question.ts';
import { ourChange } from '../metrics/our-change.ts';
import { restatedText, toldLater } from './as-told-later.ts';
import { type AskedPeriods, askedPeriods, withYears } from './asked-periods.ts';
import { isOnAnotherBasis, type Level, levelOf, type Measure } from './level-of.ts';
import { unreckoned } from './unreckoned.ts';

/** A question that several calls of a company answer together. */
export interface AcrossQuestion extends AskedPeriods {
  readonly measure: Measure;
  readonly alone: string;
}

/** What there is of a period beside the call asked of: its own call, or none. */
export type Beside = ReadonlyMap<string, Book>;

/** The label of the period a year after another, whose call tells it again. */
export function yearAfter(label: string): string {
  return label.replace(/\d{4}$/, (year) => String(Number(year) + 1));
}

const WANTS: ReadonlySet<string> = new Set(['value', 'move', 'amount', 'words']);
// What a run of periods is asked by, and nothing else; as terms are cut.
const OF_RUNS =
  /^(?:trend|quarter\w*|year\w*|hal[fv]|time|last|past|previou\w*|compar\w*|number|figur|level|side|histor\w*|progres\w*|plot|chart|graph|each|every|now|two|thre|four|fiv|six|seven|eight|[2-8])$/;

/**
 * Reads a question that needs other calls of the company as well; null for any other: one of a reason, of what
 * comes, of a place or thing that no call's figures are told by. `carried`: the periods of the question that it leans on.
 */
export function readAcross(
  question: string,
  earlier: readonly Earlier[],
  book: Book,
  carried: AskedPeriods | null = null,
): AcrossQuestion | null {
  const { call } = book.transcript;
  const { alone, otherCompany } = readTyped(withYears(question, call), earlier, book);
  // "And the quarter before?" names its period only where it stands alone.
  const periods = askedPeriods(question, call) ?? carried ?? askedPeriods(alone, call);
  if (!periods || otherCompany !== null) return null;
  const ask = readAsk(alone, book);
  if (ask.metrics.length === 0 || ask.metricText === null || !WANTS.has(ask.want)) return null;
  if (ask.figures.length > 0 || ask.speaker !== null) return null;
  if (!ask.rest.every((term) => MOVES.has(term) || OF_RUNS.test(term))) return null;
  const measure = { metricText: ask.metricText, segment: ask.segment, basis: ask.basis };
  return { ...periods, alone, measure: withoutCarriedPart(measure, question, book) };
}

/** "And cash?" after a segment's revenue is the company's, where that is the only one there is. */
function withoutCarriedPart(measure: Measure, question: string, book: Book): Measure {
  const { segment } = measure;
  if (segment === null || question.toLowerCase().includes(segment.toLowerCase())) return measure;
  const whole = { ...measure, segment: null };
  const of = (each: Measure) =>
    levelOf(each, book, { label: book.transcript.call.period, like: null });
  return of(measure) === null && of(whole) !== null ? whole : measure;
}

/** The periods that the call itself does not state, for which others are to be opened. */
export function lackedBy(book: Book, { labels, measure }: AcrossQuestion): readonly string[] {
  const own = levelOf(measure, book, { label: book.transcript.call.period, like: null });
  return labels.filter(
    (label) => levelOf(measure, book, { label, like: own?.fact ?? null }) === null,
  );
}

/**
 * Answers from the call itself where it states a period, else from that period's own call: each figure with
 * its call, changes reckoned by us and marked so. What is missing is said, with what to do. `missing`: periods
 * whose calls the library does not have.
 */
export function answerAcross(
  question: string,
  asked: AcrossQuestion,
  {
    book,
    beside,
    missing,
  }: { readonly book: Book; readonly beside: Beside; readonly missing: readonly string[] },
): Answer {
  const { call } = book.transcript;
  const levels = levelsOf(asked, book, beside);
  const others = levels.filter(({ label }) => label !== call.period);
  const evidence = [
    ...new Map(
      levels.flatMap((level) =>
        [...level.evidence, ...(level.before?.evidence ?? [])].map((each) => [keyOf(each), each]),
      ),
    ).values(),
  ];
  const cites = (of: readonly Level[]) =>
    of.flatMap((level) =>
      level.evidence.map((each) => evidence.findIndex((one) => keyOf(one) === keyOf(each)) + 1),
    );
  const sentences: AnswerSentence[] = [
    ...(levels.length > 0 ? [{ text: levelsText(levels), cites: cites(levels) }] : []),
    ...levels.flatMap((level) =>
      level.before
        ? [{ text: restatedText(level, periodIn), cites: cites([level.before, level]) }]
        : [],
    ),
    ...changesOf(asked, levels).map((text) => ({ text, cites: [] })),
    ...unreckoned(question, levels).map((text) => ({ text, cites: [] })),
    ...lacks(asked, { book, beside, missing, levels }).map((text) => ({ text, cites: [] })),
  ];
  return {
    call,
    engine: 'extractive',
    model: null,
    question,
    status: others.length > 0 || levels.length === asked.labels.length ? 'answered' : 'not stated',
    text: sentences.map(({ text }) => text).join(' '),
    sentences,
    // What stands in the call asked of needs no name of its own.
    evidence: evidence.map(({ call: of, ...each }) =>
      of === call.id ? each : { ...each, call: of },
    ),
    form: 'sentences',
    unsaid: null,
    followUps: [...followUpsTo(asked.alone, book)],
    withheld: [],
    warnings: [],
    usage: null,
  };
}

function levelsOf(
  { labels, measure }: AcrossQuestion,
  book: Book,
  beside: Beside,
): readonly Level[] {
  const { period } = book.transcript.call;
  const stated = (label: string, like: Level['fact'] | null) => {
    const other = beside.get(label);
    const own = other ? levelOf(measure, other, { label, like }) : null;
    // What the call asked of says itself stands; else the latest word of it.
    const said = levelOf(measure, book, { label, like });
    return said ?? (own ? (toldLater(measure, own, laterOf(beside, label)) ?? own) : null);
  };
  // What the latest says decides what the others have to be like.
  const first = [period, ...labels.toReversed()]
    .map((label) => stated(label, null))
    .find((level) => level !== null);
  if (!first) return [];
  return labels.flatMap((label) => stated(label, first.fact) ?? []);
}

/** The calls that may tell a period again, the latest first. */
function laterOf(beside: Beside, label: string): readonly Book[] {
  const age = (of: string) => Number(`${of.slice(-4)}${/\d/.exec(of)?.[0] ?? 9}`);
  const after = [...beside].filter(([other]) => age(other) > age(label));
  return after.toSorted(([one], [other]) => age(other) - age(one)).map(([, book]) => book);
}

/** "Gross margin was 39.9% in Q1 2024, 40.4% in Q2 2024 and 41.2% in Q3 2024." */
function levelsText(levels: readonly Level[]): string {
  const [first] = levels;
  const each = levels.map(({ value, label }) => `${value} in ${label}`);
  const last = each.pop() ?? '';
  const list = each.length > 0 ? `${each.join(', ')} and ${last}` : last;
  return `${first?.name} ${first?.was} ${list}.`;
}

/** "From Q1 2024 to Q3 2024 it rose 1.3 percentage points (our arithmetic)." */
function changesOf({ kind, labels }: AcrossQuestion, levels: readonly Level[]): readonly string[] {
  const [from, to] = [levels[0], levels.at(-1)];
  if (kind === 'levels' && levels.length !== 2) return [];
  if (!from || !to || from.label !== labels[0] || to.label !== labels.at(-1) || from === to)
    return [];
  const change = ourChange(to.fact, from.fact);
  if (!change) return [];
  const { figure } = change;
  const size = formatFigure({
    ...figure,
    value: Math.abs(figure.value),
    text: figure.text.replace(/^[-−]/, ''),
  });
  const it = /s$/.test(from.name) && from.was === 'were' ? 'they' : 'it';
  const moved =
    figure.value === 0
      ? `${from.was === 'were' ? 'were' : 'was'} the same`
      : `${figure.value > 0 ? 'rose' : 'fell'} ${size}`;
  return [`From ${from.label} to ${to.label} ${it} ${moved} (our arithmetic).`];
}

function lacks(
  { labels, measure }: AcrossQuestion,
  {
    book,
    beside,
    missing,
    levels,
  }: {
    readonly book: Book;
    readonly beside: Beside;
    readonly missing: readonly string[];
    readonly levels: readonly Level[];
  },
): readonly string[] {
  const left = labels.filter((label) => !levels.some((level) => level.label === label));
  const absent = left.filter((label) => missing.includes(label));
  const silent = left.filter((label) => !missing.includes(label));
  const like = levels.at(-1)?.fact ?? null;
  const other = silent.filter((label) => {
    const of = beside.get(label) ?? (label === book.transcript.call.period ? book : undefined);
    return of && like && isOnAnotherBasis(measure, of, like);
  });
  const none = silent.filter((label) => !other.includes(label));
  const name = [measure.segment, measure.metricText].filter(Boolean).join(' ');
  return [
    ...(other.length > 0
      ? [`The call of ${listed(other)} gives ${name} on another basis, so it is not set beside.`]
      : []),
    ...(none.length > 0
      ? [`The call of ${listed(none)} gives no ${name} that could be found for certain.`]
      : []),
    ...(absent.length > 0 ? [missingText(absent)] : []),
  ];
}

/** That the calls of these periods are not there, and what to do. */
export function missingText(labels: readonly string[]): string {
  return `The call of ${listed(labels)} is not in the library: add its transcript (drop it here, or “earnings add”) and ask again.`;
}

/** "Q1 2024" of northwind-q1-2024. */
function periodIn(id: string): string {
  const [, kind = '', year = ''] = /-(q[1-4]|h[12]|fy)-(\d{4})$/.exec(id) ?? [];
  return kind === '' ? id : `${kind.toUpperCase()} ${year}`;
}

function listed(labels: readonly string[]): string {
  const all = [...labels];
  const last = all.pop() ?? '';
  return all.length > 0 ? `${all.join(', ')} and ${last}` : last;
}

function keyOf({ call, sentences }: Level['evidence'][number]): string {
  return `${call} ${sentences.join(',')}`;
}
