import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { exchange, remarks } from '../invented-call.ts';

// Q2 2024 of a maker of ferries: beside each figure stands one that a careless reader takes for it.
const ferries = remarks(
  'As you said in May, we guided to 900 thousand net adds.',
  'The third quarter has begun well.',
  'For these reasons, we are raising our same-store sales guidance to up 3% to 5%.',
  'Passenger app subscribers grew by nearly 70,000 during the second quarter.',
  'We secured 14 million tons of new gravel reserves in this quarter.',
  'Our clay reserves are 52 million tons in total.',
  'Harbor operating income in the quarter reflected an estimated net negative impact of approximately $17 million from the strike.',
  'Canal operating income was $31 million in the quarter.',
  'This would help in reducing the fuel cost by around $12 per crossing by 2027.',
  'To date we have opened 9 piers.',
  'We will open 20 lounges.',
);
const answerTo = (question: string) => {
  const { status, sentences } = extractAnswer(ferries, question);
  return status === 'answered' ? sentences.map(({ text }) => text).join(' ') : status;
};

describe('a figure that goes less far than what is asked', () => {
  it.each([
    ['an outlook gone by', 'full year net adds guidance?'],
    ['an outlook for what there is to date', 'q3 to date same-store sales?'],
    ['a plan for what was done already', 'how many lounges have they opened already?'],
    ['what was added for a total', 'total gravel reserves?'],
    ['a growth for a total', 'total passenger app subscribers at quarter end?'],
    ['what weighed on a line for the line', 'harbor operating income q2'],
    ['what is taken off a cost for the cost', 'cost per crossing now vs target'],
  ])('is no answer: %s', (_, question) => expect(answerTo(question)).toBe('not stated'));

  it.each([
    ['what had they guided for net adds in q2?', '900'],
    ['same-store sales guidance?', '3% to 5%'],
    ['how much did passenger app subscribers grow?', '70,000'],
    ['new gravel reserves?', '14 million'],
    ['total clay reserves?', '52 million'],
    ['canal operating income q2', '$31'],
    ['how many piers have they opened so far?', '9 piers'],
    ['how many lounges will they open?', '20 lounges'],
  ])('is one where no more is asked: %s', (question, figure) =>
    expect(answerTo(question)).toContain(figure),
  );
});

const yard = remarks(
  'Revenue of Denmark was $40 million, and revenue of Norway was $90 million.',
  'Our stores are open on Sundays.',
  'In Denmark, comps of the old and the new ones both grew.',
  'That goes on in Denmark in fiscal 2024, and over time we expect the comps in these two pieces of the business to converge.',
  'We expect the yacht business to be the most challenged in the short term as the timing of the full recovery of chartering is difficult to predict.',
  'We were out of varnish for most of the spring.',
);
const norway = remarks(
  'Revenue of Denmark was $40 million, and revenue of Norway was $90 million.',
  'We plan 600 stores in Norway by 2027.',
);
const regatta = exchange(
  [
    'Shifting gears to timber and the spend on it.',
    'How do you think about the regatta in August?',
  ],
  [
    'I will start with the regatta, which is long because the new course is a very long one.',
    'That is why we cut it in half.',
  ],
);
const timber = exchange(
  ['Why did the spend on timber fall in the quarter?'],
  ['That is because we bought ahead in the winter.'],
);
const oak = exchange(
  ['Where do you see supply of oak in the industry?'],
  [
    'I would answer it in a little different way.',
    'By the end of next year demand for oak will hit 45 million tons, and capacity will be 9 million tons lower.',
  ],
);

describe('a sentence without what is asked for', () => {
  it.each([
    ['a count of something else', 'denmark store target and how many a year', yard],
    ['a reason for something else', 'why are they cutting timber spend this year?', regatta],
    ['a level for a growth', 'industry oak demand growth expected next year?', oak],
  ])('is no answer: %s', (_, question, call) =>
    expect(extractAnswer(call, question).status).toBe('not stated'),
  );

  it('declines nothing of the kind', () => {
    expect(extractAnswer(yard, 'are they still short of varnish?').text).not.toContain('Declined');
    expect(extractAnswer(yard, 'how long until chartering recovers?').text).toContain('predict');
  });

  it.each([
    ['norway store target?', '600 stores', norway],
    ['why did timber spend fall?', 'bought ahead', timber],
    ['oak demand next year?', '45 million', oak],
  ])('is one where it has it: %s', (question, words, call) =>
    expect(extractAnswer(call, question).text).toContain(words),
  );
});
