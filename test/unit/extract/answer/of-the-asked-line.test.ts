import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { exchange, remarks } from '../invented-call.ts';

type Call = ReturnType<typeof remarks>;
const quotesOf = (call: Call, question: string) =>
  extractAnswer(call, question).evidence.map(({ quote }) => quote);

const lifts = remarks(
  'The adjusted EBIT margin was 13.5%, against 12.6% a year ago.',
  'The improvement came from pricing in service and from lower steel prices.',
  'Net profit was $109 million, from $121 million.',
  'Free cash flow was $96 million, down from $133 million because customers in Tromsø paid late.',
);
const pumps = remarks(
  'Thanks to our cost programme, the rise in adjusted EBITDA outpaced the improvement of adjusted gross margin.',
  'Adjusted gross margin was 11.3%, compared with 6.6% a year ago.',
  'The margin improvement is a testament to our pricing in pumps.',
  'Interest on our loans in kroner doubled to $14 million.',
  'Because of this, net income fell to $52 million, from $61 million a year ago.',
);

describe('a reason', () => {
  it('of the line before is none of the asked one', () => {
    const { status, evidence } = extractAnswer(lifts, 'why did net profit fall?');
    expect(status).toBe('not stated');
    expect(evidence.map(({ quote }) => quote).join(' ')).not.toContain('steel prices');
  });

  it.each([
    ['why did the margin rise?', 'steel prices'],
    ['why did free cash flow fall?', 'paid late'],
  ])('of the asked one is given: %s', (question, words) => {
    expect(extractAnswer(lifts, question).status).toBe('answered');
    expect(quotesOf(lifts, question).join(' ')).toContain(words);
  });

  it('of what outpaced a line is none of that line', () => {
    const question = 'why did adjusted gross margin improve?';
    expect(extractAnswer(pumps, question).status).toBe('answered');
    expect(quotesOf(pumps, question).join(' ')).toContain('our pricing in pumps');
    expect(quotesOf(pumps, question).join(' ')).not.toContain('outpaced');
    expect(quotesOf(pumps, 'why did adjusted EBITDA rise?').join(' ')).toContain('cost programme');
  });

  it('that is only pointed back to is shown with what it points to', () => {
    expect(quotesOf(pumps, 'why was net income lower?').join(' ')).toContain('loans in kroner');
  });

  it('is no acknowledgement of what was asked', () => {
    const call = exchange(
      ['Why did the gross margin of your harbour pumps improve?'],
      [
        'So I acknowledge the improvement of the gross margin of our harbour pumps business.',
        'It was the copper, which we bought early.',
      ],
    );
    const quotes = quotesOf(call, 'why did the gross margin of harbour pumps improve?').join(' ');
    expect(quotes).not.toContain('acknowledge');
    expect(quotes).toContain('copper');
  });
});

describe('what lasts', () => {
  const call = remarks(
    'Gross margin improved to a record of 11.3% from 9.0%.',
    'Our price rise in valves is sustainable.',
  );

  it('is told by no figure of the past', () =>
    expect(extractAnswer(call, 'is the gross margin improvement sustainable?').status).toBe(
      'not stated',
    ));

  it('is told where it is said', () =>
    expect(quotesOf(call, 'is the price rise in valves sustainable?').join(' ')).toContain(
      'is sustainable',
    ));
});

describe('a figure of another kind', () => {
  it.each([
    [
      'Cable and fibre together are the growth engine of the network and make up 60% of our network revenue.',
      'cable growth in the network?',
    ],
    ['Our guide for same-store sales is now up 3 full points.', 'same-store sales guidance'],
  ])('is no answer: %s', (sentence, question) =>
    expect(extractAnswer(remarks(sentence, 'We paid tax.'), question).status).toBe('not stated'),
  );

  it.each([
    ['Cable in the network grew 12%.', 'cable growth in the network?'],
    ['Our guidance for same-store sales is now up 4% to 6%.', 'same-store sales guidance'],
    ['Cable makes up 60% of our network revenue.', 'what share of network revenue is cable?'],
  ])('is where it is of that kind: %s', (sentence, question) =>
    expect(extractAnswer(remarks(sentence, 'We paid tax.'), question).status).toBe('answered'),
  );
});
