import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { inventedCall } from '../invented-call.ts';

// What a shipping group would say: parts named in short, a reason without a word of moving, "one" of a thing.
const call = inventedCall(
  [
    'Piet Brandsma',
    'prepared',
    'Lounge paid members reached 18 million compared to 11 million a year ago.',
    'Cabins had a tougher time.',
    'Comparable sales were up just 0.6%, and that is below what we wanted.',
    'The reason is simple: we were late to react on prices.',
    'And the pilot business did the remaining $540 million, at a margin of 6.8%.',
    'Berth inflation, the way we measure it, ran at 2.9% in the quarter.',
    'It had been 2.2% in the first quarter.',
    'Starting on the left, the toll rate in the quarter was 2.37%, stable for a while, and 5 basis points lower than a year ago.',
    'Toll revenue grew 8%.',
    'We took one new tugboat order in this quarter.',
    'In Gdynia, our comparisons were impacted by record visits last year.',
    'Dry docks are a different story, and I want to be straight with you about it.',
  ],
  [
    'Mara Lindqvist',
    'prepared',
    'We will be resuming share buybacks in the third quarter, since the port has no objection.',
    'On Skylark, roughly $3 billion in losses is still what we expect, no change to that.',
    'Skylark EBITDA was a loss of $651 million.',
    'As we move into the September quarter, I would like to review our outlook.',
    'We expect the gross margin to be between 38.5% and 39.5%.',
  ],
);
const answer = (question: string) => {
  const { status, text } = extractAnswer(call, question);
  return `${status}: ${text}`;
};

describe('what is said otherwise than it is asked', () => {
  it.each([
    ['why was cabins comps so weak?', 'late to react'],
    ['pilot sales?', '$540 million'],
    ['what was berth inflation in q1?', '2.2%'],
    ['how much is the toll rate down vs last year?', '5 basis points'],
    ['how many tugboat orders did they take?', 'one new tugboat order'],
    ['why is gdynia weaker?', 'record visits'],
    ['are they going to buy back stock again this year?', 'resuming share buybacks'],
    ['still ~3bn of skylark losses?', '$3 billion'],
    ['gm guide for the sep q?', '38.5%'],
  ])('%s', (question, words) => {
    const text = answer(question);
    expect(text).toMatch(/^answered/);
    expect(text).toContain(words);
  });

  it.each([
    ['pilot gross profit?', '$540'],
    ['what was toll inflation in q1?', '2.2%'],
    ['how many ferry orders did they take?', 'one new'],
    ['why is brno weaker?', 'record visits'],
    ['what about dry docks?', 'different story'],
    ['still ~4bn of skylark losses?', '$4'],
  ])('is no answer to something else: %s', (question, words) => {
    expect(answer(question).replace(/^not stated.*/, '')).not.toContain(words);
  });
});
