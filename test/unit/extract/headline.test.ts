import { describe, expect, it } from 'vitest';
import { extractBrief } from '../../../src/extract/extract-brief.ts';
import { callOf } from '../figures/told-facts.ts';

const briefOf = (text: string) => extractBrief(callOf(text));

describe('the headline', () => {
  it.each([
    [
      'a profit that moved before one that only stood',
      'Revenue was $90 million, up 5%. Operating margin was 15.5%. Net income fell 9.6% to $9 million.',
      'Revenue rose 5% to $90M; net income fell 9.6% to $9M.',
    ],
    [
      'a profit with the one it is held against, where none is told to have moved',
      'Revenue was $90 million, up 5%. EPS was $0.74. Adjusted EPS was $0.81, compared to $0.70 a year ago.',
      'Revenue rose 5% to $90M; adjusted EPS was $0.81, from $0.70.',
    ],
    [
      'one profit once, whatever its basis',
      'Revenue was $90 million. EPS was $0.74 and adjusted EPS was $0.81.',
      'Revenue was $90M; EPS was $0.74.',
    ],
    [
      'no move over a quarter beside one over a year',
      'Revenue was $90 million, up 5%. Net income was $9 million, up 3% sequentially.',
      'Revenue rose 5% to $90M; net income was $9M.',
    ],
    [
      'no moves of parts over a quarter, which would pass for those of a year',
      'Let me begin with a summary of our results compared to the prior quarter. Revenue was $90 million, up 5%. In our Kilns segment, revenue was $50 million, up 4%. In our Mills segment, revenue was $40 million, up 6%.',
      'Revenue was $90M.',
    ],
    [
      'a move over a quarter as one where no level is told',
      'Revenue increased 12.4% sequentially. EPS was $0.74.',
      'Revenue rose 12.4% QoQ; EPS was $0.74.',
    ],
    [
      'a level alone where it is not told since when it moved',
      'Revenue was $90 million, up 5%. Gross margin was 12%, up 20 basis points from fiscal 2019.',
      'Revenue rose 5% to $90M; gross margin was 12%.',
    ],
    [
      'a sum it moved by apart from the one it came to',
      'Revenue was $90 million, up 5%. EPS rose 15 cents to $0.69.',
      'Revenue rose 5% to $90M; EPS rose by $0.15 to $0.69.',
    ],
    [
      'what else was earned where neither sales nor a usual profit is told',
      'Economic earnings were $44.7 million. Cash was $5 million.',
      'Economic earnings were $44.7M.',
    ],
    [
      'parts spelled as the company spells them',
      'Revenue was $90 million, up 5%. pKiln revenue was $50 million, up 4%. At our Hamsted division, revenue was $40 million, up 6%. Services revenue was $10 million, up 2%.',
      'Revenue rose 5% to $90M. pKiln revenue rose 4%; Hamsted revenue rose 6%.',
    ],
    [
      'a common word small behind the semicolon',
      'Revenue was $90 million, up 5%. Kiln revenue was $50 million, up 4%. Services revenue was $40 million, up 6%.',
      'Revenue rose 5% to $90M. Kiln revenue rose 4%; services revenue rose 6%.',
    ],
  ])('tells %s', (_what, text, headline) => {
    expect(briefOf(text).headline).toBe(headline);
  });
});

describe('the metrics of a brief', () => {
  it('stand in the order of what a reader needs: revenue, profits, cash, then orders and volumes', () => {
    const { metrics } = briefOf(
      'Volume growth was 4%. Orders were $30 million. Capital expenditure was $7 million. Assets under management were $5 billion. EBITDA was $12 million. Net income was $9 million. Revenue was $90 million.',
    );
    expect(metrics.map(({ name }) => name)).toEqual([
      'revenue',
      'net income',
      'ebitda',
      'capital expenditure',
      'volume growth',
      'orders',
      'assets under management',
    ]);
  });
});
