import { describe, expect, it } from 'vitest';
import { searchStems, searchWords } from '../../../src/core/search-words.ts';

const stems = searchStems;

describe('the words of a text', () => {
  it.each([
    ['increase increases increased increasing'],
    ['margin margins'],
    ['company companies company’s'],
    ['grow growing grows'],
    ['stop stopped stopping'],
    ['guide guided guides guiding'],
    ['tax taxes taxed'],
    ['expense expenses'],
    ['loss losses'],
    ['sell selling sells'],
    ['use used uses using'],
    ['Zürich zurich ZÜRICH'],
    ['ｍａｒｇｉｎ margin'],
  ])('are one: %s', (text) => {
    expect(new Set(stems(text)).size).toBe(1);
  });

  it.each([
    ['growth grew grown'],
    ['gross grow'],
    ['cash case'],
    ['sales sell'],
    ['2023 2024 q2 q3'],
    ['thing thin'],
    ['bring bred'],
    ['business busy bus'],
    ['need new'],
  ])('are not one: %s', (text) => {
    expect(new Set(stems(text)).size).toBe(text.split(' ').length);
  });

  it('are the same alone and where they stand', () => {
    const text = 'Don’t buy AT&T’s 5G… -- “margins” increased; 3.5% (Zürich)';
    expect(searchStems(text)).toEqual(searchWords(text).map(({ stem }) => stem));
    expect(searchStems(' … ')).toEqual([]);
  });

  it('stand where they stand', () => {
    const text = '“Don’t” buy AT&T’s 5G…';
    expect(searchWords(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Don’t',
      'buy',
      'AT',
      'T’s',
      '5G',
    ]);
  });

  // What is looked for is some of these in a row.
  it.each([
    ['営業利益率は', '営業 業利 利益 益率 率は'],
    ['利益率', '利益 益率'],
    ['AI事業は3億円', 'ai 事業 業は 3 億円'],
    ['매출이 늘었다', '매출 출이 늘었 었다'],
    ['ﾃﾞｰﾀ データ', 'デー ータ デー ータ'],
    ['円', '円'],
    ['𠮷野家', '𠮷野 野家'],
  ])('are pairs of letters where no space parts them: %s', (text, pairs) => {
    expect(stems(text)).toEqual(pairs.split(' '));
    expect(searchWords(text).map(({ stem }) => stem)).toEqual(pairs.split(' '));
  });

  it('are indexed however long their clause is, and stand where they stand', () => {
    const text = `${'当四半期の'.repeat(20)}粗利益率は改善した。`;
    expect(stems(text)).toContain('粗利');
    const found = searchWords(text).find(({ stem }) => stem === '改善');
    expect(found && text.slice(found.start, found.end)).toBe('改善');
  });

  it('leave out what is no word', () => {
    expect(stems(`😀 — \u0301 ${'a'.repeat(41)} \0`)).toEqual([]);
  });
});
