import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { gateAnswer } from '../../../../src/verify/gate-answer.ts';
import { remarks } from '../invented-call.ts';

const answerTo = (question: string, ...said: readonly string[]) => {
  const call = remarks('Revenue was $120.4 million.', ...said);
  const { status, text } = gateAnswer(call, extractAnswer(call, question)).answer;
  return `${status}: ${text}`;
};

const NAMED = 'In May we announced the pending acquisition of Tarn Gravel.';
const LOAN =
  'In June we signed a term loan, which will help to fund the acquisition beside our own cash.';

describe('how a thing is paid for', () => {
  it.each([
    ['how are they paying for Tarn Gravel?', [NAMED, LOAN], /term loan/],
    ['how will they fund the Tarn Gravel deal?', [NAMED, LOAN], /term loan/],
    [
      "how'd they pay for Ruuma, cash or stock?",
      ['Our purchase of Ruuma was mostly funded out of cash and partly with newly issued shares.'],
      /out of cash/,
    ],
    [
      'how is the Ruuma deal being financed',
      ['The purchase price of Ruuma was paid in cash.'],
      /in cash/,
    ],
    ['how did they pay for Ruuma?', ['Ruuma was funded not with debt but with cash.'], /with cash/],
    [
      'how did they pay for Ruuma?',
      ['The purchase of Ruuma was mostly, not only, funded with cash.'],
      /with cash/,
    ],
    [
      'how did they pay for Ruuma?',
      ['We bought Ruuma in May.', 'It was paid for in cash.'],
      /in cash/,
    ],
    [
      'how did they pay for Ruuma?',
      ['We funded our new yard and the purchase of Ruuma with notes.'],
      /notes/,
    ],
    ['how did they pay for Ruuma?', ['Ruuma and our new yard were funded with notes.'], /notes/],
  ] as const)('is told by its means: %s', (question, said, expected) => {
    expect(answerTo(question, ...said)).toMatch(/^answered/);
    expect(answerTo(question, ...said)).toMatch(expected);
  });

  it.each([
    ['how are they paying for Tarn Gravel?', [NAMED]],
    ['how are they paying for Tarn Gravel?', [NAMED, 'We closed the acquisition of Ruuma.', LOAN]],
    [
      'how are they paying for Tarn Gravel?',
      ['We may acquire Tarn Gravel one day.', 'We fund our capital spending with cash.'],
    ],
    ['how are they paying for Ruuma?', [NAMED, LOAN]],
    [
      'how did they pay for Ruuma?',
      ['Ruuma closed in May.', 'The acquisition will not be funded with new debt.'],
    ],
    [
      'how did they pay for Ruuma?',
      [
        'We bought Ruuma in May.',
        'We have not decided whether we will fund the deal with debt or equity.',
      ],
    ],
    ['how did they pay for Ruuma?', ['Ruuma customers pay for the service in cash.']],
    [
      'how did they pay for Ruuma?',
      ['We announced the purchase of Ruuma.', 'In May the dividend was paid for in cash.'],
    ],
    [
      'how did they pay for Ruuma?',
      ['We closed Ruuma in May and the dividend was paid for in cash.'],
    ],
  ] as const)('and not by what is said of another or of no means: %s %#', (question, said) => {
    expect(answerTo(question, ...said)).toMatch(/^not stated/);
  });
});

describe('who takes an office over', () => {
  const retires = 'Lee Arden, our CIO, will retire at the end of June.';

  it.each([
    [
      "who's the new head of IT",
      [retires, 'Succeeding Lee is our new Chief Information Officer, Tomas Rehn.'],
      /Rehn/,
    ],
    [
      'who is the new head of marketing?',
      ['We appointed Anna Vold as Chief Marketing Officer.'],
      /Vold/,
    ],
    [
      "who's the new cfo",
      [
        'After nine years as our CFO, Henrik leaves next month, with a transition of his duties to Ruth by autumn.',
      ],
      /Ruth/,
    ],
  ] as const)('%s', (question, said, expected) => {
    expect(answerTo(question, ...said)).toMatch(/^answered/);
    expect(answerTo(question, ...said)).toMatch(expected);
  });

  it.each([
    ["who's the new head of IT", [retires]],
    ["who's the new head of IT", ['Tomas Rehn is our new Chief Financial Officer.']],
    [
      "who's the new cfo",
      [
        'Our CFO spoke of the transition of orders to Poland.',
        'The handover of the site to the buyer is done.',
      ],
    ],
  ] as const)('is not said of another office: %s %#', (question, said) => {
    expect(answerTo(question, ...said)).toMatch(/^not stated/);
  });
});

describe('a question with its other half', () => {
  it.each([
    ['are they hiring or nah', ['We are hiring in sales.'], /^answered.*hiring in sales/],
    [
      'are they giving any numbers for 2025 or nah',
      ['We are not providing financial guidance for 2025.'],
      /not providing/,
    ],
    [
      'are they giving any numbers for 2025',
      ['For 2025 we will give you our guidance in February.'],
      /^answered.*in February/,
    ],
  ] as const)('%s', (question, said, expected) => {
    expect(answerTo(question, ...said)).toMatch(expected);
  });
});
