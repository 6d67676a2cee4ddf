import { describe, expect, it } from 'vitest';
import { writeHeadline } from '../../../src/extract/headline.ts';
import { writeHighlights } from '../../../src/extract/highlights.ts';
import { findDoubts } from '../../../src/extract/metrics/doubts.ts';
import { buildMetrics } from '../../../src/extract/metrics/metrics.ts';
import { remarks } from './invented-call.ts';
import { labelled } from './labelled.ts';

const call = remarks(
  'Revenue was $200.0 million, up 4.5%.',
  'Gross margin was 40.0%.',
  'Welding revenue was $120.0 million, up 9.0%.',
  'Leasing revenue was $80.0 million, down 2.0%.',
  'Operating cash flow was $30.1 million.',
  'Free cash flow was $95.0 million.',
);
const change = { role: 'change' } as const;
const revenue = { metric: 'revenue' } as const;
const metrics = buildMetrics(
  call,
  labelled(
    call,
    [revenue, { ...revenue, ...change }],
    [{ metric: 'gross margin' }],
    [
      { ...revenue, segment: 'welding' },
      { ...revenue, ...change, segment: 'welding' },
    ],
    [
      { ...revenue, segment: 'leasing' },
      { ...revenue, ...change, segment: 'leasing' },
    ],
    [{ metric: 'operating cash flow' }],
    [{ metric: 'free cash flow' }],
  ),
);

describe('the headline', () => {
  it('says the total and what was earned, then how the segments differ', () => {
    expect(writeHeadline(metrics)).toBe(
      'Revenue rose 4.5% to $200.0M; gross margin was 40.0%. Welding revenue rose 9.0%; leasing revenue fell 2.0%.',
    );
  });

  it('opens with organic revenue where no total is told', () => {
    const told = remarks('Organic revenue grew 6%.', 'Gross margin was 40.0%.');
    const organic = buildMetrics(
      told,
      labelled(told, [{ metric: 'organic revenue', ...change }], [{ metric: 'gross margin' }]),
    );
    expect(writeHeadline(organic)).toBe('Organic revenue rose 6%; gross margin was 40.0%.');
  });

  it('opens with the largest part where no total is told', () => {
    const told = remarks(
      'Subscription revenue rose 9.0% to $80 million.',
      'Gross margin was 40.0%.',
    );
    const [level, moved] = [
      { ...revenue, segment: 'subscription' },
      { ...change, metric: 'revenue' },
    ];
    const parts = buildMetrics(
      told,
      labelled(told, [{ ...moved, segment: 'subscription' }, level], [{ metric: 'gross margin' }]),
    );
    expect(writeHeadline(parts)).toBe(
      'Subscription revenue rose 9.0% to $80M; gross margin was 40.0%.',
    );
  });

  it('is empty when the call gives nothing to say', () => {
    expect(writeHeadline([])).toBe('');
  });
});

describe('the highlights', () => {
  const highlights = writeHighlights(metrics, []);

  it('are one line a theme, with the figures as spoken', () => {
    expect(highlights.map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'Revenue: $200.0M, +4.5% YoY.',
      'Margin: Gross margin 40.0%.',
      'Cash: Operating cash flow $30.1M; free cash flow $95.0M.',
      'Welding: Revenue $120.0M, +9.0% YoY.',
      'Leasing: Revenue $80.0M, −2.0% YoY.',
    ]);
  });

  it('cite every sentence whose figure they show', () => {
    const [first] = highlights;
    expect(first?.evidence).toMatchObject([{ sentences: ['s1'] }]);
  });

  it('are none when the call gives no metric', () => {
    expect(writeHighlights([], [])).toEqual([]);
  });
});

describe('the doubts', () => {
  const codes = (...sentences: readonly string[]) =>
    findDoubts(remarks(...sentences), []).map(({ code }) => code);

  it.each([
    ['unit_slip', 'Contracts are around $8 million to about RMB 10 million each.'],
    ['false_start', 'The supply far exceeds -- the demand far exceeds the supply.'],
  ])('mark a %s', (code, sentence) => {
    expect(codes(sentence)).toEqual([code]);
  });

  it.each([
    ['Contracts are around $8 million to about $10 million each.'],
    ['We paid RMB 10 million in China, and $8 million elsewhere.'],
    ['Prices -- and I mean all prices -- were stable.'],
  ])('find nothing in “%s”', (sentence) => {
    expect(codes(sentence)).toEqual([]);
  });

  it('name the one expense whose move is not voiced while its siblings are', () => {
    const expenses = remarks(
      'R&D expense was $182.3 million, down 10.0% from last quarter.',
      'G&A expense was $227.5 million, down 21.3% from last quarter.',
      'Marketing expense was $128.3 million compared with $104.2 million last quarter.',
    );
    const versus = 'previous-quarter' as const;
    const line = (metric: string) => [{ metric }, { metric, ...change, versus }];
    const found = findDoubts(
      expenses,
      buildMetrics(
        expenses,
        labelled(
          expenses,
          line('research and development expense'),
          line('general and administrative expense'),
          [
            { metric: 'selling and marketing expense' },
            { metric: 'selling and marketing expense', versus, period: 'Q1 2024' },
          ],
        ),
      ),
    );
    expect(found).toMatchObject([{ code: 'silent_comparison' }]);
    expect(found[0]?.message).toContain('+23.1% †');
  });

  it('note a total without any comparison beside segments that have one', () => {
    const bare = metrics.map((metric) =>
      metric.segment === null && metric.name === 'revenue' ? { ...metric, change: null } : metric,
    );
    expect(findDoubts(call, bare).map(({ code }) => code)).toEqual(['silent_comparison']);
  });

  it('say what was earned a share with what was earned, and once', () => {
    const told = remarks('EPS was $2.37.', 'Net income was $8.7 million.');
    const earned = buildMetrics(
      told,
      labelled(told, [{ metric: 'earnings per share' }], [{ metric: 'net income' }]),
    );
    expect(writeHighlights(earned, []).map(({ text }) => text)).toEqual([
      'EPS $2.37; net income $8.7M.',
    ]);
  });
});
