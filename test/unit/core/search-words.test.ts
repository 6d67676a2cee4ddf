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

  it('leave out what is no word', () => {
    expect(stems(`😀 — \u0301 ${'a'.repeat(41)} \0`)).toEqual([]);
  });
});
