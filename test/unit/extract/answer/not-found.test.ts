import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { inventedCall } from '../invented-call.ts';

const said = inventedCall(
  [
    'Piet Brandsma',
    'prepared',
    'Our microgrids business had a good quarter in Brno.',
    'We guide to $88 million to $90 million for the third quarter.',
    'We shipped grippers from our plants.',
  ],
  ['Timo Halberg', 'qa', 'With crypto around, what is gripper pricing?'],
  ['Piet Brandsma', 'qa', 'We sell grippers.'],
);
const textOf = (question: string) => extractAnswer(said, question).text;

describe('no more is claimed of the call than was looked up', () => {
  it.each([
    ['what did they say about tariffs?', 'The call does not mention “tariffs”.'],
    ['how many robots did they ship?', 'The call does not mention “robots”.'],
    ['how much did Lagos revenue grow?', 'The call does not mention “Lagos”.'],
  ])('of a word, that it stands nowhere: %s', (question, text) => {
    expect(textOf(question)).toBe(text);
  });

  it.each([
    ["What was Alibaba's gripper revenue?", 'Alibaba'],
    ["what was Siemens' revenue?", 'Siemens'],
    ['How did Siemens do?', 'Siemens'],
    ['what about Siemens?', 'Siemens'],
    ['and Contoso Energy?', 'Contoso Energy'],
  ])('of a company, with nothing of this one beside it: %s', (question, name) => {
    const earlier = [
      { question: 'what is gripper pricing?', status: 'answered' as const, text: '' },
    ];
    expect(extractAnswer(said, question, { earlier })).toMatchObject({
      status: 'not stated',
      text: `The call does not mention “${name}”.`,
      evidence: [],
    });
  });

  it.each(["What was Orrin's revenue?", "What was Brno's revenue?", 'and Timo?', 'and Brno?'])(
    'of none that the call names: %s',
    (question) => {
      expect(textOf(question)).not.toContain('does not mention');
    },
  );

  it.each([
    ['how many grippers did they ship?', 'says for certain how many grippers they shipped.'],
    ['how much crypto did they buy?', 'says for certain how much crypto they bought.'], // an analyst did
    ['what did they say about grids?', 'says that.'], // a part of another word
    [
      'how many plants will be closed in Lagos?',
      'says for certain how many plants will be closed in Lagos.',
    ],
    ['what is ROE?', 'says what ROE is.'],
    ['Brno revenue', 'gives Brno revenue for certain.'],
    ['what is the revenue guidance?', 'says it for certain.'],
  ])('else that no sentence was found: %s', (question, end) => {
    expect(textOf(question)).toBe(`No sentence found in this call ${end}`);
  });

  it('nor of what one speaker said', () => {
    expect(textOf('what did the CFO say about tariffs?')).toBe(
      'No words of Piet Brandsma (CFO) on that were found in this call.',
    );
  });
});
