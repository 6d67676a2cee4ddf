import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { readAsk } from '../../../../src/extract/answer/ask/ask.ts';
import { readBook } from '../../../../src/extract/answer/book/read-book.ts';
import { nearestPassages } from '../../../../src/extract/answer/sentences/nearest.ts';
import { remarks } from '../invented-call.ts';

const call = remarks(
  'Let me begin with Harbour.',
  'It brought in 221 million euros of fees in the quarter.',
  'Now the take rate.',
  'In the second quarter it was 67 basis points, and a year ago it was 70.',
  'The loss rate was 1.9 basis points.',
  'Volumes at the old depots were poor.',
  'The reason is simple: we were late to react because the new cranes came in May.',
  'The cranes stand in Varna.',
  'Our lorries run on gas.',
  'We hired forty drivers for them.',
  'Fees came to 412 million euros.',
);
const book = readBook(call);

function nearestTo(question: string): readonly (readonly string[])[] {
  return nearestPassages(readAsk(question, book), book);
}

describe('the nearest passages', () => {
  it.each([
    ['what a heading leads to', 'harbour fees', 's2'],
    ['what stands after the words themselves', 'take rate', 's4'],
    ['a reason in the sentence after', 'why were the old depots so poor', 's7'],
    ['a count in the sentence after', 'how many drivers for the lorries', 's10'],
  ])('have %s: %s', (_, question, id) => {
    expect(nearestTo(question)[0]).toContain(id);
  });

  it('lack what shares no word and follows on none', () => {
    expect(nearestTo('take rate').flat()).not.toContain('s11');
    expect(nearestTo('why were the old depots so poor').flat()).not.toContain('s9');
    expect(nearestTo('lunar tides')).toEqual([]);
  });

  it('are at most three, of at most three sentences that stand together', () => {
    const many = remarks(
      ...Array.from({ length: 12 }, (_, at) => `The cranes lifted ${at + 20} boxes.`),
    );
    const book = readBook(many);
    const found = nearestPassages(readAsk('how many boxes did the cranes lift', book), book);
    expect(found.length).toBeLessThanOrEqual(3);
    for (const ids of found) expect(ids.length).toBeLessThanOrEqual(3);
    expect(new Set(found.flat()).size).toBe(found.flat().length);
  });

  it('are quoted in one piece, and never called the answer', () => {
    const { status, sentences, evidence } = extractAnswer(
      call,
      'how did the old depots fare in may',
    );
    expect(status).toBe('not stated');
    expect(sentences.every(({ cites }) => cites.length === 0)).toBe(true);
    expect(evidence[0]?.quote).toContain('Volumes at the old depots were poor.');
  });
});
