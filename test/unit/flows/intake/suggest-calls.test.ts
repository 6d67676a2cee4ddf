import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../../src/core/ports/store.ts';
import { suggestCalls } from '../../../../src/flows/intake/suggest-calls.ts';
import { readArrival } from '../../../../src/flows/intake/take-in-call.ts';
import { fakeClock } from '../../../support/clock.ts';
import { namelessCall, spokenCall } from '../../../support/spoken-call.ts';
import { storedCall } from '../../../support/store-calls.ts';
import { storeDirs } from '../../../support/store-dirs.ts';

const dirs = storeDirs();
let store: Store;
beforeAll(async () => {
  store = await dirs.open(dirs.dir(), fakeClock());
  for (const [id, company] of [
    ['halden-foods-q2-2024', 'Halden Foods AB'],
    ['marlow-retail-q4-2024', 'Marlow Retail Inc'],
    ['arm-q2-2024', 'Arm'],
    ['ferry-lines-h2-2024', 'Ferry Lines'],
  ] as const)
    await store.library.save(storedCall(id, company), { name: 'x', origin: 'file' });
});
afterAll(() => dirs.cleanUp());

const said = (...sentences: string[]) =>
  [namelessCall(), ...sentences.map((each) => `Ada Brink: ${each}`)].join('\n\n');
const suggested = async (text: string) =>
  suggestCalls(
    store.library,
    await readArrival({ bytes: Buffer.from(text), name: '', origin: 'upload' }),
  );

describe('names that are offered for a transcript', () => {
  it.each<[string, string, readonly string[]]>([
    ['nothing said', said(), []],
    [
      'a company of the library: its next call',
      said('Halden Foods is strong.'),
      ['Halden Foods AB Q3 2024'],
    ],
    [
      'its next call over the turn of a year',
      said('Marlow Retail is strong.'),
      ['Marlow Retail Inc Q1 2025'],
    ],
    ['a half-year', said('Ferry Lines is strong.'), ['Ferry Lines H1 2025']],
    [
      'quarters without a year, the one named most first',
      said('Halden Foods in the first quarter.', 'The fourth quarter was good.', 'Q4 was.'),
      ['Halden Foods AB Q4 2024', 'Halden Foods AB Q1 2025'],
    ],
    [
      'a company and a period',
      said('Halden Foods had a good Q3 2024.', 'It was a good one.'),
      ['Halden Foods AB Q3 2024'],
    ],
    [
      'two periods, the one named most first',
      said('Halden Foods in Q1 2025.', 'Since Q3 2024.', 'And Q3 2024 again.'),
      ['Halden Foods AB Q3 2024', 'Halden Foods AB Q1 2025'],
    ],
    [
      'a date, which is no fiscal period',
      said('On May 1, 2019, Halden Foods paid.'),
      ['Halden Foods AB Q3 2024'],
    ],
    ['a company we do not have', said('Lumo Tools had a good Q3 2024.'), []],
    ['a short name that is a word', said('The arm was broken in Q3 2024.'), []],
  ])('%s', async (_what, text, names) => {
    expect(await suggested(text)).toEqual(names);
  });

  it('the company its own title prints, with the periods it speaks of', async () => {
    const text = `Company: Lumo Tools\n\n${said('Thanks. That was Q4 2023 for us.')}`;
    expect(await suggested(text)).toEqual(['Lumo Tools Q4 2023']);
  });

  it('are never more than four', async () => {
    const text = said(
      ...[1, 2, 3, 4].flatMap((q) => [`Halden Foods and Marlow Retail in Q${q} 2022.`]),
    );
    expect((await suggested(text)).length).toBe(4);
  });
});

it('a call that names itself needs no name', async () => {
  expect(await suggested(spokenCall())).toEqual(['Northwind Robotics Q3 2024']);
});
