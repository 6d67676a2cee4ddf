import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { inventedCall } from '../invented-call.ts';

const tarn = inventedCall(
  [
    'Mara Lindqvist',
    'prepared',
    'Revenues at Lantern Marine of $2.4 billion were down 9%.',
    'We delivered 47 tugs, down from 58 last year, and 33 ferries.',
    'Marine and Optics both had a hard quarter.',
    'Margins were a little better than a year ago.',
    'At Lantern Optics, revenues were $318 million, down from $366 million a year ago, primarily due to fewer lenses.',
  ],
  [
    'Piet Brandsma',
    'prepared',
    'We made this result despite a $34 million headwind from much higher paper and liquid glue costs.',
    'Paper costs rose by $21 million in the quarter.',
    'Same-store sales rose 3% in the quarter.',
    'We expect our July 2024 same-store sales to fall by about 6% from the same month of 2023.',
    'August was a good month for our crews.',
  ],
);
const lantern = {
  ...tarn,
  call: { ...tarn.call, company: 'Lantern Inc.' },
};
const answer = (question: string) => {
  const { status, text } = extractAnswer(lantern, question);
  return `${status}: ${text}`;
};

describe('a part that bears the name of the company', () => {
  it.each([
    ['what was Lantern Optics revenue?', '$318M'],
    ['how much was optics revenue', '$318M'],
    ['How many tugs did Lantern Marine deliver in the quarter?', '47 tugs'],
  ])('%s: %s', (question, words) => {
    expect(answer(question)).toMatch(/^answered/);
    expect(answer(question)).toContain(words);
  });

  it.each([
    ['how many tugs did Lantern Optics deliver', /47/],
    ['what was Lantern revenue', /318|2\.4/],
  ])('is no other part: %s', (question, figures) => {
    expect(answer(question)).not.toMatch(figures);
  });
});

describe('a figure of two things', () => {
  it.each([
    ['how much did paper costs rise', '$21 million'],
    ['paper hit this q?', '$21 million'],
    ['what was the headwind from paper and glue costs', '$34 million'],
  ])('%s: %s', (question, words) => {
    expect(answer(question)).toMatch(/^answered/);
    expect(answer(question)).toContain(words);
  });

  it.each([
    ['how much did paper costs rise', /34/],
    ['how big was the headwind from glue costs', /34|21/],
  ])('is of neither alone: %s', (question, figures) => {
    expect(answer(question)).not.toMatch(figures);
  });
});

describe('a metric in a month', () => {
  it.each([
    ['any read on july same-store sales?', 'about 6%'],
    ['july same-store sales', 'about 6%'],
  ])('%s: %s', (question, words) => {
    expect(answer(question)).toMatch(/^answered/);
    expect(answer(question)).toContain(words);
  });

  it.each(['august same-store sales', 'june same-store sales', 'july revenue'])(
    'is told by no other: %s',
    (question) => {
      expect(answer(question)).not.toMatch(/^answered/);
    },
  );
});
