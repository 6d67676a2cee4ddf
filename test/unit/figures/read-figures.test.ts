import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/core/figure.ts';
import { mayHoldFigure, readFigures } from '../../../src/figures/grammar/read-figures.ts';
import type { SpokenFigure } from '../../../src/figures/grammar/spoken-figure.ts';
import { formatFigure } from '../../../src/figures/print/format-figure.ts';
import { threadTime } from '../../support/thread-time.ts';

// One row: what was said, the call's currency, and the figures: "value [to high] unit [currency]
// [of noun] [~ approximate] [over|under] [? doubtful] <span>", several divided by "; ".
const CORPUS = readFileSync(new URL('../../fixtures/figures.tsv', import.meta.url), 'utf8')
  .split('\n')
  .slice(1)
  .filter((line) => line !== '')
  .map((line) => line.split('\t'));

const told = ({ figure, noun }: SpokenFigure) =>
  [
    `${figure.value}`,
    figure.high !== undefined && `to ${figure.high}`,
    figure.unit,
    figure.currency,
    noun && `of ${noun}`,
    figure.approximate && '~',
    figure.bound,
    figure.doubtful && '?',
    `<${figure.text}>`,
  ]
    .filter(Boolean)
    .join(' ');

describe('a spoken number', () => {
  it.each(CORPUS)('"%s" in a %s call is %s', (text = '', currency = '', expected) => {
    expect(readFigures(text, { currency }).map(told).join('; ') || 'none').toBe(expected);
    expect(mayHoldFigure(text) || expected === 'none').toBe(true);
  });

  it.each([
    ['RMB 1,835.4 million', 1e5],
    ['RMB 1.84 billion', 1e7],
    ['11.3%', 0.1],
    ['10%', 1],
    ['$0.17', 0.01],
    ['83 cents', 0.01],
    ['INR 9,22,000 crore', 1e7],
    ['$4.8 to $4.85 billion', 1e7],
    ['two million subscribers', 1e6],
    ['1,300 hospitals', 1],
  ])('keeps the place value of the last digit of "%s": %d', (text, step) => {
    expect(readFigures(text, { currency: 'USD' })[0]?.step).toBe(step);
  });

  it('falls back to no currency when neither the words nor the call name one', () => {
    expect(readFigures('3 million', { currency: null })[0]?.figure.currency).toBeNull();
  });
});

const money = fc.record({
  units: fc.integer({ min: 1, max: 99_999 }),
  decimals: fc.integer({ min: 0, max: 2 }),
  scale: fc.constantFrom(['million', 1e6] as const, ['billion', 1e9] as const),
  sign: fc.constantFrom('RMB ', '$', '€', 'EUR ', 'INR ', '£', 'HK$'),
  isNegative: fc.boolean(),
});

describe('reading and printing', () => {
  it('read back what they print', () => {
    fc.assert(
      fc.property(money, ({ units, decimals, scale: [word, size], sign, isNegative }) => {
        const amount = (units / 10 ** decimals).toFixed(decimals);
        const said = `${isNegative ? 'negative ' : ''}${sign}${amount} ${word}`;
        const [first, ...rest] = readFigures(`revenue was ${said} then`, { currency: 'USD' });
        expect(rest).toEqual([]);
        expect(first?.figure.value).toBeCloseTo((isNegative ? -1 : 1) * Number(amount) * size, 0);

        const printed = formatFigure(first?.figure as Figure).replace('−', '-');
        const [again] = readFigures(printed, { currency: 'USD' });
        expect(again?.figure).toMatchObject({
          value: first?.figure.value,
          unit: 'money',
          currency: first?.figure.currency,
        });
      }),
    );
  });

  it('print percentages, points, multiples and counts so that they read back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9999 }),
        fc.constantFrom('%', ' percentage points', ' basis points', 'x', ' hospitals'),
        (tenths, unit) => {
          const [said] = readFigures(`${(tenths / 10).toFixed(1)}${unit}`, { currency: null });
          const [again] = readFigures(
            `${formatFigure(said?.figure as Figure).replace('×', 'x')}${unit === ' hospitals' ? unit : ''}`,
            { currency: null },
          );
          expect(again?.figure).toMatchObject({
            value: said?.figure.value,
            unit: said?.figure.unit,
          });
        },
      ),
    );
  });

  it.each(CORPUS)(
    'read back as printed what "%s" says in a %s call',
    (text = '', currency = '') => {
      for (const { figure, noun } of readFigures(text, { currency })) {
        if (figure.currency === 'JPY' && currency === 'CNY') continue; // one sign for both
        const printed = formatFigure(figure).replaceAll('−', '-').replaceAll('×', 'x');
        const [again, ...rest] = readFigures(`a margin of ${printed}${noun ? ` ${noun}` : ''}`, {
          currency,
        });
        expect(rest).toEqual([]);
        expect(again?.figure.unit).toBe(figure.unit);
        expect(again?.figure.currency).toBe(figure.currency);
        expect(again?.figure.high).toBe(figure.high);
        // A third has no last digit: it is printed to one decimal.
        const slack = /third|sixth|seventh|ninth|\/[3679]/.test(figure.text) ? 0.05 : 1e-9;
        const off = Math.abs((again?.figure.value ?? Number.NaN) - figure.value);
        expect(off).toBeLessThanOrEqual(slack * Math.max(1, Math.abs(figure.value)));
      }
    },
  );

  it('find every figure at the place it stands, in order and without overlap', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'RMB 5 million',
            '3%',
            'over',
            '[22]',
            'to',
            '-',
            'a 12',
            'loss of',
            '$',
            'mid-teens',
            'two thirds of our',
            'a couple of',
            'hundred',
            '(4%)',
          ),
        ),
        (words) => {
          const text = words.join(' ');
          let last = 0;
          for (const { figure, start, end } of readFigures(text, { currency: 'CNY' })) {
            expect(text.slice(start, end).trim()).toBe(figure.text);
            expect(start).toBeGreaterThanOrEqual(last);
            last = end;
          }
        },
      ),
    );
  });

  it.each([
    '1 ',
    '$1 ',
    '1,',
    '[1 ',
    '(1',
    'about ',
    'RMB ',
    'two hundred ',
    'loss of ',
    '1.1% to ',
    'doubled 5 ',
    '1/3 2 ',
    'negative ',
    'low to mid ',
    'half of ',
    'hundred million ',
    '1 .2 ',
    '1, 234 ',
    'point two ',
  ])('stay linear on a hostile run of %j', (piece) => {
    const time = (length: number) => {
      const text = piece.repeat(length / piece.length);
      const spent = threadTime();
      readFigures(text, { currency: 'CNY' });
      return spent();
    };
    time(5_000);
    // Linear is 4 times as long; quadratic 16. The floor keeps the clock's noise out.
    // The quicker of two runs: one may collect garbage.
    const best = (length: number) => Math.min(time(length), time(length));
    expect(best(80_000)).toBeLessThan(Math.max(500, 12 * best(20_000)));
  });
});
