import { describe, expect, it } from 'vitest';
import { buildMetrics } from '../../../src/extract/metrics/metrics.ts';
import { formatFigure } from '../../../src/figures/print/format-figure.ts';
import { remarks } from './invented-call.ts';
import { labelled } from './labelled.ts';

const YEAR_AGO = { period: 'Q2 2023', versus: 'year-ago' } as const;

describe('our arithmetic is no finer than the finer of what was said', () => {
  it.each([
    [
      'Operating income was negative $0.3 billion, from $0.6 billion.',
      'operating income',
      '−$0.9B',
    ],
    ['Operating income was negative $3.25 million, from $1 million.', 'operating income', '−$4M'],
    ['Provisions were $62 million, from $40 million.', 'provision for credit losses', '+55%'],
    ['Revenue was $86.4 million, from $89.3 million.', 'revenue', '−3.2%'],
    ['Net income was $4 million, from $2 million.', 'net income', '+$2M'],
    ['The operating margin was 13%, from 7.2%.', 'operating margin', '+5.8 pts'],
    ['The net interest margin was 1.62%, from 1.58%.', 'net interest margin', '+0.04 pts'],
  ])('%s', (sentence, metric, expected) => {
    const call = remarks(sentence);
    const [line] = buildMetrics(call, labelled(call, [{ metric }, { metric, ...YEAR_AGO }]));
    const figure = line?.change?.figure;
    expect(figure && formatFigure(figure, { isChange: true })).toBe(expected);
  });
});

describe('our own figure says its way by its sign alone, as its value does', () => {
  it.each([
    [
      'Operating income narrowed from negative $163.7 million to negative $59.9 million.',
      [103_800_000, '$103.8 million'],
    ],
    [
      'Operating income went from negative $59.9 million to negative $163.7 million.',
      [-103_800_000, '-$103.8 million'],
    ],
    ['Operating income was minus $3 million, from $1 million.', [-4_000_000, '-$4 million']],
  ])('%s', (sentence, expected) => {
    const call = remarks(sentence);
    const isFrom = /from negative/.test(sentence);
    const metric = 'operating income';
    const labels = isFrom
      ? [{ metric, ...YEAR_AGO }, { metric }]
      : [{ metric }, { metric, ...YEAR_AGO }];
    const [line] = buildMetrics(call, labelled(call, labels));
    expect([line?.change?.figure.value, line?.change?.figure.text]).toEqual(expected);
  });
});
