import { describe, expect, it } from 'vitest';
import { heldWords } from '../../../src/figures/held-words.ts';

describe('the words that every match of a pattern holds one of', () => {
  it.each<[string, readonly string[] | null]>([
    ['backlog', ['backlog']],
    ['Backlog', ['backlog']],
    ['revenues?', ['revenue']],
    ['sales|turnover', ['sales', 'turnover']],
    ['(?:net )?retention(?: rate)?', ['retention']],
    ['(?:order )?backlog|order ?book', ['backlog', 'order']],
    ['net (?:npls?|npas?)', ['net ']],
    ['(?:gross|net) x', ['gross', 'net']],
    ['top[- ]line', ['line']],
    ['\\bRPO\\b', ['rpo']],
    ['(?-i:NCOs?)', ['nco']],
    ['(?<name>margin)', ['margin']],
    ['utili[sz]ation', ['utili']],
    ['(?<!head of )sales(?! team)', ['sales']],
    ['(?:total ){0,2}stores', ['stores']],
    ['(?:total ){1,2}', ['total ']],
    ['a+b', ['a']],
    ['q[1-4]|[12]h', ['q0', '0h']],
    ['20\\d\\d', ['0000']],
    ['y\\/o', ['y/o']],
    ['as follows$', ['as follows']],
    ['(?:US)?\\$ sum', ['$ sum']],
    ['(?:a|b?)', null],
    ['(?:net )?', null],
    ['\\w+|[a-z]', null],
    ['sales|\\w+', null],
    ['', null],
  ])('%s', (source, words) => {
    expect(heldWords(source)).toEqual(words);
  });
});
