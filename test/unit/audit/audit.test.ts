import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditCall } from '../../../src/audit/audit.ts';
import { judge } from '../../../src/audit/judge.ts';
import {
  add,
  divide,
  type Interval,
  multiply,
  scale,
  subtract,
} from '../../../src/figures/grammar/interval.ts';
import { parseText } from '../../../src/parse/parse.ts';
import { seedCall } from '../../support/seed.ts';

const call = (...sentences: readonly string[]) =>
  parseText(
    new TextEncoder().encode(
      [
        'Q3 2024 Lumo Tools AB Earnings Call',
        '',
        'Operator: Good day and welcome to the Lumo Tools third quarter 2024 earnings conference call today.',
        '',
        `Ana Ruiz: Thank you all for joining us this morning. ${sentences.join(' ')}`,
        '',
        'Operator: Thank you. This concludes the call for today and you may disconnect.',
        '',
        'Ana Ruiz: Thank you and goodbye to everybody on the line.',
      ].join('\n'),
    ),
    { name: 'lumo-tools-q3-2024.txt' },
  );
const verdicts = (...sentences: readonly string[]) =>
  auditCall(call(...sentences)).map(({ kind, verdict }) => `${kind} ${verdict}`);

describe('the seed call', () => {
  const checks = auditCall(seedCall());

  it('has one conflict: the margin of a year ago', () => {
    const conflicts = checks.filter(({ verdict }) => verdict === 'conflict');
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]?.stated.text).toBe('6.6%');
    expect(conflicts[0]?.computed.low).toBeGreaterThan(3.5);
    expect(conflicts[0]?.computed.high).toBeLessThan(3.7);
    expect(conflicts[0]?.text).toContain('Check the release');
    expect(conflicts[0]?.text).not.toMatch(/misstat|\bwrong|\berror|\blied?\b/i);
  });

  it('reads roundings of rounded figures as roundings', () => {
    const roundings = checks
      .filter(({ verdict }) => verdict === 'rounding')
      .map(({ stated }) => stated.value);
    expect(roundings).toEqual(expect.arrayContaining([-18.8, 5.2]));
  });

  it('re-computes at least twenty figures', () => {
    expect(checks.length).toBeGreaterThanOrEqual(20);
  });
});

describe('a stated change', () => {
  it.each([
    [
      'Revenue was EUR 110.0 million, up 10.0% from EUR 100.0 million in the same quarter last year.',
      ['growth agrees'],
    ],
    [
      'Revenue was EUR 110.0 million, down 10.0% from EUR 122.2 million in the same quarter last year.',
      ['growth agrees'],
    ],
    [
      'Revenue was EUR 110.0 million, up 9.9% from EUR 100.0 million in the same quarter last year.',
      ['growth rounding'],
    ],
    [
      'Revenue was EUR 110.0 million, up 20.0% from EUR 100.0 million in the same quarter last year.',
      ['growth conflict'],
    ],
    [
      'Revenue was EUR 110.0 million, up 20.0% year-over-year. Revenue was EUR 110.0 million, compared with EUR 110.0 million a year ago.',
      [],
    ],
    [
      'Revenue was EUR 110.0 million, up 10.0% from EUR 100.0 million a year ago, but 12.0% down on the EUR 125.0 million of the second quarter.',
      ['growth agrees', 'growth agrees'],
    ],
    ['Revenue was EUR 110.0 million.', []],
    ['Revenue was about EUR 110 million, up 20% from about EUR 100 million a year ago.', []],
  ])('%s', (sentence, expected) => {
    expect(verdicts(sentence)).toEqual(expected);
  });
});

describe('a margin', () => {
  it('fits profit over revenue', () => {
    expect(
      verdicts(
        'Revenue was EUR 200.0 million.',
        'Gross profit was EUR 50.0 million.',
        'Gross margin was 25.0%.',
      ),
    ).toEqual(['margin agrees']);
  });

  it('that does not fit is no conflict by itself: it may be of something else', () => {
    expect(
      verdicts(
        'Revenue was EUR 200.0 million.',
        'Gross profit was EUR 50.0 million.',
        'Gross margin was 35.0%.',
      ),
    ).toEqual([]);
  });

  it('of another basis is not compared', () => {
    expect(
      verdicts(
        'Revenue was EUR 200.0 million.',
        'Gross profit was EUR 50.0 million.',
        'Adjusted gross margin was 35.0%.',
      ),
    ).toEqual([]);
  });
});

describe('figures that tie', () => {
  it.each([
    [
      'a move in two forms',
      'Revenue was EUR 110.0 million, up EUR 10.0 million, or 10.0%.',
      ['growth agrees'],
    ],
    [
      'a move in two forms that part',
      'Revenue was EUR 110.0 million, up EUR 10.0 million, or 15.0%.',
      ['growth conflict'],
    ],
    [
      'an amount above a plan, which is no move',
      'Revenue was EUR 110.0 million, EUR 10.0 million above our guidance, and up 15.0%.',
      [],
    ],
    [
      'points between two ratios',
      'Gross margin was 32.4%, up 40 basis points from 32.0% a year ago.',
      ['difference agrees'],
    ],
    [
      'points that part from their ratios',
      'Gross margin was 32.4%, up 90 basis points from 32.0% a year ago.',
      ['difference conflict'],
    ],
    [
      'a share of revenue',
      'Revenue was EUR 200.0 million. Backlog was EUR 24.0 million or 12.0% of sales.',
      ['share agrees'],
    ],
    [
      'a profit as a share of revenue',
      'Revenue was EUR 200.0 million. Operating income was EUR 24.0 million or 12.0% of sales.',
      ['margin agrees'],
    ],
    [
      'a share of other revenue',
      'Revenue was EUR 200.0 million. Operating income was EUR 24.0 million or 40.0% of hosting sales.',
      [],
    ],
    [
      'a margin in one breath',
      'We delivered revenue of EUR 200.0 million, gross profit of EUR 50.0 million and gross margin of 35.0%.',
      ['margin conflict'],
    ],
    [
      'cash that was spent',
      'Operating cash flow was EUR 36 million. Capital expenditures were EUR 8 million. Free cash flow was EUR 28 million.',
      ['sum agrees'],
    ],
    [
      'cash that does not add up, since its words vary',
      'Operating cash flow was EUR 36 million. Capital expenditures were EUR 8 million. Free cash flow was EUR 20 million.',
      [],
    ],
    [
      'parts of the profit',
      'Revenue was EUR 80 million. Cost of revenue was EUR 60 million. Gross profit was EUR 20 million.',
      ['sum agrees'],
    ],
    [
      'income a share',
      'Net income was EUR 60.3 million. Earnings per share was EUR 2.37 on 25.4 million shares outstanding.',
      ['unit agrees'],
    ],
    [
      'a move told far from its levels',
      'Revenue was EUR 110 million. Revenue in the third quarter of last year was EUR 100 million. Revenue grew 10% year over year.',
      ['growth agrees'],
    ],
    [
      'a move that parts from levels far away',
      'Revenue was EUR 110 million. Revenue in the third quarter of last year was EUR 100 million. Revenue grew 30% year over year.',
      [],
    ],
    [
      'two moves of one kind',
      'Order intake was EUR 110 million. Order intake in the third quarter of last year was EUR 100 million. Order intake grew 10% year over year. Order intake grew 8% year over year.',
      [],
    ],
    [
      'a level that is told in two ways',
      'Revenue was EUR 110 million. Revenue was EUR 190 million. Revenue in the third quarter of last year was EUR 100 million. Revenue grew 10% year over year.',
      [],
    ],
  ])('%s', (_, sentences, expected) => {
    expect(verdicts(sentences)).toEqual(expected);
  });
});

describe('a figure that two routes contradict', () => {
  const conflicts = (...sentences: readonly string[]) =>
    auditCall(call(...sentences))
      .filter(({ verdict }) => verdict === 'conflict')
      .map(({ stated }) => stated.text);
  const PROFIT = 'Gross profit was EUR 50.0 million or 25.0% of revenue.';
  const EARNED = ['Revenue was EUR 350.0 million.', 'Operating income was EUR 88.3 million.'];
  const INCOME = 'Operating income was EUR 24.0 million or 12.0% of revenue.';

  it.each([
    [
      'is named, not its routes',
      ['Revenue was EUR 240.0 million.', PROFIT, INCOME],
      ['EUR 240.0 million'],
    ],
    ['is left alone where it ties', ['Revenue was EUR 200.0 million.', PROFIT, INCOME], []],
    [
      'is left alone where one route does not reach it',
      ['Revenue was EUR 240.0 million.', PROFIT],
      [],
    ],
    [
      'is left alone where the routes part',
      [
        'Revenue was EUR 240.0 million.',
        PROFIT,
        'Operating income was EUR 18.0 million or 12.0% of revenue.',
      ],
      [],
    ],
    [
      'is left alone where another route bears it out',
      [
        'Revenue was EUR 240.0 million.',
        PROFIT,
        INCOME,
        'Net income was EUR 12.0 million or 5.0% of revenue.',
      ],
      [],
    ],
    [
      'is left alone where it is four times as much: it may be of the year',
      ['Revenue was EUR 820.0 million.', PROFIT, INCOME],
      [],
    ],
    [
      'is left alone where the routes are of another period',
      [
        'Revenue was EUR 240.0 million, compared with EUR 200.0 million in the same quarter last year.',
        PROFIT,
        INCOME,
      ],
      [],
    ],
    [
      'is the slip of one digit where it was said right elsewhere',
      [...EARNED, 'Operating margin was 24.2%.', 'Operating margin for the quarter was 25.2%.'],
      ['24.2%'],
    ],
    [
      'is no slip where more than a digit is other',
      [...EARNED, 'Operating margin was 19.8%.', 'Operating margin for the quarter was 25.2%.'],
      [],
    ],
  ])('%s', (_, sentences, expected) => {
    expect(conflicts(...sentences)).toEqual(expected);
  });
});

describe('a figure in two forms', () => {
  it.each([
    [
      'Revenue was EUR 1.84 billion.',
      'Total revenue was EUR 1,835.4 million.',
      ['restated agrees'],
    ],
    ['Net debt was EUR 10 million.', 'At the end, net debt was EUR 9.2 million.', []],
  ])('%s %s', (loose, precise, expected) => {
    expect(verdicts(loose, precise)).toEqual(expected);
  });
});

describe('intervals', () => {
  const interval = fc
    .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 100 }))
    .map(([nominal, half]): Interval => ({ low: nominal - half, nominal, high: nominal + half }));
  const inside = ({ low, nominal, high }: Interval) =>
    nominal >= low - 1e-6 * Math.abs(low) - 1e-9 && nominal <= high + 1e-6 * Math.abs(high) + 1e-9;

  it('hold the nominal result of every operation', () => {
    fc.assert(
      fc.property(interval, interval, fc.integer({ min: -100, max: 100 }), (one, other, by) => {
        expect(inside(add(one, other))).toBe(true);
        expect(inside(subtract(one, other))).toBe(true);
        expect(inside(multiply(one, other))).toBe(true);
        expect(inside(scale(one, by))).toBe(true);
        const ratio = divide(one, other);
        if (ratio) expect(inside(ratio)).toBe(true);
      }),
    );
  });

  it.each([
    [11.3, 0.1, { low: 11.26, nominal: 11.27, high: 11.28 }, 'agrees'],
    [5.2, 0.1, { low: 5.144, nominal: 5.149, high: 5.153 }, 'rounding'],
    [-18.8, 0.1, { low: -18.9, nominal: -18.87, high: -18.83 }, 'rounding'],
    [6.6, 0.1, { low: 3.57, nominal: 3.59, high: 3.6 }, 'conflict'],
  ])('%f is judged %s against what the figures give', (nominal, step, computed, verdict) => {
    expect(judge({ low: nominal - step / 2, nominal, high: nominal + step / 2 }, computed)).toBe(
      verdict,
    );
  });

  it('do not divide by what may be zero', () => {
    expect(divide({ low: 1, nominal: 1, high: 1 }, { low: -1, nominal: 0, high: 1 })).toBeNull();
  });
});
