import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Transcript } from '../../../../src/core/transcript.ts';
import { extracted } from '../../../../src/flows/brief/brief-call.ts';
import { compareBriefed } from '../../../../src/flows/compare/compare-briefed.ts';
import { yearAgo } from '../../../../src/flows/compare/year-ago.ts';
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
  const beside = await yearAgo(libraryOf(quarters), calls);
  const compared = await compareBriefed({ briefCall: briefCall as never }, calls, { beside });
  if (compared.kind !== 'two') throw new Error('two calls are compared');
  expect(compared.comparison.restated.map(({ name, period }) => `${name} of ${period}`)).toEqual(
    restated,
  );
  expect(compared.quoted).toHaveLength(2 + restated.length);
});

it.each([
  ['one of the two', ['q1-2024', 'q1-2025']],
  ['of a run', ['q3-2024', 'q4-2024', 'q1-2025']],
])('reads no call that is %s', async (_, quarters) => {
  const calls = await Promise.all(quarters.map(read));
  expect(await yearAgo(libraryOf(['q1-2024', ...quarters]), calls)).toEqual([]);
});
