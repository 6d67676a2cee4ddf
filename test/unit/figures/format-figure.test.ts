import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/core/figure.ts';
import { readFigures } from '../../../src/figures/grammar/read-figures.ts';
import { formatFigure } from '../../../src/figures/print/format-figure.ts';

const printed = (spoken: string, isChange = false) => {
  const [first] = readFigures(spoken, { currency: 'CNY' });
  return first ? formatFigure(first.figure, { isChange }) : null;
};
const plain = { currency: null, text: '', approximate: false, doubtful: false } as const;

describe('a printed figure', () => {
  it.each([
    ['RMB 1,835.4 million', 'RMB 1,835.4M'],
    ['RMB 1.84 billion', 'RMB 1.84B'],
    ['negative RMB 59.9 million', '−RMB 59.9M'],
    ['RMB 89.0 million', 'RMB 89.0M'],
    ['11.3%', '11.3%'],
    ['negative 3.3%', '−3.3%'],
    ['about 15%', 'about 15%'],
    ['$452 million', '$452M'],
    ['.5%', '0.5%'],
    ['45p per share', '£0.45'],
    ['18.5 US cents', 'US$0.185'],
    ['12,5 %', '12.5%'],
    ['two thirds of sales', '66.7%'],
    ['growth in the mid-teens', 'mid-teens'],
    ['a low to mid-single-digit decline', 'low to mid-single-digit'],
  ])('of “%s” keeps its digits: %s', (spoken, expected) => {
    expect(printed(spoken)).toBe(expected);
  });

  it.each<[Figure, string]>([
    [{ ...plain, unit: 'points', value: 5.3, text: '5.3 points' }, '+5.3 pts'],
    [{ ...plain, unit: 'bps', value: -30, text: '30 basis points' }, '−30 bps'],
    [{ ...plain, unit: 'percent', value: -10.1, text: '10.1%' }, '−10.1%'],
  ])('of a change shows its sign', (figure, expected) => {
    expect(formatFigure(figure, { isChange: true })).toBe(expected);
  });

  it('groups thousands of any size, and none below', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
        const text = formatFigure({ ...plain, unit: 'count', value, text: String(value) });
        expect(text).toBe(value.toLocaleString('en-US'));
      }),
    );
  });
});
