// A thread that loads every module and reads a call, and tells which patterns were put together meanwhile.
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { Pattern } from './every-pattern.ts';
import { sampleOf } from './hostile-strings.ts';

const SHIPPED = resolve(import.meta.dirname, '../../../transcripts/kingsoft-q2-2023.txt');
const PLACE = /\/src\/([\w/.-]+\.ts:\d+)/;
// These start something, or are threads themselves.
const STARTS = /\/(?:main|cli\/main|cli\/schema|worker)\.ts$/;
const QUESTIONS = [
  'what was public cloud gross margin?',
  'Why did revenue of Halden Foods’s cloud fall in the third quarter?',
  'who is the cfo and how many GPUs did they order, and when?',
  'compare KC Q2 2023 with the year before, please',
  'will they raise guidance for FY24?',
];

const built = new Map<string, Pattern>();
const Plain = RegExp;
const note = (made: RegExp): RegExp => {
  const at = (new Error('').stack ?? '')
    .split('\n')
    .map((line) => PLACE.exec(line)?.[1])
    .find(Boolean);
  if (at)
    built.set(`/${made.source}/${made.flags}`, { source: made.source, flags: made.flags, at });
  return made;
};
globalThis.RegExp = new Proxy(Plain, {
  construct: (target, given, newTarget) => note(Reflect.construct(target, given, newTarget)),
  apply: (target, self, given) => note(Reflect.apply(target, self, given)),
});

for (const file of workerData as readonly string[]) if (!STARTS.test(file)) await import(file);
await useThem();
parentPort?.postMessage([...built.values()]);

/** What is put together when it is first needed: the terms of the lexicon, and what a question leads to. */
async function useThem(): Promise<void> {
  const { TERMS } = await import('../../../src/figures/lexicon/metric-terms.ts');
  const { termMatches } = await import('../../../src/figures/lexicon/term-matches.ts');
  for (const { pattern } of TERMS) termMatches(`The ${sampleOf(pattern, '')} was 5.`);

  const { parse } = await import('../../../src/parse/parse.ts');
  const { briefFlow } = await import('../../../src/flows/brief/brief-call.ts');
  const { answerFlow } = await import('../../../src/flows/ask/answer-call.ts');
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  const ports = { model: null, log, clock: { now: () => 0 } };
  const call = await parse(readFileSync(SHIPPED), { name: basename(SHIPPED) });
  await briefFlow({ ...ports, briefs: null })(call);
  const answerCall = answerFlow({ ...ports, notes: null });
  for (const question of QUESTIONS) await answerCall(call, question);
}
