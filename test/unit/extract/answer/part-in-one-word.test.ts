import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { remarks } from '../invented-call.ts';

// What a maker of hoists with three divisions would say.
const works = remarks(
  'Group revenue was $940 million, and gross margin was 31.2%, up 120 basis points, helped by lower steel.',
  'Lift Components revenue was $310 million, and the margin went up by 180 basis points to 14.6%.',
  'Ropes and Rigging revenue was $205 million, and the segment margin was 9.8%, down from 11.1%, due to the move of the wire mill.',
  'Repair and Service revenue rose 4.1% to $118 million, with a margin of 21.3% versus 20.2%.',
  'Raw rigging costs were $12 million.',
);
const told = (question: string) => {
  const { status, text } = extractAnswer(works, question);
  return `${status}: ${text}`;
};

describe('a part named by one of its words', () => {
  it.each([
    ['lift margin?', /14\.6%/],
    ['whats lift margin', /14\.6%/],
    ['lift components margin', /14\.6%/],
    ['ropes margin?', /9\.8%/],
    ['why did ropes margin fall', /wire mill/],
    ['lift revenue', /\$310M/],
    ['repair revenue growth', /^answered: Repair and Service revenue rose 4\.1%/],
  ])('has its own figure: %s', (question, words) => expect(told(question)).toMatch(words));

  it.each([
    ['why did lift margin go down', /./],
    ['how will they lift margins', /14\.6%/],
    ['lift tax rate', /./],
  ])('has none of another: %s', (question, words) => {
    expect(told(question)).toMatch(/^not stated/);
    expect(told(question)).not.toMatch(/^answered/);
    if (words.source !== '.') expect(told(question)).not.toMatch(words);
  });

  it('is no part where the call says that word of something else', () =>
    expect(told('rigging costs')).not.toMatch(/205/));
});
