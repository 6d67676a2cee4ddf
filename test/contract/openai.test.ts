import nock from 'nock';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EarningsError } from '../../src/core/faults.ts';
import type { Log } from '../../src/core/ports/host.ts';
import type { ModelRequest } from '../../src/core/ports/model.ts';
import { openModel } from '../../src/openai/open-model.ts';

const ROOT = 'https://api.openai.com';
const LOG: Log = { debug() {}, info() {}, warn() {}, error() {} };
const REQUEST: ModelRequest = {
  messages: [
    { role: 'system', content: 'brief' },
    { role: 'user', content: 'transcript' },
  ],
  schemaName: 'brief',
  jsonSchema: { type: 'object', properties: {}, required: [], additionalProperties: false },
  maxOutputTokens: 100,
  reasoningEffort: 'low',
  cacheKey: 'a'.repeat(64),
};

const completion = (message: object, more: object = {}, finish = 'stop') => ({
  model: 'gpt-6-luna-2026-09',
  choices: [{ finish_reason: finish, message: { role: 'assistant', ...message } }],
  usage: { prompt_tokens: 10, completion_tokens: 5, prompt_tokens_details: { cached_tokens: 4 } },
  ...more,
});
const open = (options: object = {}) =>
  openModel({ apiKey: 'sk-test', log: LOG, waitMs: 1, ...options });
const fails = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(EarningsError);
  return error instanceof EarningsError ? error.fault : null;
};

beforeAll(() => nock.disableNetConnect());
afterEach(() => {
  expect(nock.pendingMocks()).toEqual([]);
  nock.cleanAll();
});
afterAll(() => {
  nock.enableNetConnect();
  nock.restore();
});

describe('a model behind chat completions', () => {
  it('sends one strict schema, and to OpenAI what only OpenAI knows', async () => {
    let sent: Record<string, unknown> = {};
    nock(ROOT)
      .post('/v1/chat/completions')
      .reply(async (request: Request) => {
        sent = (await request.json()) as Record<string, unknown>;
        return [200, completion({ content: '{"a":1}' })];
      });
    const reply = await open().complete(REQUEST);
    expect(reply).toMatchObject({
      json: { a: 1 },
      model: 'gpt-6-luna-2026-09',
      usage: { calls: 1, inputTokens: 10, cachedTokens: 4, outputTokens: 5 },
    });
    expect(sent).toMatchObject({
      model: 'gpt-6-luna',
      store: false,
      max_completion_tokens: 100,
      reasoning_effort: 'low',
      response_format: { type: 'json_schema', json_schema: { name: 'brief', strict: true } },
    });
    expect(sent).not.toHaveProperty('temperature');
  });

  it('sends a compatible server only what every server knows', async () => {
    let sent: Record<string, unknown> = {};
    nock('http://127.0.0.1:8000')
      .post('/v1/chat/completions')
      .reply(async (request: Request) => {
        sent = (await request.json()) as Record<string, unknown>;
        return [200, completion({ content: '{}' }, { usage: undefined })];
      });
    const model = openModel({ baseUrl: 'http://127.0.0.1:8000/v1', model: 'local', log: LOG });
    const reply = await model.complete(REQUEST);
    expect(sent).toMatchObject({ model: 'local', max_tokens: 100, temperature: 0 });
    for (const only of ['store', 'prompt_cache_key', 'reasoning_effort', 'max_completion_tokens'])
      expect(sent).not.toHaveProperty(only);
    expect(reply.usage.inputTokens).toBeGreaterThan(0); // estimated where the server does not count
  });

  it.each([
    ['a code fence', '```json\n{"a":1}\n```'],
    ['a byte-order mark', '\uFEFF{"a":1}'],
    ['words before a code fence', 'Here it is:\n```json\n{"a":1}\n```\nI hope it helps.'],
    ['words around it', 'Sure! {"a":1} I hope it helps.'],
  ])('reads JSON behind %s', async (_, content) => {
    nock(ROOT).post('/v1/chat/completions').reply(200, completion({ content }));
    expect((await open().complete(REQUEST)).json).toEqual({ a: 1 });
  });

  it.each([
    ['refused', completion({ content: null, refusal: 'no' }), 'model.refused', 1],
    ['cut short', completion({ content: '{"a"' }, {}, 'length'), 'model.cut_short', 1],
    ['filtered', completion({ content: '' }, {}, 'content_filter'), 'model.filtered', 1],
    ['empty', completion({ content: '' }), 'model.bad_reply', 2],
    ['without choices', { choices: [] }, 'model.bad_reply', 2],
    ['HTML', '<html>maintenance</html>', 'model.bad_reply', 2],
  ])('names an answer that is %s', async (_, body, code, calls) => {
    nock(ROOT).post('/v1/chat/completions').times(calls).reply(200, body);
    expect((await fails(open().complete(REQUEST)))?.code).toBe(code);
  });

  it.each([
    [401, { error: { message: 'bad key' } }, 'model.not_configured', 1],
    [403, { error: { message: 'no' } }, 'model.not_configured', 1],
    [404, { error: { code: 'model_not_found' } }, 'model.bad_request', 1],
    [400, { error: { message: 'unsupported' } }, 'model.bad_request', 1],
    [500, { error: { message: 'oops' } }, 'model.unavailable', 2],
    [529, { error: { message: 'overloaded' } }, 'model.unavailable', 2],
    [429, { error: { code: 'rate_limit_exceeded' } }, 'model.rate_limited', 2],
    [
      429,
      { error: { code: 'insufficient_quota', type: 'insufficient_quota' } },
      'model.quota_exceeded',
      1,
    ],
  ])('names HTTP %i %o as %s', async (status, body, code, calls) => {
    nock(ROOT)
      .post('/v1/chat/completions')
      .times(calls)
      .reply(status, body, { 'retry-after-ms': '1', 'content-type': 'application/json' });
    expect((await fails(open().complete(REQUEST)))?.code).toBe(code);
  });

  it('stops at its deadline', async () => {
    nock(ROOT)
      .post('/v1/chat/completions')
      .reply(async () => {
        await new Promise((resolve) => setTimeout(resolve, 60));
        return [200, completion({ content: '{}' })];
      });
    expect((await fails(open({ deadlineMs: 20 }).complete(REQUEST)))?.code).toBe('model.too_slow');
  });

  it('stops when it is told to', async () => {
    const signal = AbortSignal.abort();
    expect((await fails(open().complete({ ...REQUEST, signal })))?.code).toBe('model.aborted');
  });

  it('notices a server that reads only a part of the transcript', async () => {
    nock(ROOT)
      .post('/v1/chat/completions')
      .reply(200, completion({ content: '{}' }));
    const long = {
      ...REQUEST,
      messages: [{ role: 'user' as const, content: 'word '.repeat(20_000) }],
    };
    expect((await fails(open().complete(long)))?.code).toBe('model.input_truncated');
  });

  it('refuses what no context holds before it is sent', async () => {
    const huge = {
      ...REQUEST,
      messages: [{ role: 'user' as const, content: 'word '.repeat(200_000) }],
    };
    expect((await fails(open().complete(huge)))?.code).toBe('model.too_long');
  });
});
