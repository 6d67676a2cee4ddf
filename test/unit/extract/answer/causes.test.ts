import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { termsOf } from '../../../../src/extract/answer/book/terms.ts';
import { causesIn, drives, isToldIn } from '../../../../src/extract/answer/sentences/causes.ts';
import { exchange, inventedCall, remarks } from '../invented-call.ts';

describe('words that lead to a cause', () => {
  it.each([
    'Yields fell 4% as freighters came back to the lane.',
    'Ticket prices were down 3% on weaker demand in Gdynia.',
    'Margins were lower amid rising wages.',
    'Volumes declined 2% given the mild winter.',
    'The gripper margin improved 80 basis points with fewer returns.',
    'Occupancy was weighed down by the renovation of two hotels.',
    'The loss stems from the plant in Brno.',
  ])('%s', (text) => {
    expect(causesIn(text)).not.toEqual([]);
  });

  it.each([
    'Revenue was up 5% as reported and 6% as adjusted.',
    'Revenue rose 5% as well as orders.',
    'Costs fell 3% as a percentage of sales.',
    'We are working on lower prices with our suppliers.',
    'Income after tax was up 4%.',
    'Revenue grew 5% on the year.',
  ])('none in: %s', (text) => {
    expect(causesIn(text)).toEqual([]);
  });

  it('are no cause where they only point to one told elsewhere', () => {
    expect(isToldIn('because of the reasons that you just mentioned')).toBe(false);
    expect(isToldIn('because of what I said')).toBe(false);
    expect(isToldIn('because of the storm')).toBe(true);
  });
});

describe('what is said to have driven a thing', () => {
  it.each([
    ['A richer mix contributed to the gross margin expansion.', 'up', true],
    ['Fuel weighed on our gross margin.', 'down', true],
    ['Fuel weighed on our gross margin.', 'up', false],
    ['The gross margin drove a better result.', 'up', false],
  ] as const)('%s %s', (text, direction, isDriven) => {
    expect(drives(text, termsOf('gross margin'), direction)).toBe(isDriven);
  });
});

const ferries = remarks(
  'Net sales increased slightly to $1.11 billion, with higher rates in all of our businesses and higher volumes in Freight.',
  'Freight net sales rose 23% to $634 million due to a new route.',
  'The growth of our lines was offset by declines in Charter due to lost customers, and by a weaker Retail.',
  'The improvement in Retail is because of the reasons that you just mentioned.',
);
const answer = (call: typeof ferries, question: string) => extractAnswer(call, question);

describe('a reason is that of what is asked', () => {
  it('of the part, not of a whole that the part only helped', () => {
    expect(answer(ferries, 'why did freight sales rise?').text).toContain('a new route');
  });

  it('of what fell inside the reason for something that grew', () => {
    expect(answer(ferries, 'why was charter down?').text).toContain('lost customers');
  });

  it('in words of its own', () => {
    expect(answer(ferries, 'why did retail improve?').text).not.toContain('reasons that you');
  });
});

describe('a reason that an analyst asked for without a word of asking why', () => {
  const call = exchange(
    ['Orders of the carrier business were down 13%, so any color on what is happening there?'],
    [
      'We have always said that the carrier business is lumpy.',
      'Several big carriers stalled their projects in the quarter.',
    ],
  );
  it('is answered with what was said to it', () => {
    const { status, text } = answer(call, 'why were carrier orders so weak?');
    expect(status).toBe('answered');
    expect(text).toContain('lumpy');
  });

  it('and not where the question was about something else', () => {
    expect(answer(call, 'why were school orders so weak?').status).toBe('not stated');
  });
});

describe('a reason of one word', () => {
  const call = remarks(
    'Free cash flow came in at $83 million, lower than last year, and the reason is timing.',
    'We paid $18 million in advance for spare parts.',
    'Net income fell because of a fire in the plant in Brno.',
    'The tax rate was 24%.',
  );
  it('is told with what follows', () => {
    expect(answer(call, 'why was free cash flow down?').text).toContain('spare parts');
  });

  it('and one of more words without', () => {
    expect(answer(call, 'why did net income fall?').text).not.toContain('tax rate');
  });
});

describe('what is asked beside a reason', () => {
  const parks = inventedCall([
    'Piet Brandsma',
    'prepared',
    'Revenue increased 3% to $14.2 billion, while EBITDA grew 5% to $4.1 billion, a record driven by our lines as well as by strong growth at our water parks.',
    'At water parks, revenue increased 17% and EBITDA was up 24% to $310 million.',
    'As for the acquisitions, there was a 30 basis point positive impact on revenue.',
    'We will also renew our hub in Brno, which is estimated to exceed $1 billion.',
    'The renewal of our hub in Gdynia saves $70 million.',
  ]);
  it.each([
    ['parks ebitda', '$310M'],
    ['impact of acquisitions on revenue', '30 basis point'],
    ['how much will the brno hub cost?', '$1 billion'],
  ])('%s', (question, words) => {
    const { status, text } = answer(parks, question);
    expect(status).toBe('answered');
    expect(text).toContain(words);
  });

  it('is no saving where a cost is asked', () => {
    expect(answer(parks, 'how much will the gdynia hub cost?').text).not.toContain('$70');
  });
});
