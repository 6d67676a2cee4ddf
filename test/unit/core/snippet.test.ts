import { describe, expect, it } from 'vitest';
import { snippetOf } from '../../../src/core/snippet.ts';

/** A turn of these sentences. */
function turnOf(...said: readonly string[]) {
  let start = 0;
  const sentences = said.map((words, at) => {
    const sentence = { id: `s${at + 1}`, start, end: start + words.length };
    start = sentence.end + 1;
    return sentence;
  });
  return { text: said.join(' '), sentences };
}

const marked = (found: ReturnType<typeof snippetOf>) =>
  found?.marks.map(({ start, end }) => found.snippet.slice(start, end));

describe('the snippet of a turn', () => {
  it.each<[string, readonly string[], readonly string[][], string, readonly string[]]>([
    [
      'most of the words',
      ['Margin.', 'Cash and margin.'],
      [['cash'], ['margin']],
      's2',
      ['Cash', 'margin'],
    ],
    ['the first of equals', ['Margin up.', 'Margin down.'], [['margin']], 's1', ['Margin']],
    [
      'a phrase whole',
      ['Gross of margin.', 'Gross margin.'],
      [['gross', 'margin']],
      's2',
      ['Gross margin'],
    ],
    [
      'a phrase over two sentences',
      ['It was gross.', 'Margin fell.'],
      [['gross', 'margin']],
      's1',
      ['gross'],
    ],
    [
      'phrases that overlap',
      ['Net gross margin.'],
      [
        ['net', 'gross'],
        ['gross', 'margin'],
      ],
      's1',
      ['Net gross margin'],
    ],
  ])('has %s', (_rule, said, phrases, sentence, marks) => {
    const found = snippetOf(turnOf(...said), phrases);
    expect(found?.sentence).toBe(sentence);
    expect(marked(found)).toEqual(marks);
  });

  it.each([0, 10, 30, 60, 99])(
    'is cut at words of the sentence, its first mark in it: %i',
    (at) => {
      const words = Array.from({ length: 100 }, (_, place) =>
        place === at ? 'margin' : 'otherwise',
      );
      const found = snippetOf(turnOf(words.join(' ')), [['margin']]);
      expect(found?.snippet.length).toBeLessThan(300);
      expect(marked(found)).toEqual(['margin']);
      expect(found?.snippet).toMatch(/^…?(?:otherwise|margin)(?: (?:otherwise|margin))*…?$/);
      expect(found?.snippet.startsWith('…')).toBe(at > 5);
      expect(found?.snippet.endsWith('…')).toBe(at < 90);
    },
  );

  it('is none where nothing fits', () => {
    expect(snippetOf(turnOf('Nothing here.'), [['margin']])).toBeNull();
    expect(snippetOf({ text: 'margin', sentences: [] }, [['margin']])).toBeNull();
  });
});
