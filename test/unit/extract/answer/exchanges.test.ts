import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { gateAnswer } from '../../../../src/verify/gate-answer.ts';
import { inventedCall } from '../invented-call.ts';

const call = inventedCall(
  ['Piet Brandsma', 'prepared', 'Gripper revenue was $70.1 million, up 11.0%.'],
  ['Timo Halberg', 'qa', 'Is the saving from Turku net of the wage increases?'],
  ['Piet Brandsma', 'qa', 'It is.'],
  ['Timo Halberg', 'qa', 'And what drove grippers?'],
  ['Mara Lindqvist', 'qa', 'Volume, mostly, with price the rest.'],
  ['Timo Halberg', 'qa', 'And the order book in welding, how does it look.'],
  ['Mara Lindqvist', 'qa', 'Thinner than a year ago, by about a fifth.'],
  ['Timo Halberg', 'qa', 'On tariffs, do you pass all of it on to customers?'],
  ['Piet Brandsma', 'qa', 'All but a tenth.'],
  ['Timo Halberg', 'qa', 'Is the dividend secure?'],
  ['Piet Brandsma', 'qa', 'Yes, it is.'],
  ['Timo Halberg', 'qa', 'I would be interested in how much of the warranty case insurance pays.'],
  ['Piet Brandsma', 'qa', 'About half, we think.'],
  ['Timo Halberg', 'qa', 'When do you decide on the site in Brno?'],
  ['Mara Lindqvist', 'qa', 'In February, with the full-year results.'],
  ['Timo Halberg', 'qa', 'How much did the Lyon customer take?'],
  ['Piet Brandsma', 'qa', 'That I would rather not say.'],
  ['Timo Halberg', 'qa', 'I hear that the Ostrava hall burned down, is that so?'],
  ['Piet Brandsma', 'qa', 'We will come back to you on that.'],
  [
    'Timo Halberg',
    'qa',
    'There may be some buying ahead of it at your dealers. How did that affect your numbers?',
    'And what about sharing of passwords, what do you do about it?',
  ],
  ['Piet Brandsma', 'qa', 'It was no stronger than in the 1st quarter.'],
  [
    'Mara Lindqvist',
    'qa',
    'The second part of your question, on sharing of passwords.',
    'We will ask those who share passwords to pay, and start in Brno.',
  ],
);
const answer = (question: string) => gateAnswer(call, extractAnswer(call, question)).answer;

describe('a question that an analyst asked', () => {
  it.each([
    [
      'is the Turku saving net of wages?',
      'Piet Brandsma (CFO): “It is.” (Timo Halberg asked: “Is the saving from Turku net of the wage',
    ],
    ['what drove gripper growth?', 'Mara Lindqvist (CEO): “Volume, mostly, with price the rest.”'],
    ['what is the order book like in welding', '“Thinner than a year ago, by about a fifth.”'],
    ['do they pass tariffs on to customers?', '“All but a tenth.”'],
    ['how much of the tariffs is passed on', '“All but a tenth.”'],
    ['is the dividend secure', '“Yes, it is.”'],
    ['how much of the warranty case does insurance pay?', '“About half, we think.”'],
    ['when is the decision on the Brno site', '“In February, with the full-year results.”'],
  ])('is answered by the reply, whatever its words: %s', (question, words) => {
    const { status, text, evidence, withheld } = answer(question);
    expect({ status, withheld }).toEqual({ status: 'answered', withheld: [] });
    expect(text).toMatch(/\(Timo Halberg asked: “[^”]*”\)/);
    expect(text).not.toMatch(/^Timo/);
    expect(text).toContain(words);
    expect(evidence).toHaveLength(2);
  });

  it('is not answered by words that only take it up', () => {
    expect(answer('what do they do about password sharing').text).toContain('to pay');
  });

  it('stays refused where the reply declines', () => {
    expect(answer('how much did the Lyon customer take?')).toMatchObject({
      status: 'not stated',
      text: 'Declined by Piet Brandsma (CFO): “That I would rather not say.”',
    });
  });

  it.each([
    ['of another part', 'what is the order book like in grippers'],
    ['of another kind', 'when did they pass tariffs on to customers'],
    ['of another place', 'when is the decision on the Lyon site'],
    ['answered by no reply', 'did the Ostrava hall burn down?'],
    ['of a figure that the reply lacks', 'how much of the wage increases does Turku save'],
    ['that nobody asked', 'is the pension fund secure'],
    ['that is only led to', 'how many dealers did they add'],
  ])('lends its reply to none %s: %s', (_, question) => {
    expect(answer(question).text).not.toContain('Timo Halberg asked');
  });
});

describe('a reply of a bare figure', () => {
  const bare = inventedCall(
    [
      'Timo Halberg',
      'qa',
      'On services margin in Europe, for next year, should we think of it closer to 20%?',
    ],
    ['Mara Lindqvist', 'qa', 'Yeah, closer to 20%.'],
    ['Timo Halberg', 'qa', 'What was the gross margin of grippers?'],
    ['Mara Lindqvist', 'qa', 'About 31%.'],
    ['Timo Halberg', 'qa', 'How are revenue and gross margin in Welding trending?'],
    ['Mara Lindqvist', 'qa', 'Closer to 12%.'],
    ['Timo Halberg', 'qa', 'And in the first quarter, what was the tax rate in Poland?'],
    ['Mara Lindqvist', 'qa', 'Around 18%.'],
  );
  const told = (question: string) => gateAnswer(bare, extractAnswer(bare, question)).answer;

  it.each([
    [
      'what was gripper gross margin?',
      'Mara Lindqvist (CEO): “About 31%.” (Timo Halberg asked: “What was the gross margin of grippers',
    ],
    ['what will the services margin in Europe be next year?', 'closer to 20%.” (Timo Halberg'],
  ])('is given where the question names the very metric and part: %s', (question, words) => {
    expect(told(question)).toMatchObject({
      status: 'answered',
      text: expect.stringContaining(words),
    });
  });

  it.each([
    ['of another time', 'what was the services margin in Europe?'],
    ['of one place of several', 'what will the services margin be next year?'],
    ['of another part', 'what was the gross margin?'],
    ['of one of two metrics', 'welding gross margin?'],
    ['of another quarter', 'what was the tax rate in Poland?'],
  ])('is given to none %s: %s', (_, question) => {
    const { status, text } = told(question);
    expect(status).toBe('not stated');
    expect(text).not.toMatch(/\d%/);
  });
});

describe('a question that nobody took up', () => {
  const unheard = inventedCall(
    [
      'Timo Halberg',
      'qa',
      'First, are there more kilns to close?',
      'And then on clay, how much of your need is bought?',
      'And what was the share count assumption in the budget?',
    ],
    ['Mara Lindqvist', 'qa', 'We look at every kiln when the lease is up.'],
    [
      'Piet Brandsma',
      'qa',
      'On clay, we have bought about 35% for spring.',
      "Pits aren't offering much beyond 90 days at prices we'd take.",
    ],
  );

  it('has no answer, whatever was said last', () => {
    const { status, text } = extractAnswer(unheard, 'share count in the budget?');
    expect(status).toBe('not stated');
    expect(text).not.toContain('90');
  });

  it('leaves the one beside it its answer', () => {
    expect(extractAnswer(unheard, 'how much clay is bought?').text).toContain('35%');
  });
});
