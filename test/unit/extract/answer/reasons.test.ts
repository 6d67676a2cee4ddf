import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { gateAnswer } from '../../../../src/verify/gate-answer.ts';
import { remarks } from '../invented-call.ts';

const tools = remarks(
  'Welding revenue was $96.2 million, down 9%, because shipyards in Gdynia postponed orders.',
  'Fastening revenue grew 7% to $141.5 million, and Cutting revenue grew 8.2% to $80.7 million.',
  'Demand in Cutting and in Fastening was good, and less so in Welding.',
  'Gross margin was 38.6%, compared with 37.9% a year ago.',
  'Operating profit was $31.2 million, down from $36.5 million.',
  'Three things explain the bridge.',
  'Closure costs took $9 million, wage inflation took $4 million, and price gave us $8 million back.',
  'Inventories rose to $122 million from $111 million, as we built stock ahead of the closure.',
  'The tax rate was 24%.',
);
const bank = remarks(
  'Provisions were $62 million, compared with $40 million last year.',
  'That is a cost of risk of 21 basis points, against 14 basis points a year ago.',
  'Excluding one developer, it would have been 13 basis points.',
  'Operating costs were $438 million, up 4.0%.',
  'Wages explain most of this: the new labour agreement gave our people 5%.',
  'The CET1 ratio was 15.2%, compared with 15.4% in the first quarter.',
  'The decline comes from the buyback, which cost us 28 basis points, and from higher risk-weighted assets.',
);
const answer = (call: typeof tools, question: string, earlier: readonly string[] = []) =>
  gateAnswer(
    call,
    extractAnswer(call, question, {
      earlier: earlier.map((each) => ({ question: each, status: 'answered', text: '' })),
    }),
  ).answer;

describe('a reason is given of what is asked', () => {
  it.each([
    [tools, 'why did operating profit decline?', [], 'Closure costs took $9 million'],
    [tools, 'why?', ['operating profit'], 'Closure costs took $9 million'],
    [tools, 'why did inventories rise?', [], 'as we built stock'],
    [tools, 'why did welding revenue fall?', [], 'shipyards'],
    [bank, 'why?', ['cost of risk'], 'Excluding one developer'],
    [bank, 'why did the cost of risk go up?', [], 'Excluding one developer'],
    [bank, 'why did operating costs rise?', [], 'labour agreement'],
    [bank, 'why did the CET1 ratio fall?', [], 'buyback'],
    [bank, 'why?', ['CET1 ratio'], 'buyback'],
  ] as const)('%#', (call, question, earlier, words) => {
    const { status, text, withheld } = answer(call, question, earlier);
    expect({ status, withheld }).toEqual({ status: 'answered', withheld: [] });
    expect(text).toContain(words);
  });
});

describe('a reason of something else is none', () => {
  it.each([
    [tools, 'why did fastening revenue grow?', [], 'shipyards'],
    [tools, 'and fastening?', ['welding revenue', 'why?'], 'shipyards'],
    [tools, 'why did gross margin improve?', [], 'Closure costs'],
    [tools, 'why did the tax rate change?', [], 'stock'],
    [bank, 'why?', ['cost of risk'], 'buyback'],
    [bank, 'why did the cost of risk go up?', [], 'buyback'],
    [bank, 'why did provisions rise?', [], 'buyback'],
    [bank, 'why did provisions rise?', [], 'labour agreement'],
  ] as const)('%#', (call, question, earlier, words) => {
    expect(answer(call, question, earlier).text).not.toContain(words);
  });
});
