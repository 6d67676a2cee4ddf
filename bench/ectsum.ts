import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Brief } from '../src/core/brief.ts';
import { extractBrief } from '../src/extract/extract-brief.ts';
import { readFigures } from '../src/figures/grammar/read-figures.ts';
import type { SpokenFigure } from '../src/figures/grammar/spoken-figure.ts';
import { formatFigure } from '../src/figures/print/format-figure.ts';
import { describe } from '../src/figures/print/phrases.ts';
import { parseText } from '../src/parse/parse.ts';
import { gateBrief } from '../src/verify/gate-brief.ts';
import { isFolder } from './calls.ts';
import { ms, printTable, quantile } from './measure.ts';
import { type Rouge, rougeOf } from './rouge.ts';

const [FOLDER = '', SHOW = ''] = process.argv.slice(2);
const DEPTHS = [3, 5, 10] as const;

/** One call: which numbers of the published bullets the first lines of our brief show. */
interface Score {
  readonly name: string;
  readonly half: 'tuned' | 'held';
  readonly gold: number;
  /** Bullets' numbers that somebody says on the call. */
  readonly reachable: number;
  /** Bullets' numbers in the first 3, 5 and 10 lines. */
  readonly found: readonly number[];
  /** Of the first three lines, how many show a number of the bullets. */
  readonly right: number;
  readonly shown: number;
  readonly rouge: Rouge;
  readonly millis: number;
}

/**
 * `npm run bench:ectsum -- <folder of ects/ and gt_summaries/> [name]`: our briefs against the bullets that
 * a news agency published of the same calls. The files are halved by a hash of their names: rules may be
 * tuned on one half, the other is what counts. With a name, that call's bullets and lines are shown.
 */
function main(): void {
  if (!isFolder(FOLDER)) return;
  const names = readdirSync(join(FOLDER, 'ects')).toSorted();
  const scores = names.map(scoreOf);
  printTable([
    [
      'half',
      'calls',
      ...DEPTHS.map((depth) => `recall @${depth}`),
      ...DEPTHS.map((depth) => `of reachable @${depth}`),
      'precision @3',
      'ROUGE-1',
      'ROUGE-2',
      'ROUGE-L',
      'ms, median',
      'ms, p95',
    ],
    ...(['tuned', 'held'] as const).map((half) =>
      rowOf(
        half,
        scores.filter((score) => score.half === half),
      ),
    ),
  ]);
}

function scoreOf(name: string): Score {
  const gold = readFileSync(join(FOLDER, 'gt_summaries', name), 'utf8');
  const bytes = readFileSync(join(FOLDER, 'ects', name));
  const start = performance.now();
  const transcript = parseText(bytes, { name });
  const brief = gateBrief(transcript, extractBrief(transcript)).brief;
  const millis = performance.now() - start;

  const wanted = numbersOf(gold);
  const said = numbersOf(bytes.toString('utf8'));
  const lines = linesOf(brief);
  const shown = lines.map(numbersOf);
  if (SHOW !== '' && name.startsWith(SHOW)) show(`${name}, ${halfOf(name)}`, gold, { lines, said });
  const first = shown.slice(0, 3);
  return {
    name,
    half: halfOf(name),
    gold: wanted.length,
    reachable: wanted.filter((number) => has(said, number)).length,
    found: DEPTHS.map((depth) => {
      const numbers = shown.slice(0, depth).flat();
      return wanted.filter((number) => has(numbers, number)).length;
    }),
    right: first.filter((numbers) => numbers.some((number) => has(wanted, number))).length,
    shown: first.length,
    rouge: rougeOf([brief.headline, ...lines.slice(0, 5)].join(' '), gold),
    millis,
  };
}

function halfOf(name: string): Score['half'] {
  const hash = createHash('sha256').update(name).digest();
  return (hash[0] ?? 0) % 2 === 0 ? 'tuned' : 'held';
}

/** What a reader of the brief meets, line by line: highlights, then what the table and the outlook add. */
function linesOf({ highlights, metrics, guidance }: Brief): readonly string[] {
  const lines = highlights.map(({ text }) => text);
  const seen = lines.flatMap(numbersOf);
  const rest = [
    ...metrics.map((metric) => `${metric.name} ${describe(metric)}`),
    ...guidance.map(({ topic, figure }) => `${topic} ${figure ? formatFigure(figure) : ''}`),
  ];
  return [...lines, ...rest.filter((line) => numbersOf(line).some((number) => !has(seen, number)))];
}

/** A number as bullets and lines share it: a size, its unit, and how exactly it is said. */
interface Amount {
  readonly size: number;
  readonly unit: string;
  readonly step: number;
}

function numbersOf(text: string): readonly Amount[] {
  const amounts = text
    .split('\n')
    .flatMap((line) => readFigures(line, { currency: 'USD' }))
    .flatMap(endsOf);
  return amounts.filter((one, at) => amounts.findIndex((other) => isSame(one, other)) === at);
}

function endsOf({ figure, step }: SpokenFigure): readonly Amount[] {
  const { value, high, unit } = figure;
  return [value, ...(high === undefined ? [] : [high])].map((end) => ({
    size: Math.abs(end),
    unit,
    step,
  }));
}

function has(amounts: readonly Amount[], wanted: Amount): boolean {
  return amounts.some((amount) => isSame(amount, wanted));
}

function isSame(one: Amount, other: Amount): boolean {
  const slack = Math.max(one.step, other.step) / 2 + 1e-9 * one.size;
  return one.unit === other.unit && Math.abs(one.size - other.size) <= slack;
}

function rowOf(half: string, scores: readonly Score[]): readonly string[] {
  const sum = (of: (score: Score) => number) => scores.reduce((all, each) => all + of(each), 0);
  const share = (of: (score: Score) => number, all: (score: Score) => number) =>
    (sum(of) / Math.max(1, sum(all))).toFixed(3);
  const mean = (of: (score: Score) => number) => (sum(of) / Math.max(1, scores.length)).toFixed(3);
  const millis = scores.map((score) => score.millis);
  return [
    half,
    String(scores.length),
    ...DEPTHS.map((_, at) =>
      share(
        ({ found }) => found[at] ?? 0,
        ({ gold }) => gold,
      ),
    ),
    ...DEPTHS.map((_, at) =>
      share(
        ({ found }) => found[at] ?? 0,
        ({ reachable }) => reachable,
      ),
    ),
    share(
      ({ right }) => right,
      ({ shown }) => shown,
    ),
    mean(({ rouge }) => rouge.one),
    mean(({ rouge }) => rouge.two),
    mean(({ rouge }) => rouge.longest),
    ms(quantile(millis, 0.5)),
    ms(quantile(millis, 0.95)),
  ];
}

/** The bullets with what became of their numbers, and the first lines, a star before those that share one. */
function show(
  title: string,
  gold: string,
  { lines, said }: { lines: readonly string[]; said: readonly Amount[] },
): void {
  const found = lines.slice(0, 10).flatMap(numbersOf);
  const wanted = numbersOf(gold);
  const fateOf = (amount: Amount) =>
    has(found, amount) ? 'found' : has(said, amount) ? 'missed' : 'not said';
  console.log(`\n${title}`);
  for (const bullet of gold.split('\n'))
    console.log([bullet, ...numbersOf(bullet).map(fateOf)].join('  | '));
  for (const line of lines.slice(0, 10))
    console.log(numbersOf(line).some((amount) => has(wanted, amount)) ? '*' : '-', line);
}

main();
