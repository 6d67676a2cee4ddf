import { beforeAll, describe, expect, it } from 'vitest';
import type { CallId } from '../../../../src/core/call.ts';
import type { CallSummary } from '../../../../src/core/library.ts';
import type { Library } from '../../../../src/core/ports/library.ts';
import type { Transcript } from '../../../../src/core/transcript.ts';
import { namedCall } from '../../../../src/flows/ask/named-call.ts';
import { parseText } from '../../../../src/parse/parse.ts';
import { callId } from '../../../support/slack-surface.ts';

/** An invented call in which these sentences are said. */
function spoken(id: string, company: string, said: string, ticker?: string): Transcript {
  const period = id.slice(-7).toUpperCase().replace('-', ' ');
  const text = [
    `${company}`,
    `${period} Earnings Call`,
    '',
    'Operator: Good morning, and welcome. Our first speaker is Ada Berg.',
    '',
    `Ada Berg: Thank you. ${said}`,
    '',
    'Operator: Our first question comes from the line of Tom Reed with Goldman Sachs. Please go ahead.',
    '',
    'Tom Reed: Good morning. How do you see demand for the rest of the year?',
    '',
    'Ada Berg: We see it as stable, and we will say more in the next quarter.',
  ].join('\n');
  const read = parseText(Buffer.from(text), { name: `${id}.txt` });
  return {
    ...read,
    participants: read.participants.map((each) =>
      each.name === 'Tom Reed' ? { ...each, affiliation: 'Goldman Sachs' } : each,
    ),
    call: { ...read.call, id, company, ...(ticker && { ticker }) },
  };
}

const CURRENT = spoken(
  'orrin-robotics-q2-2024',
  'Orrin Robotics',
  'Revenue was USD 410.2 million, with growth in Germany. Our target margin is 12%. We sell to Halden Foods, and we pay visa fees for our engineers. There is no gap between plan and delivery.',
);
const CALLS = [
  CURRENT,
  spoken('orrin-robotics-q1-2024', 'Orrin Robotics', 'Revenue was USD 398.0 million.'),
  spoken('northwind-q3-2024', 'Northwind Holdings plc', 'Revenue was GBP 80.1 million.', 'NWD'),
  spoken('northwind-q2-2024', 'Northwind Holdings plc', 'Revenue was GBP 78.4 million.', 'NWD'),
  spoken('target-q3-2024', 'Target Corporation', 'Sales were USD 25.0 billion.', 'TGT'),
  spoken('visa-q3-2024', 'Visa Inc.', 'Net revenue was USD 9.0 billion.', 'V'),
  spoken('gap-q3-2024', 'Gap Inc.', 'Net sales were USD 3.8 billion.', 'GAP'),
  spoken('halden-foods-q3-2024', 'Halden Foods plc', 'Net sales were EUR 412.6 million.', 'HALD'),
  spoken('goldman-sachs-q3-2024', 'Goldman Sachs', 'Net revenues were USD 12.7 billion.', 'GS'),
  spoken('c-three-q3-2024', 'C Three', 'Revenue was USD 94 million.', 'AI'),
  spoken('delta-air-lines-q3-2024', 'Delta Air Lines', 'Revenue was USD 15.7 billion.', 'DAL'),
  spoken('delta-electronics-q3-2024', 'Delta Electronics', 'Revenue was TWD 112 billion.'),
  spoken('general-mills-q3-2024', 'General Mills', 'Net sales were USD 4.8 billion.'),
];

let library: Library;
beforeAll(() => {
  const byId = new Map(CALLS.map((each) => [each.call.id, each]));
  library = {
    list: async (): Promise<readonly CallSummary[]> =>
      CALLS.map(({ call }) => ({
        call,
        takenInAt: '2024-11-01T00:00:00.000Z',
        headline: null,
        revision: 1,
      })),
    aliases: async () => [{ companyKey: 'northwindholdings', said: 'The Wind', space: 'T1' }],
    transcript: async (id: CallId) => byId.get(id) ?? null,
    find: async (typed: string) =>
      byId.has(typed.toLowerCase())
        ? { kind: 'found', id: callId(typed.toLowerCase()) }
        : { kind: 'unknown', near: [] },
  } as unknown as Library; // the methods that naming asks
});

describe('another call is meant', () => {
  it.each([
    ["what was Northwind's margin in Q3?", 'northwind-q3-2024'],
    ["what was northwind's margin in q2?", 'northwind-q2-2024'],
    ['What was revenue at Northwind?', 'northwind-q3-2024'],
    ['northwind revenue?', 'northwind-q3-2024'],
    ['Northwind Holdings: what was revenue?', 'northwind-q3-2024'],
    ['NWD Q2 2024 revenue', 'northwind-q2-2024'],
    ['$NWD revenue', 'northwind-q3-2024'],
    ['revenue of northwind-q2-2024?', 'northwind-q2-2024'],
    ['How did Target do?', 'target-q3-2024'],
    ["What were Target's sales?", 'target-q3-2024'],
    ['What did Visa say about revenue?', 'visa-q3-2024'],
    ["What was Visa's revenue?", 'visa-q3-2024'],
    ["What were Halden Foods' net sales?", 'halden-foods-q3-2024'],
    ['What was Goldman Q3 2024 revenue?', 'goldman-sachs-q3-2024'],
    ['What does Northwind expect for Q1 2025?', 'northwind-q3-2024'],
    ["What was Orrin's revenue in Q1 2024?", 'orrin-robotics-q1-2024'],
  ])('%s → %s', async (text, id) => {
    expect(await namedCall(library, text, CURRENT)).toMatchObject({ kind: 'call', id });
  });
});

describe('the company of the current call is meant', () => {
  it.each([
    ['How did Orrin do?', 'Orrin'],
    ["What was Orrin's revenue in Q2 2023?", 'Orrin'],
    ["What was Orrin Robotics' margin?", 'Orrin Robotics'],
  ])('%s', async (text, typed) => {
    expect(await namedCall(library, text, CURRENT)).toEqual({ kind: 'own', typed });
  });
});

describe('no other call is meant', () => {
  it.each([
    'What was revenue?',
    'What was the margin in Q2?',
    'Q2',
    'What was revenue in Q1 2024?',
    'what is the target for margin?',
    'Target margin for the year?',
    'do they target a margin of 12%?',
    'Is there a gap between plan and delivery?',
    'How large is the gap?',
    'visa costs?',
    'how does that compare with Goldman?',
    "What was Goldman's question?",
    'What did Goldman Sachs ask?',
    'What did they say about Halden Foods?',
    'How much AI revenue is there?',
    "What is AI's share of revenue?",
    'in general, how was demand?',
    'How was revenue in Germany?',
    "What was Germany's revenue growth?",
    "What was France's revenue growth?",
    "What was Europe's revenue?",
    'What was revenue of EMEA?',
    'What was revenue of France?',
    'What was the growth of Adjusted EBITDA?',
    'What was revenue at the end of June?',
    'How did Germany do?',
    'What did Elon Musk say about revenue?',
    'What was the share of AI in revenue?',
    'What was revenue of Halden Foods in our sales?',
    "What is management's margin target?",
    "What's revenue?",
    "what's gross margin",
    "Last year's revenue?",
    "What was last quarter's revenue?",
    "Was the company's margin up?",
    "What is the Street's revenue estimate?",
    "What did Ada's revenue comment mean?",
    'Is it all on plan? It was v. good',
    'And last year?',
    'and Germany?',
    'what about Goldman Sachs?',
    'what about Halden Foods?',
    'and Tom?',
    'and Europe?',
    'and Asia Pacific?',
    'what about Western Europe?',
    "What was Southeast Asia's revenue?",
    'and Hong Kong?',
    'and GAAP?',
    'and EBITDA?',
    'And Revenue?',
    'and Growth?',
    'and Next Quarter?',
    'what about contoso?',
    "what were customers' margins?",
    "What were suppliers' margins?",
    '',
    '?',
  ])('%s', async (text) => {
    expect(await namedCall(library, text, CURRENT)).toEqual({ kind: 'none' });
  });
});

describe('what we do not have', () => {
  it.each([
    ["What was Contoso's gross margin?", 'Contoso'],
    ["what was contoso's gross margin?", 'contoso'],
    ["And Contoso Energy's revenue in Q3?", 'Contoso Energy'],
    ['What was revenue of Contoso in Q3?', 'Contoso'],
    ['gross margin at Contoso Energy?', 'Contoso Energy'],
    ['What revenue did Contoso report?', 'Contoso'],
    ['How did Contoso do?', 'Contoso'],
    ["What was Lumens' revenue?", 'Lumens'],
    ['and Contoso?', 'Contoso'],
    ['And what about Contoso Energy?', 'Contoso Energy'],
    ['the same for Lumens?', 'Lumens'],
    ['contoso-q3-2024 revenue?', 'contoso-q3-2024'],
    ["What was Northwind's margin in Q1 2023?", 'Northwind Q1 2023'],
  ])('%s: nothing of %s', async (text, typed) => {
    expect(await namedCall(library, text, CURRENT)).toMatchObject({ kind: 'missing', typed });
  });

  it('is told with the calls of the company that there are', async () => {
    const named = await namedCall(library, "Northwind's revenue in Q1 2023?", CURRENT);
    expect(named).toMatchObject({ near: ['northwind-q3-2024', 'northwind-q2-2024'] });
  });
});

describe('a name of several', () => {
  it('is asked about', async () => {
    expect(await namedCall(library, "What was Delta's revenue?", CURRENT)).toMatchObject({
      kind: 'several',
      matches: ['delta-air-lines-q3-2024', 'delta-electronics-q3-2024'],
    });
    expect(await namedCall(library, "What was Delta Electronics' revenue?", CURRENT)).toMatchObject(
      {
        kind: 'call',
        id: 'delta-electronics-q3-2024',
      },
    );
  });
});

describe('where no call was spoken of yet', () => {
  it.each([
    ['revenue at Target?', 'target-q3-2024'],
    ['NWD margin', 'northwind-q3-2024'],
    ['halden foods net sales', 'halden-foods-q3-2024'],
    ['what did they say about northwind q2 2024?', 'northwind-q2-2024'],
    ['what is the target for margin?', null],
    ['is it on plan?', null],
    ['what drove the gap?', null],
  ])('%s → %s', async (text, id) => {
    expect(await namedCall(library, text, null)).toMatchObject(
      id === null ? { kind: 'none' } : { kind: 'call', id },
    );
  });
});
