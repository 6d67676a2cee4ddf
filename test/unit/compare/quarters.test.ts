import { describe, expect, it } from 'vitest';
import { compareCalls } from '../../../src/compare/compare-calls.ts';
import { runOfCalls } from '../../../src/compare/run-of-calls.ts';
import { labelOf } from '../../../src/render/brief/metric-rows.ts';
import { quarters } from '../../support/quarters.ts';

// What the invented calls plant: line, its period, what was said then and what is said now, by which call.
const PLANTED: Readonly<Record<string, readonly string[]>> = {
  tarnbrook: [
    'Adj. operating income, Q2 2023: 33.0 million, 31.9 million by tarnbrook-instruments-q3-2023',
    'Revenue, Q1 2023: 212.4 million, 210.9 million by tarnbrook-instruments-q1-2024',
    'Data Centre Cooling revenue, Q3 2023: 89.8 million, 87.2 million by tarnbrook-instruments-q3-2024',
    'Gross margin, Q4 2023: 42.3%, 41.9% by tarnbrook-instruments-q4-2024',
  ],
  kagami: ['Revenue, Q1 2024: 48.2 billion yen, 49.0 billion yen by kagami-lines-q2-2024'],
};

describe.each(Object.entries(PLANTED))('the quarters of %s', (company, planted) => {
  const calls = quarters(company);
  const run = runOfCalls(calls);

  it('hold every restatement that is planted, and none that is not', () => {
    const found = run.restated.map(
      ({ before, period, now, by }) =>
        `${labelOf(before)}, ${period}: ${before.figure?.text}, ${now.text} by ${by}`,
    );
    expect(found).toEqual(planted);
  });

  it('hold each line in every call, whatever its part is called, and nothing twice', () => {
    const gaps = run.metrics.filter(({ cells }) => cells.some((cell) => !cell?.figure));
    expect(gaps).toEqual([]);
    const values = run.metrics.map(({ cells }) => cells.length);
    expect(new Set(values)).toEqual(new Set([calls.length]));
    expect(run.metrics.length).toBe(company === 'kagami' ? 6 : 7);
  });

  it('are compared two by two with a change on each line', () => {
    for (const [at, later] of calls.entries()) {
      const earlier = calls[at - 1];
      if (!earlier) continue;
      const { metrics } = compareCalls(earlier, later);
      expect(metrics.filter(({ change }) => change === null)).toEqual([]);
    }
  });
});

it('tells what is spoken of on one call only', () => {
  const [q1, q2, q3] = quarters('tarnbrook');
  const [later, latest] = [quarters('tarnbrook')[5], quarters('tarnbrook')[4]];
  if (!q1 || !q2 || !q3 || !later || !latest) throw new Error('no calls');
  const topics = (from: typeof q1, to: typeof q1) => compareCalls(from, to).topics;
  expect(topics(q1, q2)).toEqual({ new: [], gone: [] });
  expect(topics(q2, q3).gone).toMatchObject([{ topic: 'helium', asked: true }]);
  expect(topics(latest, later).new).toMatchObject([{ topic: 'tariffs', asked: true }]);
});
