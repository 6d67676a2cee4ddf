import { describe, expect, it } from 'vitest';
import { factsIn } from './told-facts.ts';

describe("one move of the whole company's", () => {
  it.each([
    [
      'is told where another is told with less weight',
      'Organic revenue grew 11%.\nOrganic revenue was up 8% where dealers restocked.\nOur organic revenue grew 11%.',
      ['organic revenue change year-ago 11 percent', 'organic revenue change year-ago 11 percent'],
    ],
    [
      'stands beside its level',
      'Operating margin was up 110 basis points there.\nTotal company operating margin was 10.3%, down 60 basis points.',
      ['operating margin 10.3 percent', 'operating margin change year-ago -60 bps'],
    ],
    [
      'may be told in round numbers',
      'Revenue grew about 11%.\nRevenue was up 10.6%.',
      ['revenue change year-ago 11 percent', 'revenue change year-ago 10.6 percent'],
    ],
    [
      'is another against another time',
      'Revenue grew 11%.\nRevenue rose 3% sequentially.',
      ['revenue change year-ago 11 percent', 'revenue change previous-quarter 3 percent'],
    ],
    [
      'is another by another measure',
      'Revenue grew 11%.\nOrganic revenue grew 7%.',
      ['revenue change year-ago 11 percent', 'organic revenue change year-ago 7 percent'],
    ],
    [
      'is another in other terms',
      'Revenue grew 11%.\nRevenue grew 7% in constant currency.',
      ['revenue change year-ago 11 percent', 'revenue change year-ago 7 percent'],
    ],
    [
      'is no move of which a company has several',
      'Order intake grew 11%.\nOrder intake grew 4%.',
      ['orders change year-ago 11 percent', 'orders change year-ago 4 percent'],
    ],
  ])('%s', (_what, said, facts) => {
    expect(factsIn(said)).toEqual(facts);
  });
});
