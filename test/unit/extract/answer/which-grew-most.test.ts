import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { remarks } from '../invented-call.ts';

const call = remarks(
  'Organic revenue in our Grippers segment was down 4%, with operating margin of 21.2%.',
  'In Conveyors, organic revenue declined 11%, with operating margin of 18.4%.',
  'Organic growth in our Sensors segment was 7%, with operating margin of 25.9%.',
  'In Europe, organic revenue was up 9%.',
  'Operating margin was 20.3%.',
);
const textOf = (question: string) => extractAnswer(call, question).text;

describe('which part did best or worst', () => {
  it.each([
    ['which segment grew the most', /^Sensors organic growth was 7%/],
    ['which segment grew least', /^Conveyors organic revenue fell 11%/],
    ['fastest growing segment?', /^Sensors organic growth was 7%/],
  ])('%s', (question, first) => {
    expect(textOf(question)).toMatch(first);
    expect(textOf(question)).not.toContain('Europe');
  });

  it.each(['which segment had the best margin, how much', 'which segment had the best margin'])(
    'is no figure of the whole: %s',
    (question) => expect(textOf(question)).not.toContain('20.3'),
  );

  it('is a place where the segments are such', () => {
    const regions = remarks(
      'Revenue in North America was up 6% year-over-year.',
      'Revenue in Europe was down 2% year-over-year.',
      'Revenue in Asia was up 11% year-over-year.',
    );
    expect(extractAnswer(regions, 'which segment grew the most').text).toMatch(/^Asia/);
    expect(extractAnswer(regions, 'weakest region?').text).toMatch(/^Europe/);
  });

  it('names nothing of years ago', () => {
    const hotels = remarks(
      'RevPAR in Portugal was up 41% year-over-year.',
      'RevPAR in Spain was up 12% year-over-year.',
      'RevPAR in Malta was down 18% as compared to 2019 as a storm led to closures.',
    );
    expect(extractAnswer(hotels, 'which region grew least').text).not.toContain('18%');
  });
});
