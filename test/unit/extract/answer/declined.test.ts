import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { exchange, inventedCall } from '../invented-call.ts';

const told = inventedCall(
  [
    'Piet Brandsma',
    'prepared',
    'Of the $250 million buyback that we announced in May, we have completed $140 million.',
    'The leasing business has a stable positive gross margin.',
    'Restructuring will cost $45 million in total.',
  ],
  [
    'Timo Halberg',
    'qa',
    'Will there be another buyback next year?',
    'What is the margin of the leasing business?',
    'And what will restructuring cost in Brno?',
    'And who is the customer in Graz?',
  ],
  [
    'Piet Brandsma',
    'qa',
    'On the buyback, I will not run ahead of the board.',
    'I don’t want to provide a detailed guidance on the leasing margin.',
    'I cannot break out the restructuring in Brno.',
    'We do not disclose the customer in Graz.',
  ],
);

describe('nothing is called declined while it was said', () => {
  it.each([
    ['how much of the buyback is done?', 's1'],
    ['is the leasing business profitable?', 's2'],
    ['what will restructuring cost in total?', 's3'],
  ])('%s', (question, id) => {
    const { text, evidence } = extractAnswer(told, question);
    expect(text).not.toMatch(/Declined/);
    expect(evidence.flatMap(({ sentences }) => sentences)).toContain(id);
  });
});

describe('what was declined is said to be', () => {
  it.each(['who is the customer in Graz?', 'what will restructuring cost in Brno?'])(
    '%s',
    (question) => {
      const { status, text, unsaid } = extractAnswer(told, question);
      expect([status, text]).toEqual(['not stated', expect.stringMatching(/^Declined by Piet/)]);
      expect(unsaid ?? '').not.toMatch(/declined to say/);
    },
  );
});

describe('the time of a decision, where something beside it is turned down', () => {
  const asked = 'When will they decide on another buyback?';
  const said = (...answer: readonly string[]) =>
    extractAnswer(exchange(['Will there be another buyback?'], answer), asked);

  it.each([
    [
      'We finish this buyback, which should be in July, and the board takes a decision in October.',
      'But I will not run ahead of the board.',
    ],
    [
      'I will not comment on another buyback today.',
      'We will decide on it with the full-year results in February.',
    ],
  ])('is told: %s %s', (...answer) => {
    const { status, text } = said(...answer);
    expect([status, text]).toEqual(['answered', expect.stringMatching(/in October|in February/)]);
  });

  it.each([
    ['I cannot say anything on another buyback.', 'We will decide on the new plant in October.'],
    ['I cannot say anything on another buyback.', 'We finished the last one in February.'],
    ['I cannot say anything on another buyback.', 'We will decide on it, but I give no date.'],
  ])('and not by the time of something else: %s %s', (...answer) => {
    expect(said(...answer).status).toBe('not stated');
  });
});

describe('a refusal of one thing', () => {
  const asked = inventedCall(
    ['Piet Brandsma', 'prepared', 'We are working with Halden on Lumo AI, and it goes well.'],
    ['Timo Halberg', 'qa', 'How do you see the margin of Public Cloud in the second half?'],
    [
      'Piet Brandsma',
      'qa',
      'For now I don’t want to provide a detailed guidance, as Public Cloud changes its models.',
    ],
  );

  it.each(['what is the outlook for Lumo in H2?', 'guidance for Halden in the second half?'])(
    'is none of another name: %s',
    (question) => expect(extractAnswer(asked, question).text).not.toMatch(/Declined/),
  );

  it('stays one of its own', () =>
    expect(extractAnswer(asked, 'guidance for Public Cloud in H2?').text).toMatch(/^Declined/));
});
