import nock from 'nock';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Log } from '../../src/core/ports/host.ts';
import { openModel } from '../../src/openai/open-model.ts';
import { writeAnswer } from '../../src/tasks/write-answer.ts';
import { idOf } from '../support/call-words.ts';
import { seedCall } from '../support/seed.ts';
import { strictProblems } from '../support/strict-schema.ts';

const ROOT = 'https://api.openai.com';
const LOG: Log = { debug() {}, info() {}, warn() {}, error() {} };
const transcript = seedCall();
const id = idOf(transcript, 'Gross margin on public cloud services was 5.2%');

interface Sent {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: unknown }[];
  readonly response_format: {
    readonly json_schema: {
      readonly name: string;
      readonly strict: boolean;
      readonly schema: object;
    };
  };
  readonly prompt_cache_key?: string;
}

const completion = (json: unknown) => ({
  model: 'gpt-6-luna-2026-09',
  choices: [
    { finish_reason: 'stop', message: { role: 'assistant', content: JSON.stringify(json) } },
  ],
  usage: {
    prompt_tokens: 9000,
    completion_tokens: 50,
    prompt_tokens_details: { cached_tokens: 8000 },
  },
});
const saying = (text: string) => ({
  status: 'answered',
  sentences: [{ ids: [id], text }],
  unsaid: null,
});

/** Answers each request in turn and keeps what was sent. */
function serve(root: string, ...replies: readonly unknown[]): Sent[] {
  const sent: Sent[] = [];
  for (const reply of replies)
    nock(root)
      .post('/v1/chat/completions')
      .reply(async (request: Request) => {
        sent.push((await request.json()) as Sent);
        return [200, completion(reply)];
      });
  return sent;
}

beforeAll(() => nock.disableNetConnect());
afterEach(() => {
  expect(nock.pendingMocks()).toEqual([]);
  nock.cleanAll();
});
afterAll(() => {
  nock.enableNetConnect();
  nock.restore();
});

describe('one answer on the wire', () => {
  const question = 'What was public cloud gross margin a year ago?';

  it('sends rules, transcript and question, and marks where the steady part ends', async () => {
    const sent = serve(ROOT, saying('Public cloud gross margin was −2.4% a year ago.'));
    const answer = await writeAnswer(openModel({ apiKey: 'sk-test', log: LOG }), transcript, {
      question,
    });
    expect(answer).toMatchObject({
      status: 'answered',
      model: 'gpt-6-luna-2026-09',
      usage: { calls: 1, cachedTokens: 8000 },
    });
    const [{ messages = [], response_format: format, prompt_cache_key: key } = {}] = sent;
    expect(messages.map(({ role }) => role)).toEqual(['system', 'user', 'user']);
    expect(messages[1]?.content).toEqual([
      {
        type: 'text',
        text: expect.stringContaining('</transcript>'),
        prompt_cache_breakpoint: { mode: 'explicit' },
      },
    ]);
    expect(messages[2]?.content).toContain(`<question>\n${question}\n</question>`);
    expect(format?.json_schema).toMatchObject({ name: 'answer', strict: true });
    expect(strictProblems(format?.json_schema.schema ?? {})).toEqual([]);
    expect(key).toBe(transcript.source.sha256);
  });

  it('repeats the same first bytes for another question and for a repair', async () => {
    const good = saying('Public cloud gross margin was −2.4% a year ago.');
    const sent = serve(ROOT, saying('Public cloud gross margin was −2.5%.'), good, good);
    const model = openModel({ apiKey: 'sk-test', log: LOG });
    await writeAnswer(model, transcript, { question });
    await writeAnswer(model, transcript, {
      question: 'And now?',
      earlier: [{ question, status: 'answered', text: 'It was −2.4%.' }],
    });
    const starts = sent.map(({ messages }) => JSON.stringify(messages.slice(0, 2)));
    expect(new Set(starts).size).toBe(1);
    expect(sent[1]?.messages.map(({ role }) => role)).toEqual([
      'system',
      'user',
      'user',
      'assistant',
      'user',
    ]);
    expect(sent[1]?.messages.at(-1)?.content).toContain('2.5%');
  });

  it.each([['gpt-5.5'], ['gpt-4.1'], ['o4-mini']])('marks nothing for %s', async (model) => {
    const sent = serve(ROOT, saying('Public cloud gross margin was −2.4% a year ago.'));
    await writeAnswer(openModel({ apiKey: 'sk-test', model, log: LOG }), transcript, { question });
    for (const { content } of sent[0]?.messages ?? []) expect(typeof content).toBe('string');
  });

  it('never sends a compatible server two messages of one role in a row', async () => {
    const root = 'http://127.0.0.1:8000';
    const good = saying('Public cloud gross margin was −2.4% a year ago.');
    const sent = serve(root, saying('It was −2.5%.'), good);
    const model = openModel({ baseUrl: `${root}/v1`, model: 'local', log: LOG });
    await writeAnswer(model, transcript, { question });
    expect(sent.map(({ messages }) => messages.map(({ role }) => role))).toEqual([
      ['system', 'user'],
      ['system', 'user', 'assistant', 'user'],
    ]);
    const [first] = sent;
    expect(first?.messages[1]?.content).toMatch(/^<transcript[\s\S]+<question>/);
  });
});
