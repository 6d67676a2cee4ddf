import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Earlier } from '../../../../src/core/answer.ts';
import { CallId } from '../../../../src/core/call.ts';
import type { Store } from '../../../../src/core/ports/store.ts';
import { insideSight } from '../../../../src/core/space.ts';
import type { Transcript } from '../../../../src/core/transcript.ts';
import { othersCited } from '../../../../src/flows/ask/across-calls.ts';
import { answerFlow } from '../../../../src/flows/ask/answer-call.ts';
import { takeIn } from '../../../../src/flows/intake/take-in-call.ts';
import { answerText } from '../../../../src/render/answer/answer-text.ts';
import { fakeClock } from '../../../support/clock.ts';
import { sorrelCalls } from '../../../support/sorrel.ts';
import { storeDirs } from '../../../support/store-dirs.ts';

const QUIET = { debug() {}, info() {}, warn() {}, error() {} };
const LATEST = 'sorrel-lines-q3-2024';
const dirs = storeDirs();
let store: Store;
afterAll(() => dirs.cleanUp());

async function fill(without: readonly string[] = []): Promise<void> {
  store = await dirs.open(dirs.dir(), fakeClock());
  for (const { name, text } of sorrelCalls(without))
    await takeIn(store.library, { bytes: Buffer.from(text), name, origin: 'file' });
}

const answering = answerFlow({ model: null, notes: null, log: QUIET });
const callOf = async (id: string): Promise<Transcript> => {
  const transcript = await store.library.transcript(CallId.parse(id));
  if (!transcript) throw new Error(`no call ${id}`);
  return transcript;
};
const ask = async (question: string, earlier: readonly Earlier[] = [], library = store.library) =>
  (await answering(await callOf(LATEST), question, { earlier, library })).answer;
const WHY: readonly Earlier[] = [
  {
    question: 'Why did gross margin improve?',
    status: 'answered',
    text: 'Gross margin improved because fares rose on the summer routes.',
  },
];
const MISSING =
  'is not in the library: add its transcript (drop it here, or “earnings add”) and ask again.';

describe('a question about the words of another quarter', () => {
  beforeAll(() => fill(), 60_000);

  // question, the one before, words that are shown, the call they are of
  it.each([
    ['why did gross margin improve in Q1 2024?', [], 'new terminal', 'q1-2024'],
    ['Why did gross margin improve in the first quarter?', [], 'new terminal', 'q1-2024'],
    ['why did gross margin fall in Q2 2023?', [], 'dry dock', 'q2-2023'],
    ['what did the Q2 2023 call say about fuel?', [], 'hedged half of our fuel', 'q2-2023'],
    ['What did they say about fuel on the Q1 2024 call?', [], 'let the hedges run out', 'q1-2024'],
    ["what was said about fuel on last year's Q2 call?", [], 'hedged half', 'q2-2023'],
    ['who asked questions on the Q1 2024 call?', [], 'Paul Iversen', 'q1-2024'],
    ['summarise the Q1 2024 call', [], '33.5%', 'q1-2024'],
    ['And in Q1 2024?', WHY, 'new terminal', 'q1-2024'],
  ] as const)('%s', async (question, earlier, words, cited) => {
    const answer = await ask(question, earlier);
    expect(answer.status).toBe('answered');
    expect(answer.call.id).toBe(LATEST);
    const calls = new Set(answer.evidence.map(({ call }) => call));
    expect([...calls]).toEqual([`sorrel-lines-${cited}`]);
    const others = await othersCited(store.library, answer);
    const period = cited.toUpperCase().replace('-', ' ');
    const shown = answerText(answer, await callOf(LATEST), { width: 400, color: false }, others);
    expect(shown).toContain(words);
    expect(shown.split('\n')[0]).toContain(`the ${period} call`);
    expect(shown).toContain(`[1]  ${period} call · `);
  });

  // Another quarter is only what this one is measured by, or what comes.
  it.each([
    ['why did gross margin improve from Q1?', 'fares rose'],
    ['why did gross margin improve versus Q2 last year?', 'fares rose'],
    ['why did gross margin improve since Q1 2024?', 'fares rose'],
    ['why is gross margin better than in Q1 2024?', 'fares rose'],
    ['why did gross margin improve compared with the first quarter?', 'fares rose'],
    ['why did gross margin improve in Q3 2024?', 'fares rose'],
    ['why did gross margin improve this quarter?', 'fares rose'],
    ['why did gross margin improve?', 'fares rose'],
  ])('leaves to the call asked of: %s', async (question, words) => {
    const answer = await ask(question);
    expect(answer.evidence.filter(({ call }) => call !== undefined)).toEqual([]);
    expect(answer.evidence.map(({ quote }) => quote).join(' ')).toContain(words);
  });

  it('says of which call nothing was found', async () => {
    const answer = await ask('What did the Q1 2024 call say about shipyards in Gdansk?');
    expect(answer.status).toBe('not stated');
    expect(answer.text).toContain('Q1 2024 call');
  });
});

describe('a question about the words of a quarter that is not there', () => {
  it.each([
    'why did gross margin improve in Q1 2024?',
    'what did the Q1 2024 call say about fuel?',
    'who asked questions on the Q1 2024 call?',
    'why did gross margin improve in Q1?',
  ])('says so: %s', async (question) => {
    await fill(['Q1 2024']);
    const answer = await ask(question);
    expect(answer).toMatchObject({ status: 'not stated', evidence: [] });
    expect(answer.text).toBe(`The call of Q1 2024 ${MISSING}`);
  });

  it('says so to whoever may not see it, and answers whoever may', async () => {
    await fill(['Q1 2024']);
    const [secret] = sorrelCalls().filter(({ period }) => period === 'Q1 2024');
    const theirs = store.libraryFor(insideSight({ team: 'T2', channel: 'C2' }));
    await takeIn(theirs, {
      bytes: Buffer.from(secret?.text ?? ''),
      name: secret?.name ?? '',
      origin: 'upload',
    });
    const ours = store.libraryFor(insideSight({ team: 'T1', channel: 'C1' }));
    const question = 'why did gross margin improve in Q1 2024?';
    expect((await ask(question, [], ours)).text).toBe(`The call of Q1 2024 ${MISSING}`);
    expect((await ask(question, [], theirs)).evidence[0]?.quote).toContain('new terminal');
  });
});
