import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { inventedCall, remarks } from '../invented-call.ts';

const call = inventedCall(
  [
    'Mara Lindqvist',
    'prepared',
    'We closed the purchase of Tarn Hydraulics in May.',
    'They make valves for dredgers.',
    'We paid $74 million.',
  ],
  [
    'Piet Brandsma',
    'prepared',
    'Net debt rose after we paid $31 million for Osier Pumps, and leverage was 1.9 times.',
    'Service fees of $12.4 million grew 6%, and about 2 million of that is Quill Marine, two months of it.',
    'Quill Marine brings 40 engineers to our service arm.',
    'We paid dividends of $9 million.',
    'In July we signed for the acquisition of Brackwater Gauges for $58 million.',
    'Earlier this month we sold our Elmstead yard for $23 million in cash.',
    'The acquisition of Sorrel Coatings gives us paints.',
    'The sale of Fennimore in May was another step.',
    'Our outlook is $0.03 lower for the Fennimore divestiture.',
  ],
);
const answerTo = (question: string) => extractAnswer(call, question);

describe('what was paid for a business', () => {
  it.each([
    ['what did they pay for Tarn', '$74 million'],
    ['how much did they pay for Tarn Hydraulics?', '$74 million'],
    ['purchase price of Osier Pumps', '$31 million'],
    ['price paid for Brackwater?', '$58 million'],
    ['what did they get for Elmstead', '$23 million'],
    ['how much did Elmstead sell for?', '$23 million'],
    ['what did they sell the Elmstead yard for', '$23 million'],
  ])('%s', (question, sum) => {
    expect(answerTo(question)).toMatchObject({
      status: 'answered',
      text: expect.stringContaining(sum),
    });
  });

  it.each(['how much did they pay for Quill Marine', 'what are they paying for Quill Marine?'])(
    'is nothing that it earned, nor what another cost: %s',
    (question) => {
      const { status, text } = answerTo(question);
      expect(status).toBe('not stated');
      expect(text).not.toMatch(/12\.4|2 million|74|31|\b9\b/);
    },
  );

  it.each([
    'what did they pay for Sorrel?',
    'what did they sell Fennimore for?',
    'how much did they get for Fennimore',
    'what did they pay for Elmstead',
    'how much did they get for Brackwater',
  ])(
    'is not told by a deed without its price, nor by a price of the other side: %s',
    (question) => {
      expect(answerTo(question).status).toBe('not stated');
    },
  );
});

describe('a sum beside a purchase or a sale', () => {
  const told = (question: string, said: string) => {
    const call = remarks('We bought Tarn in May.', 'We sold Brix in June.', said);
    const { status, text } = extractAnswer(call, question);
    return `${status}: ${text}`;
  };
  const paid = 'what did they pay for Tarn?';
  const sold = 'what did they sell Brix for?';

  it.each([
    [paid, 'We completed the acquisition of Tarn for approximately $47 million.'],
    [paid, 'The acquisition of Tarn has closed for $47 million.'],
    [paid, 'The purchase price of Tarn was $47 million.'],
    [paid, 'We bought Tarn at a cost of $47 million.'],
    [paid, 'We acquired Tarn, with revenue of $21 million, for $47 million.'],
    [sold, 'Brix fetched $47 million.'],
    [sold, 'We sold Brix in a deal valued at $47 million.'],
    ['how much did they get for Brix?', 'We received $47 million for Brix.'],
    ['how much did they get for Brix?', 'We closed the sale of Brix and received $47 million.'],
  ])('is its price: %s %s', (question, said) => {
    expect(told(question, said)).toMatch(/^answered.*\$47 million/);
  });

  it.each([
    [paid, 'The acquisition of Tarn is on track for run-rate synergies of $14 million by 2026.'],
    [paid, 'The acquisition of Tarn is on track for total integration costs of $3 million so far.'],
    [paid, 'The acquisition of Tarn accounts for roughly $13 million of the revenue increase.'],
    [paid, 'We bought Tarn, which has 14 sites and sales of $47 million.'],
    [paid, 'We did not pay $47 million for Tarn.'],
    ['how much did they get for Brix?', 'Brix received $13 million in grants last year.'],
    [sold, 'Brix was valued at $47 million on our books before the disposal.'],
    [sold, 'We would not sell Brix for less than $83 million.'],
  ])('is of something else: %s %s', (question, said) => {
    expect(told(question, said)).toMatch(/^not stated/);
  });
});
