import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Transcript } from '../../../../src/core/transcript.ts';
import { extracted } from '../../../../src/flows/brief/brief-call.ts';
import { callsBehind } from '../../../../src/flows/compare/calls-behind.ts';
import { compareBriefed } from '../../../../src/flows/compare/compare-briefed.ts';
import { parse } from '../../../../src/parse/parse.ts';

const DIR = join(import.meta.dirname, '../../../fixtures/followed');
const idOf = (quarter: string) => `vindholt-bakeries-${quarter}`;

async function read(quarter: string): Promise<Transcript> {
  const name = `${idOf(quarter)}.txt`;
  return parse(readFileSync(join(DIR, name)), { name });
}

const libraryOf = (quarters: readonly string[]) => ({
  callsBeside: async () => quarters.map((quarter) => ({ id: idOf(quarter) })),
  transcript: async (id: string) => read(id.replace('vindholt-bakeries-', '')),
});
const briefCall = async (transcript: Transcript) => ({
  ...{ brief: extracted(transcript), model: null, fellBack: null, isNew: false },
});

it.each([
  ['with the call of a year ago', ['q1-2024', 'q4-2024', 'q1-2025'], ['ebitda of Q1 2024']],
  ['without it', ['q4-2024', 'q1-2025'], []],
])('tells what the later of two calls restates, %s', async (_, quarters, restated) => {
  const calls = [await read('q4-2024'), await read('q1-2025')];
  const beside = await callsBehind(libraryOf(quarters), calls);
  const compared = await compareBriefed({ briefCall: briefCall as never }, calls, { beside });
  if (compared.kind !== 'two') throw new Error('two calls are compared');
  expect(compared.comparison.restated.map(({ name, period }) => `${name} of ${period}`)).toEqual(
    restated,
  );
  expect(compared.quoted).toHaveLength(2 + restated.length);
});

it('follows what is open of the calls before the two', async () => {
  const calls = [await read('q3-2024'), await read('q4-2024')];
  const briefed = (beside: readonly Transcript[]) =>
    compareBriefed({ briefCall: briefCall as never }, calls, { beside });
  const all = ['q1-2024', 'q2-2024', 'q3-2024', 'q4-2024', 'q1-2025'];
  const beside = await callsBehind(libraryOf(all), calls);
  expect(beside.map(({ call }) => call.period)).toEqual(['Q2 2024', 'Q1 2024']);
  const [alone, behind] = [await briefed([]), await briefed(beside)];
  if (alone.kind !== 'two' || behind.kind !== 'two') throw new Error('two calls are compared');
  const run = await compareBriefed({ briefCall: briefCall as never }, [
    ...beside.toReversed(),
    ...calls,
  ]);
  if (run.kind !== 'run') throw new Error('four calls are a run');
  expect(behind.comparison.guidance).toEqual(run.run.guidance.at(-1)?.fates);
  expect(behind.comparison.open).toEqual(run.run.open);
  expect(behind.comparison.guidance.length).toBeGreaterThan(alone.comparison.guidance.length);
});

it.each([
  ['one of the two', ['q1-2024', 'q1-2025']],
  ['of a run', ['q3-2024', 'q4-2024', 'q1-2025']],
])('reads no call that is %s', async (_, quarters) => {
  const calls = await Promise.all(quarters.map(read));
  expect(await callsBehind(libraryOf(['q1-2024', ...quarters]), calls)).toEqual([]);
});
