import { expect, it } from 'vitest';
import type { FiscalQuarter } from '../../../src/core/ports/feeds.ts';
import { quartersToAsk } from '../../../src/feeds/alpha-vantage.ts';

const quarter = (label: string): FiscalQuarter => ({
  year: Number(label.slice(0, 4)),
  quarter: Number(label.slice(5)) as FiscalQuarter['quarter'],
});

it.each<[string, string | null, readonly string[]]>([
  ['2024-11-07', '2024Q2', ['2024Q3']],
  ['2024-11-07', '2024Q4', ['2025Q1']],
  ['2024-11-07', '2026Q3', ['2026Q4']],
  ['2024-11-07', '2024Q1', ['2024Q2']],
  ['2024-11-07', '2023Q2', ['2024Q3', '2024Q2']],
  ['2024-11-07', null, ['2024Q3', '2024Q2']],
  ['2024-02-07', null, ['2023Q4', '2023Q3']],
  ['2024-04-01', null, ['2024Q1', '2023Q4']],
])('on %s, with %s here, asks for %j', (day, newest, expected) => {
  const company = { key: 'lumo', name: 'Lumo', ticker: 'LUMO', targets: [] };
  const known = newest === null ? null : { quarter: quarter(newest), date: null };
  expect(quartersToAsk({ ...company, newest: known }, Date.parse(day))).toEqual(
    expected.map(quarter),
  );
});
