import { describe, expect, it } from 'vitest';
import { extractBrief } from '../../../src/extract/extract-brief.ts';
import { remarks } from './invented-call.ts';

const movesOf = (...texts: readonly string[]) =>
  extractBrief(remarks(...texts)).metrics.flatMap(({ name, segment, change }) =>
    change ? [`${segment === null ? '' : `${segment} `}${name} ${change.figure.value}`] : [],
  );

describe('a move at constant currencies', () => {
  it.each([
    ['Revenue was $410 million, up 6% in constant currency.', ['constant-currency revenue 6']],
    [
      'Revenue was $410 million, down 6% as compared to the prior year period on a constant currency basis.',
      ['constant-currency revenue -6'],
    ],
    ['Kilns revenue grew 9% operationally.', ['kilns constant-currency revenue 9']],
    ['Operational revenue growth of 4% was driven by price.', ['constant-currency revenue 4']],
    [
      'Q2 orders grew 21% and revenue increased 13%, both on an FX-adjusted basis.',
      ['constant-currency revenue 13', 'constant-currency orders 21'],
    ],
    [
      'In local currency, revenue fell 3% to $410 million and gross profit declined 7% to $99 million.',
      ['constant-currency revenue -3', 'constant-currency gross profit -7'],
    ],
    [
      'Kilns revenue grew 13% in constant currency, an improvement from 10% in the first quarter.',
      ['kilns constant-currency revenue 13'],
    ],
  ])('is told by its name where no other is: “%s”', (text, moves) => {
    expect(movesOf(text)).toEqual(moves);
  });

  it.each([
    ['Revenue was $410 million, up 6%.', ['revenue 6']],
    [
      'In constant currency, revenue rose 6%, gross margin was 41%, up 90 basis points, and EPS was $1.20, up 11%.',
      ['earnings per share 11', 'gross margin 90', 'constant-currency revenue 6'],
    ],
    [
      'In local currency, revenue fell 3% to $410 million and operating income was $80 million, down 7%.',
      ['operating income -7', 'constant-currency revenue -3'],
    ],
    [
      'Revenue was $410 million, up 20% in local currency and up 22% on a reported basis.',
      ['revenue 22', 'constant-currency revenue 20'],
    ],
    ['Revenue grew 24.9% due to volumes in local currencies.', ['revenue 24.9']],
    ['Revenue grew 4% on operational excellence.', ['revenue 4']],
  ])('takes no name from a reported one: “%s”', (text, moves) => {
    expect(movesOf(text)).toEqual(moves);
  });

  it('stands in the headline beside the level that has no other', () => {
    const { headline, warnings } = extractBrief(
      remarks(
        'Revenue was $410 million, up 6% in constant currency.',
        'Kilns revenue was $200 million, up 9%. Lamps revenue was $210 million, up 3%.',
      ),
    );
    expect(headline).toMatch(/^Revenue was \$410M, up 6% in constant currency\./);
    expect(warnings).toEqual([]);
  });
});
