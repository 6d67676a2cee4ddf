import { describe, expect, it } from 'vitest';
import { LONGEST_SEARCH, readSearch } from '../../../src/core/read-search.ts';
import type { SearchQuery } from '../../../src/core/search.ts';

const NONE: Omit<SearchQuery, 'phrases'> = {
  companies: [],
  periods: [],
  speakers: [],
  sections: [],
  never: [],
};

describe('what somebody types to search', () => {
  it.each<[string, string, Partial<SearchQuery>]>([
    ['gross margins', 'gross|margin', {}],
    ['"gross margins" fell', 'gross margin|fell', {}],
    ['“gross margins', 'gross margin', {}],
    ['margin Margin margins', 'margin', {}],
    ['the margin of it', 'margin', {}],
    ['the of', 'the|of', {}],
    ['"the margin"', 'the margin', {}],
    ['year-over-year', 'year over year', {}],
    ['1.16 billion', '1 16|billion', {}],
    ['-margin +cash (debt) * ^ NEAR', 'cash|debt|near', { never: [['margin']] }],
    ['AND OR NOT', 'not', {}],
    ['note: revenue', 'note|revenu', {}],
    ['https://example.test/x', 'http|exampl test x', {}],
    ['10:30 ratio 3:1', '10 30|ratio|3 1', {}],
    ['margin:', 'margin', {}],
    ['x company:kingsoft cloud', 'x|cloud', { companies: ['kingsoft'] }],
    ['x company:"kingsoft cloud" COMPANY: hld', 'x', { companies: ['kingsoft cloud', 'hld'] }],
    [
      'x period:2q23 period:2023 period:"FY 2024" period:’24',
      'x',
      { periods: ['q2-2023', '2023', 'fy-2024', '2024'] },
    ],
    ['buyback -dividend', 'buyback', { never: [['dividend']] }],
    ['buyback -"special dividend"', 'buyback', { never: [['special', 'dividend']] }],
    ['year-over-year - x', 'year over year|x', {}],
    ['x period:q2-2023 period:h1', 'x', { periods: ['q2-2023', 'h1'] }],
    ['x speaker:"Tao Zou" speaker:CFO', 'x', { speakers: [['tao', 'zou'], ['cfo']] }],
    ['x section:qa section:"Q&A" section:"q and a"', 'x', { sections: ['qa', 'qa', 'qa'] }],
    ['x section:Prepared section:remarks', 'x', { sections: ['prepared', 'prepared'] }],
  ])('%s', (typed, phrases, filters) => {
    const { phrases: read, ...rest } = readSearch(typed);
    expect(read.map((phrase) => phrase.join(' ')).join('|')).toBe(phrases);
    expect(rest).toEqual({ ...NONE, ...filters });
  });

  it.each([
    ['', 'input.no_search_words', {}],
    ['?! …', 'input.no_search_words', {}],
    ['""', 'input.no_search_words', {}],
    ['company:kingsoft section:qa', 'input.no_search_words', {}],
    ['margin firm:kingsoft', 'input.filter_unknown', { filter: 'firm' }],
    ['margin -company:kingsoft', 'input.filter_unknown', { filter: '-company' }],
    ['-margin', 'input.no_search_words', {}],
    ['margin constructor:x', 'input.filter_unknown', { filter: 'constructor' }],
    ['margin period:soon', 'input.filter_value', { filter: 'period', value: 'soon' }],
    ['margin period:"kingsoft q2"', 'input.filter_value', { filter: 'period' }],
    ['margin section:middle', 'input.filter_value', { filter: 'section', value: 'middle' }],
    ['margin section:constructor', 'input.filter_value', { filter: 'section' }],
    ['margin company:"!"', 'input.filter_value', { filter: 'company', value: '!' }],
    ['margin speaker:""', 'input.filter_value', { filter: 'speaker', value: '' }],
    ['m'.repeat(LONGEST_SEARCH + 1), 'input.search_too_long', { limit: LONGEST_SEARCH }],
  ])('%s is told what is wrong', (typed, code, data) => {
    expect(() => readSearch(typed)).toThrow(
      expect.objectContaining({ fault: { code, data: expect.objectContaining(data) } }),
    );
  });
});
