import { describe, expect, it } from 'vitest';
import { restatements } from '../../../src/compare/restated.ts';
import { briefedText, callText } from '../../support/spoken-promises.ts';
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

  const saidOn = (then: string, name: string, quote: string, more = {}) => {
    const evidence = [{ sentences: ['s1'], quote }];
    const figure = figureOf(quote);
    const later = { ...metricOf(name, '1 million', more), figure, evidence };
    const call = { ...briefOf('Q1 2024', []).call, date: '2024-05-02' };
    const earlier = briefOf('Q1 2024', [metricOf(name, then, more)], { call });
    return restatements(earlier, briefOf('Q2 2024', [later])).map(({ now }) => now.value);
  };

  it.each([
    [
      '7.6 million customers',
      'customers',
      'We had 7.9 million customers, up from 7.2 million in March.',
      7.2e6,
    ],
    [
      '$3.4 billion',
      'backlog',
      'Backlog is $3.3 billion, compared with 3.1 at the end of March.',
      3.1e9,
    ],
    [
      '$52 million',
      'revenue',
      'Revenue was $61 million in the quarter, against $55 million in the first.',
      55e6,
    ],
    [
      '$52 million',
      'revenue',
      'Revenue was $61 million, up from $55 million in the first quarter of this year.',
      55e6,
    ],
  ])('is read from what the later call compares with: %s %s, %s', (then, name, quote, now) => {
    expect(saidOn(then, name, quote)).toEqual([now]);
  });

  it.each([
    [
      '$52 million',
      'revenue',
      'Revenue was $61 million, against $55 million in the first quarter of last year.',
    ],
    ['$52 million', 'revenue', 'Revenue was $61 million, against $55 million in the first half.'],
    ['$52 million', 'revenue', 'Revenue was $61 million, up from $18 million in March.'],
    [
      '$52 million',
      'revenue',
      'Revenue was $61 million, up from about $55 million in the third quarter.',
    ],
    [
      '$3.4 billion',
      'backlog',
      'Backlog is $3.3 billion, compared with 3.1 at the end of December.',
    ],
    ['$3.4 billion', 'backlog', 'Backlog is $3.3 billion, compared with 3.4 at the end of March.'],
    [
      '7.6 million customers',
      'customers',
      'We had 7.9 million customers, up from 7.2 million in March 2023.',
    ],
    [
      '7.6 million customers',
      'customers',
      'We had 7.9 million customers, up 4% from 240 in March.',
    ],
    [
      '7.6 million customers',
      'customers',
      'We had 7.9 million customers. Staff is up from 7.2 million in March.',
    ],
  ])('but not another time, or the same figure: %s %s, %s', (then, name, quote) => {
    expect(saidOn(then, name, quote)).toEqual([]);
  });

  it.each([
    [
      'Recurring revenue ended March at EUR 640 million.',
      'From now on, recurring revenue leaves out the resale. The figure for the end of March becomes EUR 610 million, and not the 640 that we showed you.',
      [610e6],
    ],
    [
      'Adjusted operating profit was EUR 32.4 million.',
      'In the first quarter, adjusted operating profit was EUR 31.7 million after we corrected a booking.',
      [31.7e6],
    ],
    [
      'Adjusted operating profit was EUR 32.4 million.',
      'In the first quarter, operating profit was EUR 27.1 million after we corrected a booking.',
      [],
    ],
    [
      'Adjusted operating profit was EUR 32.4 million.',
      'In the first quarter, we corrected a booking. Rent was EUR 31.7 million.',
      [],
    ],
    [
      'Recurring revenue ended March at EUR 640 million.',
      'The figure for the end of December becomes EUR 610 million, and not the 640 that we showed you.',
      [],
    ],
    [
      'Recurring revenue ended March at EUR 640 million.',
      'Our payroll moves. The figure for the end of March becomes EUR 610 million, and not the 640 that we showed you.',
      [],
    ],
    [
      'Revenue was EUR 142 million.',
      'Revenue for the first quarter is now EUR 140.2 million, and not the EUR 142 million that we gave you.',
      [140.2e6],
    ],
    [
      'Revenue was EUR 142 million.',
      'The EUR 142 million of revenue I gave you for the first quarter should have been EUR 140.2 million.',
      [140.2e6],
    ],
    [
      'Revenue was EUR 142 million.',
      'One correction to the first quarter. Revenue was EUR 140.2 million, and we had told you EUR 142 million.',
      [140.2e6],
    ],
    [
      'Revenue was EUR 142 million.',
      'First quarter revenue was EUR 142 million and in the second quarter EUR 150 million.',
      [],
    ],
    [
      'Revenue was EUR 142 million.',
      'Costs of the first quarter should have been EUR 140.2 million, not EUR 142 million.',
      [],
    ],
    [
      'Revenue was EUR 142 million.',
      'In the first quarter, revenue was EUR 142 million, not the EUR 150 million that we had hoped for.',
      [],
    ],
  ])('is read where a call says so: %s → %s', async (then, now, expected) => {
    const earlier = await briefedText(
      callText('Q1 2024', then, 'May 8, 2024'),
      'quenby-q1-2024.txt',
    );
    const later = await briefedText(
      callText('Q2 2024', now, 'August 7, 2024'),
      'quenby-q2-2024.txt',
    );
    const found = restatements(earlier.brief, later.brief, later.transcript);
    expect(found.map((each) => each.now.value)).toEqual(expected);
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
