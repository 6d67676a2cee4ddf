import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { remarks } from '../invented-call.ts';

const told = remarks(
  'Our total revenue was $120.4 million, compared with $119.0 million a year ago.',
  'Gripper revenue was $70.1 million, an increase of 9.5% from $64.0 million a year ago.',
  'The increase was mainly due to new car plants in Brno.',
  'Sensor revenue fell 5.0% from a year ago because two customers in Graz left.',
  'Our debt is denominated in U.S. dollars.',
  'We will close 34 of our 162 branches.',
  'By region, Mexico was 21% of sales.',
  'In Mexico, roughly two thirds is grippers.',
);

describe('what is said of a part answers no question of the whole', () => {
  it.each([
    ['why did revenue change?', /Brno|Graz/],
    ['why did revenue grow?', /Brno|Graz/],
    ['was revenue in US dollars?', /^Piet.*denominated/],
    ['what will the branch closures cost?', /34 of our 162/],
    ['how much of sales is Mexico?', /two thirds/],
    ['did gripper revenue rise from the first quarter?', /9\.5%/],
  ])('%s', (question, beside) => {
    expect(extractAnswer(told, question).text).not.toMatch(beside);
  });
});

it('tells a part from a word that only stands within its name', () => {
  const enterprise = remarks(
    'Our total revenue was $120.4 million this quarter.',
    'Revenue from enterprise software was $70.1 million, up 9.5% from $64.0 million a year ago.',
    'The year-over-year increase was mainly driven by new car plants in Brno.',
  );
  expect(extractAnswer(enterprise, 'did revenue grow year over year').text).not.toMatch(/Brno/);
});

describe('what is said of the part that was asked for does', () => {
  it.each([
    ['why did gripper revenue grow?', 'Brno'],
    ['why did sensor revenue fall?', 'Graz'],
    ['how much of sales is Mexico?', '21%'],
  ])('%s', (question, words) => {
    const { status, text } = extractAnswer(told, question);
    expect([status, text]).toEqual(['answered', expect.stringContaining(words)]);
  });
});

it('takes what came after a step of the company for its result', () => {
  const costs = remarks('Our hosting costs came down after we moved the searches to Brno.');
  expect(extractAnswer(costs, 'why did hosting costs fall?')).toMatchObject({
    status: 'answered',
    text: expect.stringContaining('Brno'),
  });
});
