import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../../../src/core/answer.ts';
import type { CallId } from '../../../../src/core/call.ts';
import type { Store } from '../../../../src/core/ports/store.ts';
import type { Thread } from '../../../../src/core/ports/threads.ts';
import { findAskedCall } from '../../../../src/flows/ask/find-asked-call.ts';
import { QuestionPayload, readQuestion } from '../../../../src/flows/ask/question.ts';
import { takeIn } from '../../../../src/flows/intake/take-in-call.ts';
import { fakeClock } from '../../../support/clock.ts';
import { callId } from '../../../support/slack-surface.ts';
import { spokenCall } from '../../../support/spoken-call.ts';
import { storeDirs } from '../../../support/store-dirs.ts';

const dirs = storeDirs();
const NORTHWIND = callId('northwind-robotics-q3-2024');
const BEFORE = callId('northwind-robotics-q2-2024');
const HALDEN = callId('halden-foods-q3-2024');
const PLACE = { team: 'T1', channel: 'C1' };
let store: Store;
let threads = 0;
let thread: Thread;

beforeAll(async () => {
  store = await dirs.open(dirs.dir(), fakeClock());
  for (const text of [
    spokenCall(),
    spokenCall({ period: 'Q2 2024', revenue: '398.1' }),
    spokenCall({ company: 'Halden Foods', revenue: '77.0' }),
  ])
    await takeIn(store.library, { bytes: Buffer.from(text), name: '', origin: 'file' });
});
afterAll(() => dirs.cleanUp());
beforeEach(() => {
  threads += 1;
  thread = { ...PLACE, ts: `${threads}.1`, callId: NORTHWIND, sha256: 'abc', briefKey: null };
});

async function answered(question: string, about: CallId): Promise<void> {
  const { place, conversation } = await read(question);
  const transcript = await store.library.transcript(about);
  const answer = { question, status: 'answered', text: 'So it is.', call: transcript?.call };
  await store.answers.put({
    key: `${place.threadTs} ${question}`,
    conversation,
    callId: about,
    answer: answer as Answer, // what a conversation remembers of it
  });
}

function read(text: string) {
  const payload = { ...PLACE, user: 'U1', ts: '900.1', threadTs: thread.ts, text };
  return readQuestion(store.requests, QuestionPayload.parse(payload));
}

async function find(text: string) {
  return findAskedCall(store, await read(text), thread);
}

describe('in a thread about Northwind, right after a question about Halden', () => {
  it.each<[string, CallId]>([
    ['So what was revenue?', NORTHWIND],
    ['Why did revenue fall?', NORTHWIND],
    ['why did net profit fall to 3 billion?', NORTHWIND],
    ['And what was the gross margin?', NORTHWIND],
    ['But did they raise guidance?', NORTHWIND],
    ['Then what was capex?', NORTHWIND],
    ['What was revenue?', NORTHWIND],
    ['revenue?', NORTHWIND],
    ['gross margin last year?', NORTHWIND],
    ['What did they say about demand?', NORTHWIND],
    ['Who asked about pricing?', NORTHWIND],
    ['How was Northwind?', NORTHWIND],
    ["And Northwind's revenue?", NORTHWIND],
    ['And Northwind?', NORTHWIND],
    ['What was revenue at Northwind in Q2 2024?', BEFORE],
    ['and there?', HALDEN],
    ['And last year?', HALDEN],
    ['what about margins?', HALDEN],
    ['and capex?', HALDEN],
    ['why?', HALDEN],
    ['Why did it fall?', HALDEN],
    ['by how much?', HALDEN],
    ['what drove that?', HALDEN],
    ['And what do they expect?', HALDEN],
    ["What was Halden's cash flow?", HALDEN],
    ['and Halden last year?', HALDEN],
    ['halden-foods-q3-2024: revenue?', HALDEN],
  ])('%s → %s', async (text, id) => {
    await answered('What was revenue?', NORTHWIND);
    await answered('What was revenue of Halden Foods?', HALDEN);
    expect(await find(text)).toMatchObject({ kind: 'call', id });
  });
});

describe('in a thread about Northwind, after a question about it', () => {
  it.each<[string, CallId]>([
    ['and there?', NORTHWIND],
    ['And last year?', NORTHWIND],
    ['why?', NORTHWIND],
    ['What was revenue?', NORTHWIND],
    ['What was revenue at Halden?', HALDEN],
    ['and in Q2?', NORTHWIND],
  ])('%s → %s', async (text, id) => {
    await answered('What was revenue of Halden Foods?', HALDEN);
    await answered('What was revenue?', NORTHWIND);
    expect(await find(text)).toMatchObject({ kind: 'call', id });
  });
});

describe('the last question is put to another company', () => {
  it.each<[string, string]>([
    ['and Halden?', 'What was revenue?'],
    ['What about Halden?', 'What was revenue?'],
    ['And how about Halden Foods?', 'What was revenue?'],
    ['Same for Halden?', 'What was revenue?'],
    ['and at Halden?', 'What was revenue?'],
    ['and for Halden last year?', 'and last year?'],
  ])('%s', async (text, carried) => {
    await answered("What was Northwind's revenue?", NORTHWIND);
    const found = await find(text);
    expect(found).toMatchObject({ kind: 'call', id: HALDEN, carried: { text: carried } });
  });

  it.each([
    "and Halden's gross margin?",
    'What did Halden say about demand?',
    'Halden Foods: revenue?',
  ])('never where it says itself what it asks: %s', async (text) => {
    await answered('What was revenue?', NORTHWIND);
    expect(await find(text)).toEqual({ kind: 'call', id: HALDEN });
  });

  it('never where nothing was asked before', async () => {
    expect(await find('and Halden?')).toEqual({ kind: 'call', id: HALDEN });
  });
});

describe('two calls to be compared', () => {
  it.each<[string, string | null]>([
    ['compare Northwind with Halden', null],
    ['Northwind vs Halden', null],
    ["compare Northwind's gross margin with Halden's", 'gross margin?'],
    ["How does Northwind's gross margin compare with that of Halden?", 'gross margin?'],
    ['Is revenue at Halden higher than at Northwind?', 'revenue?'],
    ['Northwind vs Halden: revenue?', 'revenue?'],
  ])('%s', async (text, asked) => {
    const found = await find(text);
    if (asked === null) expect(found).toMatchObject({ kind: 'two' });
    else
      expect(found).toMatchObject({
        kind: 'call',
        id: NORTHWIND,
        isCompared: true,
        carried: { text: asked },
      });
  });

  it.each(['What did Halden say about Northwind?', 'compare revenue with last year'])(
    'are not meant by %s',
    async (text) => {
      const found = await find(text);
      expect(found).not.toHaveProperty('isCompared');
      expect(found.kind).toBe('call');
    },
  );
});
