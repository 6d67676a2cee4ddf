import nock from 'nock';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FaultCode } from '../../src/core/faults.ts';
import type { Log } from '../../src/core/ports/host.ts';
import type { ModelRequest } from '../../src/core/ports/model.ts';
import type { SettledCall } from '../../src/core/ports/spending.ts';
import { extractBrief } from '../../src/extract/extract-brief.ts';
import { briefFlow } from '../../src/flows/brief/brief-call.ts';
import { guardModel } from '../../src/model/guard-model.ts';
import { openModel } from '../../src/openai/open-model.ts';
import type { BriefDraft } from '../../src/tasks/brief-draft.ts';
import { gateBrief } from '../../src/verify/gate-brief.ts';
import { fakeClock } from '../support/clock.ts';
import { draftOf } from '../support/fake-model.ts';
import { type FaultServer, SERVES, startFaultServer } from '../support/fault-server.ts';
import { seedCall } from '../support/seed.ts';

// The list of model-side faults, each with what becomes of a brief that is asked for with it on the wire.
// However a model fails, a brief comes: its own where it can be verified, else the extractive one, which says so.
const ROOT = 'https://api.openai.com';
const PATH = '/v1/chat/completions';
const SMALL: ModelRequest = {
  messages: [{ role: 'user', content: 'What was revenue?' }],
  schemaName: 'answer',
  jsonSchema: {},
  maxOutputTokens: 100,
  cacheKey: 'k',
};

const transcript = seedCall();
const honest = gateBrief(transcript, extractBrief(transcript)).brief;
const draft = draftOf(honest);
const INPUT_TOKENS = 9000;

const completion = (content: unknown, over: object = {}, finish: string | null = 'stop') => ({
  model: 'gpt-6-luna-2026-09',
  choices: [
    {
      finish_reason: finish,
      message: {
        role: 'assistant',
        content: typeof content === 'string' ? content : JSON.stringify(content),
      },
    },
  ],
  usage: { prompt_tokens: INPUT_TOKENS, completion_tokens: 50 },
  ...over,
});
const GOOD = completion(draft);

interface Reply {
  readonly status?: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}
const ok = (body: unknown): Reply => ({ body });
const error = (status: number, body: object = {}, headers = {}): Reply => ({
  status,
  body: { error: { message: 'no', ...body } },
  headers,
});

function open(over: object = {}) {
  const clock = fakeClock();
  const said: string[] = [];
  const say = (message: string, fields: object = {}) =>
    void said.push(`${message} ${JSON.stringify(fields)}`);
  const log: Log = { debug: say, info: say, warn: say, error: say };
  const settled: SettledCall[] = [];
  const model = guardModel(openModel({ apiKey: 'sk-test', log, waitMs: 1, ...over }), {
    spending: {
      book: async () => ({ kind: 'booked', id: 1 }),
      settle: async (_, call) => void settled.push(call),
    },
    ...{ budgets: { day: null, workspace: null, user: null }, prices: {}, clock, log },
    meter: { modelCalled() {} },
  });
  const briefCall = briefFlow({ briefs: null, model, log, clock });
  const brief = async () => {
    const { brief: made, fellBack } = await briefCall(transcript);
    return { engine: made.engine, fellBack, brief: made, text: JSON.stringify(made) };
  };
  return { brief, model, clock, said, settled };
}

/** Answers in turn and counts; a request that nobody expects fails. */
function serve(replies: readonly Reply[]): { count: number; readonly bodies: unknown[] } {
  const served = { count: 0, bodies: [] as unknown[] };
  for (const { status = 200, body, headers = {} } of replies)
    nock(ROOT)
      .post(PATH)
      .reply(async (request: Request) => {
        served.count++;
        served.bodies.push(await request.json());
        const type = typeof body === 'string' ? 'text/html' : 'application/json';
        return [status, body as string, { 'content-type': type, ...headers }];
      });
  return served;
}

const unmatched: string[] = [];
const servers: FaultServer[] = [];
beforeAll(() => {
  nock.disableNetConnect();
  nock.enableNetConnect(/127\.0\.0\.1/);
  nock.emitter.on('no match', ({ url }) => {
    unmatched.push(url);
  });
});
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
  expect(nock.pendingMocks()).toEqual([]);
  nock.cleanAll();
});
afterAll(() => {
  nock.enableNetConnect();
  nock.restore();
});

interface Row {
  readonly replies: readonly Reply[];
  /** The engine whose brief comes. */
  readonly engine: 'openai' | 'extractive';
  readonly fellBack?: FaultCode;
}

const told = (replies: readonly Reply[], fellBack: FaultCode): Row => ({
  ...{ replies, fellBack, engine: 'extractive' },
});
const written = (...replies: readonly Reply[]): Row => ({ replies, engine: 'openai' });

const DOWN = [500, 502, 503, 529].map((status) => error(status));
const SCHEMA = { ...draft, metrics: [{ name: 1 }] };
const READ = { usage: { prompt_tokens: 100_000, completion_tokens: 50_000 } };
const DEEP = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
const PROTO = JSON.stringify(draft).replace(
  '{',
  '{"__proto__":{"metrics":[]},"headline":{"text":"Twice","sentences":[]},',
);

const ROWS: readonly (readonly [string, Row])[] = [
  ['25 a wrong key (401): no retry', told([error(401)], 'model.not_configured')],
  ['25 a key without rights (403): no retry', told([error(403)], 'model.not_configured')],
  [
    '26 too many requests (429), free again in a moment',
    written(error(429, {}, { 'retry-after-ms': '1' }), ok(GOOD)),
  ],
  [
    '26 too many requests, twice',
    told(
      [error(429, {}, { 'retry-after-ms': '1' }), error(429, {}, { 'retry-after-ms': '1' })],
      'model.rate_limited',
    ),
  ],
  [
    '27 a quota that is used up: no retry',
    told([error(429, { code: 'insufficient_quota' })], 'model.quota_exceeded'),
  ],
  ...(
    [
      [402, {}],
      [400, { code: 'billing_hard_limit_reached' }],
      [429, { type: 'billing_not_active' }],
    ] as const
  ).map(
    ([status, body]) =>
      [
        `27 no money left (${status} ${JSON.stringify(body)}): no retry`,
        told([error(status, body)], 'model.quota_exceeded'),
      ] as const,
  ),
  [
    '28 Retry-After of two minutes and 503: not asked again',
    told([error(503, {}, { 'retry-after': '120' })], 'model.unavailable'),
  ],
  [
    '28 Retry-After of two minutes: not asked again',
    told([error(429, {}, { 'retry-after': '120' })], 'model.rate_limited'),
  ],
  ...DOWN.map((down) => [`29 ${down.status} once`, written(down, ok(GOOD))] as const),
  ...DOWN.map(
    (down) => [`29 ${down.status} and again`, told([down, down], 'model.unavailable')] as const,
  ),
  [
    '34 an answer that does not say how it ended',
    told([ok(completion(draft, {}, null)), ok(completion(draft, {}, null))], 'model.bad_reply'),
  ],
  [
    '34 an answer that ended in a call of tools',
    told(
      [ok(completion(draft, {}, 'tool_calls')), ok(completion(draft, {}, 'tool_calls'))],
      'model.bad_reply',
    ),
  ],
  ['35 HTML with status 200, once', written(ok('<html>maintenance</html>'), ok(GOOD))],
  [
    '35 HTML with status 200, twice',
    told([ok('<html></html>'), ok('<html></html>')], 'model.bad_reply'),
  ],
  ['35 an empty body', told([ok(''), ok('')], 'model.bad_reply')],
  ['35 no choices', told([ok({ choices: [] }), ok({ choices: [] })], 'model.bad_reply')],
  ['35 JSON that is cut off', told([ok('{"choices":[{'), ok('{"choices":[{')], 'model.bad_reply')],
  [
    '36 a refusal: no retry',
    told(
      [
        ok(
          completion('', {
            choices: [{ finish_reason: 'stop', message: { content: null, refusal: 'I cannot.' } }],
          }),
        ),
      ],
      'model.refused',
    ),
  ],
  [
    '37 an answer that is cut short, whole with more room',
    written(ok(completion('{"head', {}, 'length')), ok(GOOD)),
  ],
  [
    '37 an answer that is cut short, with more room too',
    told([ok(completion('{', {}, 'length')), ok(completion('{', {}, 'length'))], 'model.cut_short'),
  ],
  ['38 a content filter', told([ok(completion('', {}, 'content_filter'))], 'model.filtered')],
  [
    '38 a content filter that answers 400 (Azure)',
    told([error(400, { code: 'content_filter' })], 'model.filtered'),
  ],
  [
    '39 JSON in a code fence',
    written(ok(completion(`\`\`\`json\n${JSON.stringify(draft)}\n\`\`\``))),
  ],
  [
    '39 JSON with words around it',
    written(ok(completion(`Here you are: ${JSON.stringify(draft)}\nAnything else?`))),
  ],
  ['39 JSON behind a byte-order mark', written(ok(completion(`\uFEFF${JSON.stringify(draft)}`)))],
  [
    '39 prose, mended when it is asked for again',
    written(ok(completion('Revenue was strong.')), ok(GOOD)),
  ],
  [
    '39 prose, twice',
    told([ok(completion('Strong.')), ok(completion('Strong.'))], 'output.off_schema'),
  ],
  ['40 JSON of another form, mended', written(ok(completion(SCHEMA)), ok(GOOD))],
  [
    '40 JSON of another form, twice',
    told([ok(completion(SCHEMA)), ok(completion(SCHEMA))], 'output.off_schema'),
  ],
  [
    '41 a key twice and __proto__: the last counts, nothing is inherited',
    written(ok(completion(PROTO))),
  ],
  [
    '41 a string of ten megabytes',
    told(
      [ok(completion('x'.repeat(10_000_000))), ok(completion('x'.repeat(10_000_000)))],
      'model.bad_reply',
    ),
  ],
  [
    '41 brackets fifty thousand deep',
    told([ok(completion(DEEP, READ)), ok(completion(DEEP, READ))], 'output.off_schema'),
  ],
  ['47 no such model (404)', told([error(404, { code: 'model_not_found' })], 'model.bad_request')],
  ['47 a request it does not take (400)', told([error(400)], 'model.bad_request')],
  [
    '47 a field it does not know: done without',
    written(error(400, { code: 'unsupported_parameter', param: 'reasoning_effort' }), ok(GOOD)),
  ],
  [
    '47 a limit of another name',
    written(
      error(400, { code: 'unsupported_parameter', param: 'max_completion_tokens' }),
      ok(GOOD),
    ),
  ],
  [
    '48 a context that is too small: a part was read',
    told(
      [ok(completion(draft, { usage: { prompt_tokens: 2048, completion_tokens: 5 } }))],
      'model.input_truncated',
    ),
  ],
  [
    '48 a context that is too small, and says so',
    told([error(400, { code: 'context_length_exceeded' })], 'model.too_long'),
  ],
  [
    '48 a context that is too small, in the words of vLLM',
    told(
      [
        error(400, {
          code: 400,
          type: 'BadRequestError',
          message:
            "This model's maximum context length is 8192 tokens. However, you requested 9000 tokens in the messages. Please reduce their length or max_tokens.",
        }),
      ],
      'model.too_long',
    ),
  ],
  [
    '48 a context that is too small, in the words of llama.cpp',
    told(
      [
        error(400, {
          code: 400,
          type: 'exceed_context_size_error',
          message: 'the request exceeds the available context size, try increasing it',
        }),
      ],
      'model.too_long',
    ),
  ],
  ...[
    { usage: {} },
    { usage: null },
    { usage: { prompt_tokens: INPUT_TOKENS } },
    { usage: { prompt_tokens: null, completion_tokens: null } },
    { usage: { prompt_tokens: INPUT_TOKENS, completion_tokens: -50 } },
    { usage: { prompt_tokens: '9000', completion_tokens: '50' } },
    { usage: { prompt_tokens: 0, completion_tokens: 0 } },
    { usage: 'none' },
    { usage: { prompt_tokens: INPUT_TOKENS, completion_tokens: 5, prompt_tokens_details: 1 } },
    { model: null },
    { model: undefined },
  ].map(
    (over) =>
      [
        `49 an odd envelope around a good answer: ${JSON.stringify(over)}`,
        written(ok(completion(draft, over))),
      ] as const,
  ),
  ['49 no usage: counted by us', written(ok(completion(draft, { usage: undefined })))],
];

describe('a fault of the model', () => {
  it.each(ROWS)('%s', async (_, { replies, engine, fellBack = null }) => {
    const served = serve(replies);
    const { brief } = open();
    const made = await brief();
    expect([made.engine, made.fellBack]).toEqual([engine, fellBack]);
    expect(served.count).toBe(replies.length);
    expect(unmatched).toEqual([]);
    expect(made.brief.metrics.length).toBeGreaterThan(0);
    expect(made.brief.warnings.some(({ code }) => code === 'model_fell_back')).toBe(
      engine === 'extractive',
    );
  });

  it('25 a wrong key: one alert, and the next brief does not ask', async () => {
    serve([error(401)]);
    const { brief, model, said } = open();
    await brief();
    for (let time = 0; time < 3; time++)
      await expect(model.complete(SMALL)).rejects.toThrow('model.not_configured');
    expect(said.filter((line) => line.startsWith('model rests'))).toHaveLength(1);
    expect(said.join()).not.toContain('sk-test');
  });

  it('27 a quota: the circuit is open, and closes when it is raised', async () => {
    serve([error(429, { code: 'insufficient_quota' })]);
    const { brief, model, clock } = open();
    await brief();
    await expect(model.complete(SMALL)).rejects.toThrow('model.quota_exceeded');
    clock.advance(300_000);
    serve([ok(completion({ a: 1 }))]);
    expect((await model.complete(SMALL)).json).toEqual({ a: 1 });
  });

  it('28 Retry-After: asked again when the time has come, not before', async () => {
    serve([error(429, {}, { 'retry-after': '120' })]);
    const { brief, model, clock } = open();
    await brief();
    clock.advance(119_999);
    await expect(model.complete(SMALL)).rejects.toThrow('model.rate_limited');
    clock.advance(1);
    serve([ok(completion({ a: 1 }))]);
    expect((await model.complete(SMALL)).json).toEqual({ a: 1 });
  });

  it('37 more room: twice as much, once', async () => {
    const served = serve([ok(completion('{', {}, 'length')), ok(GOOD)]);
    await open().brief();
    expect(served.bodies).toMatchObject([
      { max_completion_tokens: 8000 },
      { max_completion_tokens: 16_000 },
    ]);
  });

  it.each([
    ['there is no such model', 404, 'model.bad_request'],
    ['the key is wrong', 401, 'model.not_configured'],
    ['the service is away', 503, null],
    ['all is well', 200, null],
  ] as const)('47 told at start, at no cost, that %s', async (_, status, code) => {
    nock(ROOT).get('/v1/models/gpt-6-luna').reply(status, { id: 'gpt-6-luna' });
    const { model } = open();
    expect((await model.check?.())?.code ?? null).toBe(code);
    expect(open({ baseUrl: 'http://127.0.0.1:9/v1' }).model.check).toBeUndefined();
  });

  it('47 a field that it does not know is not sent again', async () => {
    const served = serve([
      error(400, { message: "Unsupported value: 'temperature'", code: 'unsupported_value' }),
      ok(completion({ a: 1 })),
      ok(completion({ a: 2 })),
    ]);
    const { model } = open({ profile: 'compatible' });
    await model.complete(SMALL);
    await model.complete(SMALL);
    expect(served.bodies.map((body) => Object.hasOwn(body as object, 'temperature'))).toEqual([
      ...[true, false, false],
    ]);
  });

  it.each<[string, Parameters<typeof error>[1]]>([
    [
      'is too large',
      { param: 'max_completion_tokens', message: 'max_completion_tokens is too large' },
    ],
    ['is too large, by a code', { param: 'max_completion_tokens', code: 'invalid_value' }],
    ['is none of its values', { param: 'max_completion_tokens', code: 'unsupported_value' }],
    ['has another type', { param: 'max_completion_tokens', code: 'invalid_type' }],
  ])('47 a limit that %s stays', async (_, refusal) => {
    const served = serve([error(400, refusal), ok(completion({ a: 1 }))]);
    const { model } = open();
    await expect(model.complete(SMALL)).rejects.toThrow('model.bad_request');
    await model.complete(SMALL);
    expect(served.bodies).toMatchObject(
      Array(2).fill({ max_completion_tokens: expect.any(Number) }),
    );
  });

  it.each([
    ['by a code', { code: 'unknown_parameter', param: 'store' }],
    ['in words', { param: 'store', message: "Unknown parameter: 'store'." }],
    ['in other words', { message: 'Unrecognized request argument supplied: store' }],
    ['with its status for a code', { code: 400, message: 'store: Extra inputs are not permitted' }],
  ])('47 a field that it does not know is left out, %s', async (_, refusal) => {
    const served = serve([error(400, refusal), ok(completion({ a: 1 }))]);
    await open().model.complete(SMALL);
    expect(served.bodies[1]).not.toHaveProperty('store');
  });

  it('47 no answer is without a limit', async () => {
    const refused = (param: string) => error(400, { code: 'unsupported_parameter', param });
    const served = serve([refused('max_completion_tokens'), refused('max_tokens')]);
    await expect(open().model.complete(SMALL)).rejects.toThrow('model.bad_request');
    expect(served.bodies).toMatchObject([
      { max_completion_tokens: expect.any(Number) },
      { max_tokens: expect.any(Number) },
    ]);
  });

  it.each([
    undefined,
    {},
    { prompt_tokens: INPUT_TOKENS },
    { prompt_tokens: INPUT_TOKENS, completion_tokens: -1e9 },
    { prompt_tokens: 0, completion_tokens: 0 },
  ])('49 no usage is flagged, and counted at the most that it may cost: %j', async (usage) => {
    serve([ok(completion(draft, { usage }))]);
    const { brief, settled, said } = open();
    await brief();
    expect(settled).toMatchObject([{ outcome: 'done', isEstimated: true }]);
    expect(settled[0]?.micros).toBeGreaterThanOrEqual(8000 * 0.5);
    expect(said.join()).toContain('model gave no usage');
  });

  it('49 tokens below zero raise no budget', async () => {
    const details = { cached_tokens: -1e9, cache_write_tokens: 1e9 };
    const usage = { prompt_tokens: 9000, completion_tokens: 50, prompt_tokens_details: details };
    serve([ok(completion(draft, { usage }))]);
    const { brief, settled } = open();
    await brief();
    expect(settled).toMatchObject([{ inputTokens: 9000, cachedTokens: 0, outputTokens: 50 }]);
    expect(settled[0]?.micros).toBeCloseTo(9000 * 0.1 * 1.25 + 50 * 0.5);
  });

  it('29 each try is written down', async () => {
    serve([ok(''), ok(GOOD)]);
    const { brief, settled } = open();
    await brief();
    expect(settled).toMatchObject([{ outcome: 'model.bad_reply' }, { outcome: 'done' }]);
    expect(settled[0]?.micros).toBeGreaterThanOrEqual(8000 * 0.5);
  });

  it('28 Retry-After with 503: the model rests so long', async () => {
    serve([error(503, {}, { 'retry-after': '120' })]);
    const { model, clock } = open();
    for (let time = 0; time < 2; time++)
      await expect(model.complete(SMALL)).rejects.toThrow('model.unavailable');
    clock.advance(120_000);
    serve([ok(completion({ a: 1 }))]);
    expect((await model.complete(SMALL)).json).toEqual({ a: 1 });
  });

  it.each(['-5', '99999999999', 'Infinity'])('28 Retry-After: %s is a slip', async (header) => {
    serve([error(429, {}, { 'retry-after': header }), ok(completion({ a: 1 }))]);
    const { model, clock } = open();
    await model.complete(SMALL).catch(() => null);
    clock.advance(86_400_000);
    if (nock.pendingMocks().length > 0) await model.complete(SMALL);
  });

  it('50 a budget that is used up: a polite sentence, and no call', async () => {
    const { model, clock } = open();
    const limited = guardModel(model, {
      spending: { book: async () => ({ kind: 'over', whose: 'day' }), settle: async () => {} },
      ...{ budgets: { day: 1, workspace: null, user: null }, prices: {}, clock },
      ...{ log: { debug() {}, info() {}, warn() {}, error() {} }, meter: { modelCalled() {} } },
    });
    const log = { debug() {}, info() {}, warn() {}, error() {} };
    const { brief, fellBack } = await briefFlow({ briefs: null, model: limited, log, clock })(
      transcript,
    );
    expect([brief.engine, fellBack]).toEqual(['extractive', 'model.over_budget']);
    expect(brief.warnings[0]?.message).toBe(
      'What the model may cost today is used up (it begins anew at 00:00 UTC); this brief is extracted from the transcript without it.',
    );
  });
});

describe('a connection to the model', () => {
  const DEADLINE_MS = 250;
  const whole = SERVES.json(GOOD);

  it.each([
    ['30 that says nothing', [SERVES.silence], 1, 'model.too_slow'],
    ['31 that stops in the body', [SERVES.headersThenSilence], 1, 'model.too_slow'],
    ['32 that keeps itself alive and says nothing', [SERVES.spaces], 1, 'model.too_slow'],
    ['33 that is cut in the body, once', [SERVES.reset(GOOD), whole], 2, null],
    ['33 that is cut in the body, twice', [SERVES.reset(GOOD)], 2, 'model.unreachable'],
    ['33 that is closed before a word, once', [SERVES.refuse, whole], 2, null],
    ['33 that is closed before a word, twice', [SERVES.refuse], 2, 'model.unreachable'],
    ['41 that pours without an end', [SERVES.flood], 2, 'model.bad_reply'],
  ] as const)('%s', async (name, faults, requests, fellBack) => {
    const [first, ...rest] = faults;
    const server = await startFaultServer(first, ...rest);
    servers.push(server);
    const isCutOff = fellBack === 'model.too_slow';
    const options = {
      baseUrl: server.url,
      model: 'local',
      ...(isCutOff && { deadlineMs: DEADLINE_MS }),
    };
    const made = await open(options).brief();
    expect([name, made.fellBack, server.requests()]).toEqual([name, fellBack, requests]);
    expect(made.engine).toBe(fellBack === null ? 'openai' : 'extractive');
  });
});

type DraftMetric = BriefDraft['metrics'][number];
const altered = (change: Partial<DraftMetric>, at = 1): BriefDraft => ({
  ...draft,
  metrics: draft.metrics.map((metric, index) => (index === at ? { ...metric, ...change } : metric)),
});
const highlighted = (
  text: string,
  sentences = draft.highlights[0]?.sentences ?? [],
): BriefDraft => ({
  ...draft,
  highlights: [{ sentences, label: 'Margin', text }, ...draft.highlights.slice(1)],
});
const margin = draft.metrics.findIndex(({ name }) => name === 'ebitda margin');

describe('what a model writes wrongly is not posted', () => {
  it.each([
    ['42 a sentence that nobody said', altered({ sentences: ['s9999'] }), []],
    ['42 an id that is none', altered({ sentences: ['../../etc/passwd'] }), ['etc/passwd']],
    ['43 one digit', altered({ value: 'RMB 1,159.6 million' }), ['1159600000', '1,159.6']],
    ['43 the scale', altered({ value: 'RMB 1,159.5 billion' }), ['1159500000000']],
    ['43 the sign', altered({ value: '3.3%' }, margin), ['"value":3.3,']],
    [
      '43 points for percent',
      altered({ value: '-3.3 percentage points' }, margin),
      ['"name":"ebitda margin"'],
    ],
    ['43 another period', altered({ period: 'Q1 2023' }), ['"figure":{"value":1159500000']],
    ['43 another part', altered({ segment: 'Zebra cloud' }), ['Zebra']],
    ['44 growth that nobody said', highlighted('Public cloud gross profit rose 294%.'), ['294%']],
    ['45 a figure resting on the operator', altered({ sentences: ['s1'] }), []],
    ['46 a link', highlighted('Margin rose, see <https://evil.example|here>.'), ['evil.example']],
    ['46 a bare address', highlighted('Margin rose: evil.example/now'), ['evil.example']],
    ['46 a call to everybody', highlighted('<!here> margin rose.'), ['<!here>']],
  ] as const)('%s', async (_, bad, absent) => {
    serve([ok(completion(bad)), ok(completion(bad))]);
    const { engine, brief, text } = await open().brief();
    const shown = JSON.stringify({ ...brief, withheld: [] });
    expect(engine).toBe('openai');
    expect(brief.withheld.length).toBeGreaterThan(0);
    expect(absent.filter((each) => shown.includes(each))).toEqual([]);
    expect(text.length).toBeGreaterThan(1000);
  });

  it('46 characters that hide or colour do not come through', async () => {
    const bad = highlighted('Margin\u200B rose\u{E0041} in \u001B[31mcloud\u202E.');
    serve([ok(completion(bad)), ok(completion(bad))]);
    const { brief } = await open().brief();
    const shown = JSON.stringify({ ...brief, withheld: [] });
    const hidden = ['\u200B', '\u{E0041}', '\u202E', '\\u001b'];
    expect(hidden.filter((each) => shown.includes(each))).toEqual([]);
  });

  it('a repair that fails leaves what was verified before', async () => {
    serve([ok(completion(altered({ value: 'RMB 1,159.6 million' }))), error(500), error(500)]);
    const { engine, brief } = await open().brief();
    expect([engine, brief.withheld.map(({ reason }) => reason)]).toEqual(['openai', ['value']]);
  });
});

describe('profiles', () => {
  const AZURE = 'https://acme.openai.azure.com';
  const sentTo = async (root: string, path: string, options: object) => {
    let sent: { body: Record<string, unknown>; headers: Headers } | null = null;
    nock(root)
      .post(path)
      .reply(async (request: Request) => {
        sent = {
          body: (await request.json()) as Record<string, unknown>,
          headers: request.headers,
        };
        return [200, completion({ a: 1 })];
      });
    await open(options).model.complete({ ...SMALL, reasoningEffort: 'low' });
    return sent as unknown as { body: Record<string, unknown>; headers: Headers };
  };

  it('Azure is told its key in its own header, and only what deployments take', async () => {
    const baseUrl = `${AZURE}/openai/v1/`;
    const { body, headers } = await sentTo(AZURE, '/openai/v1/chat/completions', {
      baseUrl,
      model: 'mine',
    });
    expect([headers.get('api-key'), headers.get('authorization')]).toEqual(['sk-test', null]);
    expect(body).toMatchObject({
      model: 'mine',
      max_completion_tokens: 100,
      reasoning_effort: 'low',
    });
    for (const other of ['store', 'prompt_cache_key', 'temperature', 'max_tokens'])
      expect(body).not.toHaveProperty(other);
  });

  it('an address of Azure’s older kind keeps its version', async () => {
    const baseUrl = `${AZURE}/openai/deployments/mine?api-version=2025-04-01`;
    const path = '/openai/deployments/mine/chat/completions?api-version=2025-04-01';
    const { headers } = await sentTo(AZURE, path, { baseUrl, model: 'mine' });
    expect(headers.get('api-key')).toBe('sk-test');
  });

  it('a gateway is taken for what it is said to be', async () => {
    const baseUrl = 'https://gateway.example/v1';
    const options = { baseUrl, model: 'gpt-6-luna', profile: 'openai' };
    const { body, headers } = await sentTo('https://gateway.example', PATH, options);
    expect(body).toMatchObject({ store: false, max_completion_tokens: 100 });
    expect(headers.get('authorization')).toBe('Bearer sk-test');
  });
});
