import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { GCProfiler, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parseText } from '../src/parse/parse.ts';
import { ms, quantile, type Row, times, timesOf } from './measure.ts';

const SEED = resolve(import.meta.dirname, '../transcripts/kingsoft-q2-2023.txt');
const RUNS = 40;
const SIZES = [1, 5]; // MB
const TURNS = 250; // a call of 110 KB of speech
const PEOPLE = ['Ana Ruiz', 'Bo Lind', 'Cleo Marsh', 'Dev Anand', 'Elsa Holm'];
const SAID =
  'Net sales were $41.2 million in the third quarter, up 3% on last year, and gross margin was 31.4% of sales. ';
const RULER = '-'.repeat(60);
const TITLE = 'Lumo AB (NYSE:LUMO) Q3 2024 Earnings Conference Call November 6, 2024';

/** How a layout prints what stands above a call, and one turn of it. */
type Printed = readonly [head: string, turn: (speaker: string, said: string, at: number) => string];

const LAYOUTS: readonly Printed[] = [
  [
    `${TITLE}\n\nParticipants\n\n${listed('; CFO; Lumo AB')}\n\nPresentation`,
    (who, said) => `\n${who}\n\n${said}`,
  ],
  [
    `Thomson Reuters StreetEvents Event Transcript\n${TITLE}\nPresentation`,
    (who, said, at) => `${RULER}\n${who},  Lumo AB - CFO    [${at + 1}]\n${RULER}\n${said}`,
  ],
  [`${TITLE}\n\nExecutives\n\n${listed(' - CFO')}\n`, (who, said) => `\n${who}\n\n${said}`],
  [`${TITLE}\n\nPrepared Remarks:\n`, (who, said) => `${who} -- CFO\n\n${said}\n`],
  [
    `${TITLE}\nMANAGEMENT DISCUSSION SECTION`,
    (who, said) => `${RULER}\n${who}\nCFO, Lumo AB\n${said}\n`,
  ],
  [`${TITLE}\nModerator: Good day.\nModerator: Go ahead.`, (who, said) => `${who}: ${said}`],
  [TITLE, (who, said) => `${who} (12:05):\n${said}\n`],
  [TITLE, (who, said) => `${who}: ${said}`],
  [TITLE, (who, said) => `${who} CFO Thank you. ${said}`],
  [TITLE, (who, said) => `${who} | CFO\n${said}\n`],
  [TITLE, (_, said) => said],
];

/** Parsing of each layout beside splitting the same bytes into words, and the heap it takes. */
export async function benchParsing(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const printed of LAYOUTS) rows.push(await layoutRow(print(printed)));
  return [...rows, ...SIZES.map(heapRow)];
}

function listed(detail: string): string {
  return PEOPLE.map((who) => `${who}${detail}`).join('\n');
}

function print([head, turn]: Printed): Buffer {
  const turns = Array.from({ length: TURNS }, (_, at) =>
    turn(PEOPLE[at % PEOPLE.length] ?? '', SAID.repeat(4).trim(), at),
  );
  return Buffer.from([head, ...turns].join('\n'));
}

async function layoutRow(bytes: Buffer): Promise<Row> {
  const { report } = parseText(bytes);
  const parsing = quantile(await timesOf(RUNS, () => parseText(bytes)), 0.5);
  const splitting = quantile(await timesOf(RUNS, () => bytes.toString('utf8').split(/\s+/)), 0.5);
  const rate = (millis: number) => `${(bytes.length / 1e3 / millis).toFixed(1)} MB/s`;
  return {
    what: `${report.layout}, ${Math.round(bytes.length / 1024)} KB`,
    ours: `${ms(parsing)} (${rate(parsing)})`,
    baseline: `read + split: ${ms(splitting)} (${rate(splitting)})`,
    ratio: times(parsing / splitting),
    target: '≥ 10 MB/s',
  };
}

/** The heap that lives while a text is parsed, and what of it the result keeps, above what lived before. */
function heapRow(size: number): Row {
  const bytes = callOf(size * 1e6);
  parseText(bytes);
  const ours = heapOf(() => parseText(bytes));
  const baseline = heapOf(() => bytes.toString('utf8').split(/\s+/));
  const share = (used: number) =>
    `${(used / 1e6).toFixed(1)} MB (${times(used / bytes.length)} the file)`;
  return {
    what: `heap while parsing ${size} MB`,
    ours: `${share(ours.alive)}, kept ${share(ours.kept)}`,
    baseline: `read + split: ${(baseline.alive / 1e6).toFixed(1)} MB`,
    ratio: times(ours.alive / baseline.alive),
    target: '≤ 10× the file',
  };
}

/** A call of a size: its body over and over, as a very long one would be. */
function callOf(size: number): Buffer {
  const text = readFileSync(SEED, 'utf8');
  const body = text.slice(text.indexOf('\nPresentation\n'));
  return Buffer.from(text + body.repeat(Math.floor((size - text.length) / body.length)));
}

/** Heap after each collection, not before: garbage that waits for one says how large the nursery is. */
function heapOf(work: () => unknown): { readonly alive: number; readonly kept: number } {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
  const before = process.memoryUsage().heapUsed;
  const profiler = new GCProfiler();
  profiler.start();
  const made = work();
  const seen = profiler.stop().statistics.map((each) => each.afterGC.heapStatistics.usedHeapSize);
  collect();
  // Held until here, so that what it made counts.
  const after = made === undefined ? before : process.memoryUsage().heapUsed;
  return { alive: Math.max(after, ...seen) - before, kept: after - before };
}
