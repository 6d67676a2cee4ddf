import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Earlier } from '../../../../src/core/answer.ts';
import { CallId } from '../../../../src/core/call.ts';
import type { Store } from '../../../../src/core/ports/store.ts';
import { insideSight } from '../../../../src/core/space.ts';
import type { Transcript } from '../../../../src/core/transcript.ts';
import { othersCited } from '../../../../src/flows/ask/across-calls.ts';
import { answerFlow } from '../../../../src/flows/ask/answer-call.ts';
import { takeIn } from '../../../../src/flows/intake/take-in-call.ts';
import { parse } from '../../../../src/parse/parse.ts';
import { answerText } from '../../../../src/render/answer/answer-text.ts';
import { fakeClock } from '../../../support/clock.ts';
import { fakeModel } from '../../../support/fake-model.ts';
import { spokenCall } from '../../../support/spoken-call.ts';
import { storeDirs } from '../../../support/store-dirs.ts';
import { varnholmCalls } from '../../../support/varnholm.ts';

const QUIET = { debug() {}, info() {}, warn() {}, error() {} };
const LATEST = 'varnholm-industries-q3-2024';
const dirs = storeDirs();
let store: Store;
afterAll(() => dirs.cleanUp());

/** A library with the calls of the company but for those of some periods. */
async function fill(without: readonly string[] = []): Promise<void> {
  store = await dirs.open(dirs.dir(), fakeClock());
  for (const { name, text } of varnholmCalls(without))
    await takeIn(store.library, { bytes: Buffer.from(text), name, origin: 'file' });
}

const answering = answerFlow({ model: null, notes: null, log: QUIET });
const callOf = async (id: string): Promise<Transcript> => {
  const transcript = await store.library.transcript(CallId.parse(id));
  if (!transcript) throw new Error(`no call ${id}`);
  return transcript;
};
const ask = async (question: string, { of = LATEST, earlier = [] as readonly Earlier[] } = {}) =>
  (await answering(await callOf(of), question, { earlier, library: store.library })).answer;

const MARGIN: readonly Earlier[] = [
  { question: 'What was the gross margin?', status: 'answered', text: 'Gross margin was 41.2%.' },
];
const SINCE: readonly Earlier[] = [
  ...MARGIN,
  { question: 'How did that change since Q1?', status: 'answered', text: 'It rose 1.3 pts.' },
];
const TOOLS: readonly Earlier[] = [
  { question: 'What was tools revenue?', status: 'answered', text: 'EUR 150.0 million.' },
  { question: 'and free cash flow?', status: 'answered', text: 'EUR 44.0 million.' },
];
const REVENUE: readonly Earlier[] = [
  { question: 'What was revenue?', status: 'answered', text: 'Revenue was EUR 352.0 million.' },
];

describe('a question over several calls of a company', () => {
  beforeAll(() => fill(), 60_000);

  // question, the one before, what is said, the calls that are cited (– is the call itself)
  it.each([
    [
      'How did that change since Q1?',
      MARGIN,
      'Gross margin was 39.9% in Q1 2024 and 41.2% in Q3 2024. From Q1 2024 to Q3 2024 it rose 1.3 pts (our arithmetic).',
      'q1-2024 –',
    ],
    [
      'how does that compare with Q4?',
      MARGIN,
      'Gross margin was 38.5% in Q4 2023 and 41.2% in Q3 2024. From Q4 2023 to Q3 2024 it rose 2.7 pts (our arithmetic).',
      'q4-2023 –',
    ],
    ['And a year ago?', MARGIN, 'Gross margin was 38.0% in Q3 2023.', 'q3-2023'],
    ['And in Q1 2024?', MARGIN, 'Gross margin was 39.9% in Q1 2024.', 'q1-2024'],
    [
      'What was gross margin in Q4 2023 and Q1 2024?',
      [],
      'Gross margin was 38.5% in Q4 2023 and 39.9% in Q1 2024. From Q4 2023 to Q1 2024 it rose 1.4 pts (our arithmetic).',
      'q4-2023 q1-2024',
    ],
    ['and last quarter?', REVENUE, 'Revenue was €330.0M in Q2 2024.', 'q2-2024'],
    [
      'How has revenue trended over the last four quarters?',
      [],
      'Revenue was €310.0M in Q4 2023, €320.0M in Q1 2024, €330.0M in Q2 2024 and €352.0M in Q3 2024. From Q4 2023 to Q3 2024 it rose 13.5% (our arithmetic).',
      'q4-2023 q1-2024 q2-2024 –',
    ],
    [
      'revenue over the last three quarters',
      [],
      'Revenue was €320.0M in Q1 2024, €330.0M in Q2 2024 and €352.0M in Q3 2024. From Q1 2024 to Q3 2024 it rose 10.0% (our arithmetic).',
      'q1-2024 q2-2024 –',
    ],
    [
      'revenue trend since Q4 2023?',
      [],
      'Revenue was €310.0M in Q4 2023, €320.0M in Q1 2024, €330.0M in Q2 2024 and €352.0M in Q3 2024. From Q4 2023 to Q3 2024 it rose 13.5% (our arithmetic).',
      'q4-2023 q1-2024 q2-2024 –',
    ],
    [
      'How did revenue change from Q1 to Q2?',
      [],
      'Revenue was €320.0M in Q1 2024 and €330.0M in Q2 2024. From Q1 2024 to Q2 2024 it rose 3.1% (our arithmetic).',
      'q1-2024 q2-2024',
    ],
    [
      'how much has revenue grown since Q3 2023?',
      [],
      'Revenue was €300.0M in Q3 2023 and €352.0M in Q3 2024. From Q3 2023 to Q3 2024 it rose 17.3% (our arithmetic).',
      'q3-2023 –',
    ],
    [
      'revenue vs Q2',
      [],
      'Revenue was €330.0M in Q2 2024 and €352.0M in Q3 2024. From Q2 2024 to Q3 2024 it rose 6.7% (our arithmetic).',
      'q2-2024 –',
    ],
    [
      'How did adjusted EBITDA change since Q1?',
      [],
      'Adjusted EBITDA was €62.0M in Q1 2024 and €70.0M in Q3 2024. From Q1 2024 to Q3 2024 it rose 12.9% (our arithmetic).',
      'q1-2024 –',
    ],
    [
      'How did net income change since Q2?',
      [],
      'Net income was −€5.0M in Q2 2024 and €8.0M in Q3 2024. From Q2 2024 to Q3 2024 it rose €13.0M (our arithmetic).',
      'q2-2024 –',
    ],
    [
      'How did tools revenue change since Q1?',
      [],
      'Tools revenue was €125.0M in Q1 2024 and €150.0M in Q3 2024. From Q1 2024 to Q3 2024 it rose 20.0% (our arithmetic).',
      'q1-2024 –',
    ],
    // What a question leans on is asked of the same calls.
    [
      'and revenue?',
      SINCE,
      'Revenue was €320.0M in Q1 2024 and €352.0M in Q3 2024. From Q1 2024 to Q3 2024 it rose 10.0% (our arithmetic).',
      'q1-2024 –',
    ],
    [
      'and tools revenue?',
      SINCE,
      'Tools revenue was €125.0M in Q1 2024 and €150.0M in Q3 2024. From Q1 2024 to Q3 2024 it rose 20.0% (our arithmetic).',
      'q1-2024 –',
    ],
    [
      'And since Q1 2024?',
      TOOLS,
      'Free cash flow was about €40M in Q1 2024 and €44.0M in Q3 2024. From Q1 2024 to Q3 2024 it rose 10% (our arithmetic).',
      'q1-2024 –',
    ],
    [
      'What was average revenue over the last two quarters?',
      [],
      'Revenue was €330.0M in Q2 2024 and €352.0M in Q3 2024. From Q2 2024 to Q3 2024 it rose 6.7% (our arithmetic). Each period has its own figure here: no average over them was reckoned.',
      'q2-2024 –',
    ],
    [
      'What was revenue in each quarter of 2023?',
      [],
      'Revenue was €300.0M in Q3 2023 and €310.0M in Q4 2023. The call of Q1 2023 and Q2 2023 is not in the library: add its transcript (drop it here, or “earnings add”) and ask again.',
      'q3-2023 q4-2023',
    ],
    ['and the quarter before?', REVENUE, 'Revenue was €330.0M in Q2 2024.', 'q2-2024'],
    [
      'revenue by quarter this year',
      [],
      'Revenue was €320.0M in Q1 2024, €330.0M in Q2 2024 and €352.0M in Q3 2024. From Q1 2024 to Q3 2024 it rose 10.0% (our arithmetic).',
      'q1-2024 q2-2024 –',
    ],
    [
      'is gross margin higher than in Q1?',
      [],
      'Gross margin was 39.9% in Q1 2024 and 41.2% in Q3 2024. From Q1 2024 to Q3 2024 it rose 1.3 pts (our arithmetic).',
      'q1-2024 –',
    ],
    [
      'since Q4, how has revenue moved?',
      [],
      'Revenue was €310.0M in Q4 2023 and €352.0M in Q3 2024. From Q4 2023 to Q3 2024 it rose 13.5% (our arithmetic).',
      'q4-2023 –',
    ],
    // The call's own word for an earlier quarter comes before that quarter's own call (132).
    [
      'How did tools revenue change since Q2?',
      [],
      'Tools revenue was €131.0M in Q2 2024 and €150.0M in Q3 2024. From Q2 2024 to Q3 2024 it rose 14.5% (our arithmetic).',
      '–',
    ],
  ] as const)('%s', async (question, earlier, text, cited) => {
    const answer = await ask(question, { earlier });
    expect(answer.text).toBe(text);
    expect(answer.status).toBe('answered');
    const calls = answer.evidence.map(({ call }) => call?.replace(/^varnholm-\w+-/, '') ?? '–');
    expect(calls.join(' ')).toBe(cited);
    for (const { call, sentences, quote } of answer.evidence) {
      const { turns } = await callOf(call ?? LATEST);
      const turn = turns.find((each) => each.sentences.some(({ id }) => id === sentences[0]));
      expect(turn?.text).toContain(quote);
    }
  });

  // Never a figure of another metric, part, basis, unit or currency, and none that is only about.
  it.each([
    [
      'a basis that the other call does not give',
      'How did adjusted EBITDA change since Q2?',
      /^Adjusted EBITDA was €70\.0M in Q3 2024\. The call of Q2 2024 gives adjusted EBITDA on another basis/i,
    ],
    [
      'another currency',
      'How did capital expenditure change since Q1?',
      /^Capex was €15\.0M in Q3 2024\. The call of Q1 2024 gives no capital expenditure/i,
    ],
    [
      'a bound',
      'How did operating income change since Q1?',
      /The call of Q1 2024 gives no operating income/,
    ],
    [
      'a metric that the other call leaves out',
      'How did gross margin change since Q2?',
      /^Gross margin was 41\.2% in Q3 2024\. The call of Q2 2024 gives no gross margin/,
    ],
    [
      'a part that the other call leaves out',
      'How did tools revenue change since Q3 2023?',
      /^Tools revenue was €150\.0M in Q3 2024\. The call of Q3 2023 gives no tools revenue/i,
    ],
  ])('sets nothing beside %s', async (_what, question, text) => {
    const answer = await ask(question);
    expect(answer.text).toMatch(text);
    expect(answer.text).not.toContain('our arithmetic');
    expect(answer.status).toBe('not stated');
  });

  it.each([
    'Why did gross margin rise since Q1?',
    'What do you expect for revenue in Q4?',
    'How did revenue in China change since Q1?',
    'What did Ada Brink say about revenue since Q1?',
    'What was revenue?',
    'How is demand?',
    'Who asked questions in Q1?',
    'How did the churn rate change since Q1?',
    'What drove revenue in Q1 and Q2?',
    'How did Contoso revenue change since Q1?',
  ])('leaves to the call alone: %s', async (question) => {
    const answer = await ask(question);
    expect(answer.text).not.toContain('our arithmetic');
    expect(answer.evidence.filter(({ call }) => call !== undefined)).toEqual([]);
  });

  it('takes no periods over where a question leans on nothing', async () => {
    const { text, evidence } = await ask('What was revenue?', { earlier: SINCE });
    expect(text).toBe('Revenue was €352.0M in Q3 2024.');
    expect(evidence.map(({ call }) => call)).toEqual([undefined]);
  });

  it('reckons no finer than what was said about', async () => {
    const { text } = await ask('How did free cash flow change since Q1?');
    expect(text).toContain('From Q1 2024 to Q3 2024 it rose 10% (our arithmetic).');
  });

  it('is answered without the model, which never sees two calls', async () => {
    const model = fakeModel({});
    const flow = answerFlow({ model, notes: null, log: QUIET });
    const { answer } = await flow(await callOf(LATEST), 'How did revenue change since Q1?', {
      library: store.library,
    });
    expect(answer).toMatchObject({ engine: 'extractive', status: 'answered' });
    expect(model.asked).toEqual([]);
  });

  it('shows each passage under its call', async () => {
    const transcript = await callOf(LATEST);
    const answer = await ask('How did revenue change since Q1?');
    const others = await othersCited(store.library, answer);
    const shown = answerText(answer, transcript, { width: 100, color: false }, others);
    expect(shown).toContain('[1]  Q1 2024 call · Ada Brink');
    expect(shown).toContain('“Revenue was EUR 320.0 million.”');
    expect(shown).toContain('[2]  Ada Brink');
  });
});

describe('a question over calls that are not all there', () => {
  it('says which is missing and what to do', async () => {
    await fill(['Q1 2024']);
    const answer = await ask('How did that change since Q1?', { earlier: MARGIN });
    expect(answer.status).toBe('not stated');
    expect(answer.text).toBe(
      'Gross margin was 41.2% in Q3 2024. The call of Q1 2024 is not in the library: add its transcript (drop it here, or “earnings add”) and ask again.',
    );
  });

  it('gives the run that there is', async () => {
    await fill(['Q1 2024']);
    const { text, status } = await ask('How has revenue trended over the last four quarters?');
    expect(status).toBe('answered');
    expect(text).toBe(
      'Revenue was €310.0M in Q4 2023, €330.0M in Q2 2024 and €352.0M in Q3 2024. From Q4 2023 to Q3 2024 it rose 13.5% (our arithmetic). The call of Q1 2024 is not in the library: add its transcript (drop it here, or “earnings add”) and ask again.',
    );
  });

  it('takes nothing of another company', async () => {
    await fill(['Q1 2024']);
    const other = spokenCall({ company: 'Varnholm Foods', period: 'Q1 2024' });
    await takeIn(store.library, { bytes: Buffer.from(other), name: 'x.txt', origin: 'file' });
    const { text } = await ask('How did revenue change since Q1?');
    expect(text).toContain('The call of Q1 2024 is not in the library');
    expect(text).not.toContain('412');
  });

  it('does not see what whoever asks may not', async () => {
    await fill(['Q1 2024']);
    const [secret] = varnholmCalls().filter(({ period }) => period === 'Q1 2024');
    const theirs = store.libraryFor(insideSight({ team: 'T2', channel: 'C2' }));
    await takeIn(theirs, {
      bytes: Buffer.from(secret?.text ?? ''),
      name: secret?.name ?? '',
      origin: 'upload',
    });
    const asked = 'How did revenue change since Q1?';
    const ours = store.libraryFor(insideSight({ team: 'T1', channel: 'C1' }));
    const from = async (library: Store['library']) =>
      (await answering(await callOf(LATEST), asked, { library })).answer.text;
    expect(await from(ours)).toContain('is not in the library');
    expect(await from(ours)).not.toContain('320');
    expect(await from(theirs)).toContain('€320.0M in Q1 2024');
  });

  it('asks the calls of the library about a file that is none of them', async () => {
    await fill(['Q3 2024']);
    const [file] = varnholmCalls().filter(({ period }) => period === 'Q3 2024');
    const transcript = await parse(Buffer.from(file?.text ?? ''), { name: file?.name ?? '' });
    const { answer } = await answering(transcript, 'How did revenue change since Q1?', {
      library: store.library,
    });
    expect(answer.text).toContain('€320.0M in Q1 2024 and €352.0M in Q3 2024');
  });
});
