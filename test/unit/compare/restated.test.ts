import { describe, expect, it } from 'vitest';
import { restatements } from '../../../src/compare/restated.ts';
import { briefOf, figureOf, metricOf } from './invented-brief.ts';

/** What the year-ago call said, against what this one gives as its prior. */
function restated(before: string, prior: string, more: Parameters<typeof metricOf>[2] = {}) {
  return restatements(
    briefOf('Q1 2023', [metricOf('revenue', before, more)]),
    briefOf('Q1 2024', [
      metricOf('revenue', '150.0 million', { ...more, prior: [prior, 'Q1 2023'] }),
    ]),
  );
}

describe('a figure given otherwise later', () => {
  it('is told with the words of both calls', () => {
    const [found, ...others] = restated('120.4 million', '118.9 million');
    expect(others).toEqual([]);
    expect(found).toMatchObject({ name: 'revenue', period: 'Q1 2023', now: { value: 118.9e6 } });
    expect(found?.before.figure?.value).toBe(120.4e6);
    expect(found?.evidence.map(({ call }) => call)).toEqual(['acme-q1-2023', 'acme-q1-2024']);
  });

  it.each([
    ['another last digit but one', '12.3%', '12.5%'],
    ['a coarse figure that is too far off', '118.9 million', '1.3 billion'],
    ['more than a cut', '1,159.5 million', '1.0 billion'],
  ])('%s', (_, before, prior) => expect(restated(before, prior)).toHaveLength(1));

  it.each([
    ['the same', '120.4 million', '120.4 million'],
    ['a rounding', '120.4 million', '120 million'],
    ['a rounding the other way', '120 million', '120.4 million'],
    ['another scale', '1,204.0 million', '1.2 billion'],
    ['a figure cut off, not rounded', '1,159.5 million', '1.1 billion'],
    ['one last digit', '12.3%', '12.4%'],
    ['said roughly', '120.4 million', 'about 110 million'],
    ['a sign alone, which is sooner misread', '12.0 million', 'negative 12.0 million'],
    ['a bound', '120.4 million', 'over 110 million'],
    ['a range', '12% to 13%', '15%'],
  ])('never %s', (_, before, prior) => expect(restated(before, prior)).toEqual([]));

  it('never where basis, part, period or currency is another', () => {
    const now = (more: Parameters<typeof metricOf>[2]) =>
      briefOf('Q1 2024', [
        metricOf('gross profit', '9 million', { prior: ['5.0 million', 'Q1 2023'], ...more }),
      ]);
    const before = briefOf('Q1 2023', [metricOf('gross profit', '7.0 million')]);
    expect(restatements(before, now({}))).toHaveLength(1);
    expect(restatements(before, now({ basis: 'adjusted' }))).toEqual([]);
    expect(restatements(before, now({ segment: 'cloud' }))).toEqual([]);
    expect(restatements(before, now({ prior: ['5.0 million', 'Q4 2023'] }))).toEqual([]);
    const euro = { ...figureOf('7.0 million'), currency: 'EUR' };
    const [metric] = before.metrics;
    if (!metric) throw new Error('no metric');
    expect(restatements({ ...before, metrics: [{ ...metric, figure: euro }] }, now({}))).toEqual(
      [],
    );
  });

  it('finds a part that is spelled otherwise now', () => {
    const found = restatements(
      briefOf('Q4 2023', [
        metricOf('revenue', '40.0 million', { segment: 'data centre services' }),
      ]),
      briefOf('Q1 2024', [
        metricOf('revenue', '44.0 million', {
          segment: 'data centers',
          prior: ['38.5 million', 'Q4 2023'],
        }),
      ]),
    );
    expect(found).toHaveLength(1);
  });

  it.each([
    'On a constant currency basis, revenue was 150.0 million, from 118.9 million.',
    'Excluding the divested plant, revenue was 150.0 million, from 118.9 million.',
    'Revenue was 150.0 million, from 118.9 million as reported in 120.4 million of billings.',
  ])('never on other terms: %s', (quote) => {
    const evidence = [{ sentences: ['s1'], quote }];
    const later = metricOf('revenue', '150.0 million', {
      prior: ['118.9 million', 'Q1 2023'],
      evidence,
    });
    const found = restatements(
      briefOf('Q1 2023', [metricOf('revenue', '120.4 million')]),
      briefOf('Q1 2024', [later]),
    );
    expect(found).toEqual([]);
  });

  it('is found where the later call says both, and that it restated', () => {
    const quote = 'Revenue was 150.0 million, from 118.9 million, restated from 120.4 million.';
    const evidence = [{ sentences: ['s1'], quote }];
    const later = metricOf('revenue', '150.0 million', {
      prior: ['118.9 million', 'Q1 2023'],
      evidence,
    });
    const earlier = briefOf('Q1 2023', [metricOf('revenue', '120.4 million')]);
    expect(restatements(earlier, briefOf('Q1 2024', [later]))).toHaveLength(1);
  });
});
