import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { extractAnswer } from '../src/extract/answer/answer-question.ts';
import { extractBrief } from '../src/extract/extract-brief.ts';
import { parseText } from '../src/parse/parse.ts';
import { gateAnswer } from '../src/verify/gate-answer.ts';
import { gateBrief } from '../src/verify/gate-brief.ts';
import { ms, quantile, type Row, times, timesOf } from './measure.ts';

const SEED = resolve(import.meta.dirname, '../transcripts/kingsoft-q2-2023.txt');
const RUNS = 40;

const QUESTIONS = [
  'what was public cloud gross margin a year ago?',
  'why did enterprise cloud revenue fall from the first quarter?',
  'how many GPUs did they order?',
  'what did the CFO say about capex?',
];

/** Parsing against reading and splitting the same bytes; brief and answers of a parsed call. */
export async function benchReading(): Promise<readonly Row[]> {
  const bytes = readFileSync(SEED);
  const name = 'kingsoft-q2-2023.txt';

  const parsing = await timesOf(RUNS, () => parseText(bytes, { name }));
  const splitting = await timesOf(RUNS, () => readFileSync(SEED, 'utf8').split(/\s+/));
  const [ours, baseline] = [quantile(parsing, 0.5), quantile(splitting, 0.5)];

  const transcript = parseText(bytes, { name });
  const briefing = await timesOf(RUNS, () => gateBrief(transcript, extractBrief(transcript)));
  const p95 = quantile(briefing, 0.95);
  let asked = 0;
  const answering = await timesOf(RUNS, () =>
    gateAnswer(transcript, extractAnswer(transcript, QUESTIONS[asked++ % QUESTIONS.length] ?? '')),
  );
  const answer95 = quantile(answering, 0.95);

  return [
    {
      what: `parse, ${Math.round(bytes.length / 1024)} KB text`,
      ours: `${ms(ours)} (${rate(bytes.length, ours)})`,
      baseline: `read + split: ${ms(baseline)} (${rate(bytes.length, baseline)})`,
      ratio: times(ours / baseline),
      target: '≥ 10 MB/s',
    },
    {
      what: 'extractive brief with its gate, p95',
      ours: ms(p95),
      baseline: `parse, median: ${ms(ours)}`,
      ratio: times(p95 / ours),
      target: '≤ 25 ms',
    },
    {
      what: 'extractive answer with its gate, p95',
      ours: ms(answer95),
      baseline: `parse, median: ${ms(ours)}`,
      ratio: times(answer95 / ours),
      target: '≤ 25 ms',
    },
  ];
}

function rate(bytes: number, millis: number): string {
  return `${(bytes / 1e6 / (millis / 1000)).toFixed(1)} MB/s`;
}
