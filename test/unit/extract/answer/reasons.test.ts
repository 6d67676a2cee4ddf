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

describe('why a forecast was changed', () => {
  const plans = remarks(
    'We cut our forecast for business lending from growth of 2% to a decline of 1%, because builders are not drawing their lines.',
    'We now expect revenue for the full year of $1.27 billion to $1.29 billion; before, we had said $1.30 billion to $1.33 billion.',
    'The reason is shipbuilding, where we no longer expect the Gdynia orders this year.',
    'We now see a cost of risk of 20 to 25 basis points for the year, up from 15 to 20 basis points before, because of one developer.',
    'We now expect capital expenditure of $55 million.',
    'The tax rate was 24%, because of Poland.',
  );

  it.each([
    ['why was the full year revenue forecast cut?', 'The reason is shipbuilding'],
    ['why did they lower the revenue guidance', 'The reason is shipbuilding'],
    ['why was the business lending forecast cut?', 'because builders'],
    ['why did they raise the cost of risk guidance', 'because of one developer'],
  ])('is told: %s', (question, words) => {
    const { status, text, withheld } = answer(plans, question);
    expect({ status, withheld }).toEqual({ status: 'answered', withheld: [] });
    expect(text).toContain(words);
  });

  it('is denied where it was changed the other way', () => {
    const { status, text } = answer(plans, 'why did they cut the cost of risk guidance');
    expect(status).toBe('not stated');
    expect(text).toMatch(/^The call does not say so\. .*up from 15 to 20/);
  });

  it.each(['why was the capex forecast changed', 'why did they cut the margin outlook'])(
    'is not made up: %s',
    (question) => expect(answer(plans, question).status).toBe('not stated'),
  );
});
