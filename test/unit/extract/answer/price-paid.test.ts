import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { inventedCall } from '../invented-call.ts';

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
