import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Briefed } from '../../../../src/compare/briefed.ts';
import { sinceLast } from '../../../../src/compare/promises/since-last.ts';
import { runOfCalls } from '../../../../src/compare/run-of-calls.ts';
import { briefedText } from '../../../support/spoken-promises.ts';

const DIR = join(import.meta.dirname, '../../../fixtures/followed');
const QUARTERS = [2024, 2025].flatMap((year) =>
  [1, 2, 3, 4].map((quarter) => `q${quarter}-${year}`),
);

async function calls(company: string): Promise<readonly Briefed[]> {
  const names = QUARTERS.map((quarter) => `${company}-${quarter}.txt`);
  return Promise.all(names.map((name) => briefedText(readFileSync(join(DIR, name), 'utf8'), name)));
}

/** What a call says of earlier promises; those that are still to come and that it leaves out stand apart. */
function told(all: readonly Briefed[], at: number): readonly string[] {
  const later = all[at];
  if (!later) return [];
  const { promises = [] } = sinceLast(all.slice(0, at).toReversed(), later) ?? {};
  return promises
    .filter(({ fate, note }) => fate !== 'dropped' || note !== null)
    .map(({ fate, label, note }) => `${fate}: ${label}${note ? ` (${note})` : ''}`);
}

const VINDHOLT = [
  [],
  ['reworded: bakers to hire (lowered)'],
  ['reworded: capital expenditure (raised)'],
  [
    'missed: bakers to hire (below what was said)',
    'slipped: Sweden app (now for Q3 2025)',
    'reworded: gross margin (“improve slightly” instead of “improve markedly”)',
    'met: capital expenditure',
    'met: cafés to open',
  ],
  ['withdrawn: Poland entry (called off)', 'kept: savings'],
  ['reworded: cafés to open (lowered)', 'met: share buyback'],
  ['met: Sweden app', 'met: Moss bakery'],
  [
    'missed: ebitda margin (below what was said)',
    'dropped: share repurchases (its time is over: Q4 2025)',
    'met: cafés to open',
    'met: savings (more than was said)',
  ],
];

const ZELKOVA = [
  [],
  ['met: Quanta analyser', 'kept: adjusted operating margin'],
  [
    'slipped: Visp plant (now for the autumn of 2024)',
    'dropped: sepsis panel (its time is over: Q3 2024)',
    'met: veterinary unit',
  ],
  [
    'missed: adjusted operating margin (below the range)',
    'slipped: sepsis panel (now for H1 2025)',
    'met: sales people to add (more than was said)',
  ],
  ['met: dividend', 'met: Visp plant'],
  ['reworded: savings (raised)', 'met: sepsis panel'],
  ['slipped: Germany test (now for after the summer)', 'withdrawn: share buyback (called off)'],
  [
    'missed: positions to cut (below what was said)',
    'met: savings (more than was said)',
    'met: leverage ratio',
  ],
];

describe.each([
  ['vindholt-bakeries', VINDHOLT],
  ['zelkova-diagnostics', ZELKOVA],
] as const)('the promises of %s over eight quarters', (company, planted) => {
  it('are each followed until a call settles them', async () => {
    const all = await calls(company);
    expect(all.map((_, at) => told(all, at))).toEqual(planted);
  });

  it('are told alike by a run of the calls', async () => {
    const all = await calls(company);
    const fates = runOfCalls(all).guidance.map(({ fates: each }) =>
      each
        .filter(({ fate }) => fate === 'met' || fate === 'missed')
        .map(({ fate, from }) => `${fate}: ${from?.topic}`),
    );
    const settled = planted
      .slice(1)
      .map((rows) =>
        rows.filter((row) => /^(?:met|missed)/.test(row)).map((row) => row.replace(/ \(.*\)$/, '')),
      );
    expect(fates.map((rows) => rows.toSorted())).toEqual(settled.map((rows) => rows.toSorted()));
  });
});

it('finds the restated figures of both, and no others', async () => {
  const found = await Promise.all(
    ['vindholt-bakeries', 'zelkova-diagnostics'].map(
      async (company) => runOfCalls(await calls(company)).restated,
    ),
  );
  expect(
    found.flat().map(({ name, segment, period, now }) => [name, segment, period, now.text]),
  ).toEqual([
    ['ebitda', null, 'Q1 2024', 'NOK 112 million'],
    ['revenue', null, 'Q3 2024', 'NOK 1,187 million'],
    ['revenue', 'research', 'Q3 2024', 'CHF 93 million'],
  ]);
});
