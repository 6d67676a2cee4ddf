import { describe, expect, it } from 'vitest';
import type { Transcript } from '../../../../src/core/transcript.ts';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { gateAnswer } from '../../../../src/verify/gate-answer.ts';
import { exchange, inventedCall, remarks } from '../invented-call.ts';

const answer = (call: Transcript, question: string) =>
  gateAnswer(call, extractAnswer(call, question)).answer;

const closures = exchange(
  ['When do the plant closures show up, and what do you save?'],
  [
    'We will close 34 of our 162 plants by the end of next year.',
    'Once all plants are closed we save about $30 million a year.',
    'The total one-off cost of the closures will be around $45 million, of which we have now taken 12.',
    'In the quarter there is a restructuring charge of $12 million for the closures.',
    'Every builder exposure above $10 million was looked at.',
    'Builders in total are $640 million.',
  ],
);
const bank = remarks(
  'The Stage 2 ratio was 8.4%.',
  'Net debt was $204 million, or 1.6 times EBITDA.',
  'The CET1 ratio was 15.2%.',
  'Our requirement is 11.1%, so the buffer is more than 4 points.',
  'Migration costs of $18 million sit in the group centre.',
  'Closure costs are shown in other operating expenses, not in cost of sales.',
  'The Board will decide on the new site in Wrocław in December.',
  'We hold spare parts for about 14 weeks of demand.',
);

describe('the whole is no part', () => {
  it.each([
    [closures, 'what will the plant closures cost in total', '$45 million'],
    [closures, 'how big is the exposure to builders in total', '$640 million'],
    [bank, 'what is the capital requirement', '11.1%'],
    [bank, 'where do the migration costs sit?', 'group centre'],
    [bank, 'in which line are closure costs booked', 'other operating expenses'],
    [bank, 'when will the board decide on the Wroclaw site?', 'December'],
    [bank, 'when will the decision on the new site be made', 'December'],
    [bank, 'how many spare parts do they hold?', '14 weeks'],
  ])('%#', (call, question, words) => {
    const { text, evidence } = answer(call, question);
    expect([text, ...evidence.map(({ quote }) => quote)].join(' ')).toContain(words);
    expect(text).not.toContain('advice');
  });
});

describe('in which line something is booked', () => {
  it.each([
    ['where do the migration costs sit?', 'group centre'],
    ['in which line are closure costs booked', 'other operating expenses'],
    ['where do the closure costs land in the P&L?', 'other operating expenses'],
  ])('is answered: %s', (question, words) => {
    expect(answer(bank, question)).toMatchObject({
      status: 'answered',
      text: expect.stringContaining(words),
    });
  });

  it.each(['where do the wage costs sit?', 'in which line are rents booked'])(
    'is not made up: %s',
    (question) => expect(answer(bank, question).status).toBe('not stated'),
  );
});

describe('what was asked for, in its own way', () => {
  const airline = inventedCall(
    [
      'Piet Brandsma',
      'prepared',
      'We decided to retire the eight oldest aircraft.',
      'We have hedged 71% of the fuel for the summer.',
      'Unit costs rose 3.9% because of maintenance.',
      'For 2026 we expect capacity growth of 4% to 5%.',
      'We had said 6% to 7% in November; late deliveries of aircraft are the reason for the change.',
    ],
    ['Timo Halberg', 'qa', 'On fuel, what happens if it goes up another 10%.'],
    ['Piet Brandsma', 'qa', 'That would be about $9 million after hedges.'],
    ['Timo Halberg', 'qa', 'When will the lounge in Brno open again?'],
    ['Mara Lindqvist', 'qa', 'Before the summer.'],
  );

  it.each([
    ['what if fuel goes up 10%', '$9 million'],
    ['when does the Brno lounge open', 'Before the summer'],
    ['why did unit costs rise', 'maintenance'],
    ['why was the capacity guidance cut', 'late deliveries'],
    ['how many aircraft will they retire', 'eight oldest'],
  ])('%s', (question, words) => expect(answer(airline, question).text).toContain(words));

  it('is no count of what goes where what is held is asked', () => {
    expect(answer(airline, 'how many aircraft do they have').status).toBe('not stated');
  });
});

describe('two lines of one owner', () => {
  const mines = remarks(
    'Kiruna production was 5.1 million tonnes, and Kiruna shipments were 4.8 million tonnes.',
    'Total production was 9.9 million tonnes, and total shipments were 9.0 million tonnes.',
    'Kiruna is our largest mine.',
  );

  it.each(['Kiruna’s production and shipments', 'what were Kiruna’s production and shipments?'])(
    'are both of that: %s',
    (question) => {
      const { text, evidence } = answer(mines, question);
      const all = [text, ...evidence.map(({ quote }) => quote)].join(' ');
      expect(all).toContain('4.8 million tonnes');
      expect(text).not.toContain('9.0');
    },
  );
});

describe('a figure of something else is none', () => {
  it.each([
    [closures, 'what do the plant closures cost', '$30 million'],
    [bank, 'stage 3 ratio', '8.4%'],
    [bank, 'EBITDA', '1.6'],
  ])('%#', (call, question, figure) => {
    const { status, text } = answer(call, question);
    expect(`${status} ${text}`).not.toContain(figure);
  });
});

const tools = remarks(
  'Our win rates were stable.',
  'Orders from China have not recovered yet.',
  'Rural sales grew 7% and urban sales grew 4%.',
  'The CET1 ratio was 15.2%, compared with 15.4% at the end of June and 15.0% a year ago.',
  'A buyback is something that the Board discusses every quarter, but there is no authorization today.',
);
const officers = inventedCall(
  ['Mara Lindqvist', 'prepared', 'Demand was good.'],
  ['Piet Brandsma', 'prepared', 'Capex may increase in the second half.'],
);

describe('what the call does say is said', () => {
  it.each([
    [tools, 'why were win rates down', 'stable'],
    [tools, 'why did orders from china recover', 'have not recovered'],
    [tools, 'why did rural sales grow slower than urban', '7%'],
    [tools, 'why did the CET1 ratio go up vs june', '15.4% at the end of June'],
    [tools, 'how much stock did they buy back this quarter', 'no authorization'],
    [officers, 'what did the CEO say about capex', 'Piet Brandsma (CFO): “Capex may increase'],
  ])('%#', (call, question, words) => {
    const { status, text, withheld } = answer(call, question);
    expect({ status, withheld }).toEqual({ status: 'not stated', withheld: [] });
    expect(text).toContain(words);
  });

  it.each([
    [tools, 'why did the CET1 ratio fall vs june', 'does not say so'],
    [tools, 'why were win rates stable', 'does not say so'],
  ])('and a true premise is not denied: %#', (call, question, words) => {
    expect(answer(call, question).text).not.toContain(words);
  });
});
