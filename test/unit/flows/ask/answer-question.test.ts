import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Earlier } from '../../../../src/core/answer.ts';
import { earningsError } from '../../../../src/core/faults.ts';
import type { StoredRequest } from '../../../../src/core/ports/requests.ts';
import type { Message, Place } from '../../../../src/core/ports/slack.ts';
import type { Store } from '../../../../src/core/ports/store.ts';
import { type AnswerCall, answerFlow } from '../../../../src/flows/ask/answer-call.ts';
import { answerQuestion } from '../../../../src/flows/ask/answer-question.ts';
import { openWaits } from '../../../../src/flows/ask/waits.ts';
import type { FlowPorts } from '../../../../src/flows/flow.ts';
import { insideOnly } from '../../../../src/flows/in-sight.ts';
import { tellFailure } from '../../../../src/flows/tell-failure.ts';
import { parseText } from '../../../../src/parse/parse.ts';
import { type FakeClock, fakeClock } from '../../../support/clock.ts';
import { ORRIN_FILE, orrinText } from '../../../support/orrin.ts';
import { seedCall } from '../../../support/seed.ts';
import { callId } from '../../../support/slack-surface.ts';
import { storeDirs } from '../../../support/store-dirs.ts';

const dirs = storeDirs();
const PLACE = { team: 'T1', channel: 'C1' };
const ROOT = '1.000001';
const SEED = callId('kingsoft-q2-2023');
const LIVE = new AbortController().signal;
const LOG = { debug() {}, info() {}, warn() {}, error() {} };

let clock: FakeClock;
let store: Store;
let asked: { question: string; earlier: readonly Earlier[] }[];
let shown: string[];
let posts: { place: Place; message: Message; to?: string }[];
let rootCall: string | null;
let answerCall: AnswerCall;
let waits: FlowPorts['waits'];

const presence: FlowPorts['presence'] = {
  begin: (_place, words) => {
    shown.push(words);
    return {
      begun: Promise.resolve(true),
      say: (other) => void shown.push(other),
      end: async (posted) => void shown.push(`end ${posted}`),
    };
  },
};

beforeEach(async () => {
  clock = fakeClock();
  store = await dirs.open(dirs.dir(), clock);
  await store.library.save(seedCall(), { name: 'seed', origin: 'shipped' });
  [asked, shown, posts, rootCall] = [[], [], [], null];
  waits = openWaits({ presence, clock });
  const real = answerFlow({ model: null, notes: null, log: LOG });
  answerCall = (transcript, question, options = {}) => {
    asked.push({ question, earlier: options.earlier ?? [] });
    return real(transcript, question, options);
  };
});
afterEach(() => dirs.cleanUp());

function ports(): FlowPorts {
  return {
    store,
    clock,
    log: LOG,
    briefCall: () => Promise.reject(new Error('no brief is made here')),
    answerCall: (...given) => answerCall(...given),
    hand: async () => 0,
    sightOf: insideOnly,
    retentionDays: null,
    pollFeeds: null,
    presence,
    waits,
    streams: null,
    files: {
      find: () => Promise.reject(new Error('no file is shared here')),
      read: () => Promise.reject(new Error('no file is shared here')),
      remove: () => Promise.reject(new Error('no file is shared here')),
      upload: () => Promise.reject(new Error('no file is shared here')),
      share: () => Promise.reject(new Error('no file is shared here')),
    },
    poster: {
      post: async (place, message) => {
        posts.push({ place, message });
        return { ts: `2.00000${posts.length}` };
      },
      update: async () => {},
      remove: async () => {},
      permalink: async () => null,
      findOwn: async () => null,
      postEphemeral: async (place, to, message) => void posts.push({ place, message, to }),
      publishHome: async () => {},
      callOfRoot: async () => rootCall,
      respond: async () => true,
    },
  };
}

const request = (over: object = {}, key = 'q1'): StoredRequest => ({
  key,
  kind: 'question',
  payload: {
    ...PLACE,
    user: 'U1',
    ts: '1.000002',
    threadTs: ROOT,
    text: 'What was public cloud gross margin?',
    ...over,
  },
  state: 'received',
  attempts: 1,
  deaths: 0,
  receivedAt: clock.now(),
  urgency: 'person',
  team: PLACE.team,
});
const thread = (over: object = {}) =>
  store.threads.remember({
    ...PLACE,
    ts: ROOT,
    callId: SEED,
    sha256: null,
    briefKey: null,
    ...over,
  });

describe('a question', () => {
  it('is answered in its thread, with what was asked there before', async () => {
    await thread();
    await answerQuestion(ports(), request(), LIVE);
    await answerQuestion(ports(), request({ text: 'And last year?' }, 'q2'), LIVE);
    expect(posts.map(({ place }) => place.threadTs)).toEqual([ROOT, ROOT]);
    expect(asked[1]?.earlier).toMatchObject([
      { question: 'What was public cloud gross margin?', status: 'answered' },
    ]);
    expect(posts[1]?.message.text).toContain('−2.4%');
    expect(shown).toEqual([
      'is reading the call …',
      'end true',
      'is reading the call …',
      'end true',
    ]);
  });

  it('is never asked of an engine again once its answer is stored', async () => {
    await thread();
    await answerQuestion(ports(), request(), LIVE);
    await answerQuestion(ports(), request(), LIVE);
    expect(asked).toHaveLength(1);
    expect(posts).toHaveLength(1);
  });

  it('waits while the brief of its thread is being made, and no longer when that has died', async () => {
    await store.requests.take({ key: 'b1', kind: 'brief', payload: null });
    await thread({ briefKey: 'b1' });
    const wait = await answerQuestion(ports(), request(), LIVE);
    expect(wait?.againAt).toBeGreaterThan(clock.now());
    expect(wait?.againAt).toBeLessThanOrEqual(clock.now() + 500);
    expect(posts).toEqual([]);
    await store.requests.fail('b1', 'bug');
    expect(await answerQuestion(ports(), request(), LIVE)).toBeNull();
    expect(posts).toHaveLength(1);
  });

  it.each([
    ['1,001 characters', 'x'.repeat(1001)],
    ['40,000', 'why '.repeat(10_000)],
  ])('of %s is refused before anything is looked up', async (_length, text) => {
    await expect(answerQuestion(ports(), request({ text }), LIVE)).rejects.toMatchObject({
      fault: { code: 'input.question_too_long' },
    });
    expect(shown).toEqual([]);
  });

  it('about a call that is no longer there is a fault', async () => {
    await thread({ callId: callId('gone-q1-2024') });
    await expect(answerQuestion(ports(), request(), LIVE)).rejects.toMatchObject({
      fault: { code: 'input.call_unknown' },
    });
  });
});

describe('the thread of a question', () => {
  it('is ours from then on, and about the call that was named', async () => {
    const named = { text: 'What was revenue of kingsoft-q2-2023?', ts: ROOT };
    await answerQuestion(ports(), request(named), LIVE);
    expect(await store.threads.find({ ...PLACE, ts: ROOT })).toMatchObject({ callId: SEED });
    expect(JSON.stringify(posts[0]?.message.blocks)).toContain('About *Kingsoft Cloud');
  });

  it('keeps the brief that its root shows', async () => {
    await thread({ sha256: 'abc', briefKey: 'b0' });
    await answerQuestion(ports(), request(), LIVE);
    expect(await store.threads.find({ ...PLACE, ts: ROOT })).toMatchObject({
      sha256: 'abc',
      briefKey: 'b0',
    });
  });

  it.each([
    ['its root, when we lost it', 'kingsoft-q2-2023', { isRootOurs: true, isToUs: false }, 1],
    ['a root of nothing we know', 'gone-q1-2024', { isRootOurs: true, isToUs: false }, 0],
    ['a root that is no call', 'nonsense', { isRootOurs: true, isToUs: false }, 0],
    ['a root without a word on it', null, { isRootOurs: true, isToUs: false }, 0],
    ['a root of others, by a mention', 'kingsoft-q2-2023', { isRootOurs: false }, 1],
  ])('is read from %s', async (_what, call, over, count) => {
    rootCall = call;
    await answerQuestion(ports(), request(over), LIVE);
    expect(posts).toHaveLength(count);
    expect(asked).toHaveLength(over.isRootOurs ? count : 0);
  });
});

describe('a question without a call', () => {
  it('in a direct message is about the one last discussed there', async () => {
    const direct = { channel: 'D1', ts: ROOT };
    await answerQuestion(ports(), request({ ...direct, text: 'revenue of Kingsoft Cloud?' }), LIVE);
    const later = {
      ...direct,
      ts: '1.000009',
      threadTs: '1.000009',
      text: 'And the cash position?',
    };
    await answerQuestion(ports(), request(later, 'q2'), LIVE);
    expect(asked).toHaveLength(2);
    expect(asked[1]?.earlier).toHaveLength(1);
    expect(posts[1]?.place.threadTs).toBe('1.000009');
  });

  it('is kept until somebody says which, and answered as it was asked', async () => {
    const waiting = request({ channel: 'D1', ts: ROOT, text: 'What was the "margin"?' });
    await store.requests.take(waiting);
    await answerQuestion(ports(), waiting, LIVE);
    await answerQuestion(ports(), waiting, LIVE);
    expect(posts).toHaveLength(1);
    expect(JSON.stringify(posts[0]?.message.blocks)).toContain(
      JSON.stringify(JSON.stringify({ call: SEED, asked: 'q1' })).slice(1, -1),
    );
    const click = request({ channel: 'D1', text: '', callId: SEED, asked: 'q1' }, 'q2');
    await answerQuestion(ports(), click, LIVE);
    expect(asked.map(({ question }) => question)).toEqual(['What was the "margin"?']);
  });
});

describe('a call that is named where no question waits', () => {
  const ORRIN = { id: callId('orrin-robotics-q2-2024'), typed: 'Orrin' };
  const named = (names: typeof ORRIN, text = names.typed) => request({ text, names }, `q${text}`);
  let handed: string[];
  let given: FlowPorts;
  beforeEach(async () => {
    handed = [];
    given = {
      ...ports(),
      hand: async (all) => handed.push(...all.map(({ kind }) => kind)),
    };
    await store.library.save(parseText(Buffer.from(orrinText()), { name: ORRIN_FILE }), {
      name: ORRIN_FILE,
      origin: 'upload',
    });
  });

  it('gets its brief, and its thread is told', async () => {
    await answerQuestion(given, request({ text: '', callId: SEED, asked: 'hint1' }), LIVE);
    expect(handed).toEqual(['brief']);
    expect(posts[0]).toMatchObject({
      place: { threadTs: ROOT },
      message: { text: 'The brief of Kingsoft Cloud · Q2 2023 comes in this channel.' },
    });
  });

  it('in the thread of another gets it as well; its own is told what the thread is for', async () => {
    await thread({ briefKey: 'brief:1' });
    await answerQuestion(given, named(ORRIN), LIVE);
    await answerQuestion(given, named({ id: SEED, typed: 'kingsoft' }), LIVE);
    expect([handed, asked]).toEqual([['brief'], []]);
    expect(posts.map(({ message }) => message.text)).toEqual([
      'The brief of Orrin Robotics · Q2 2024 comes in this channel.',
      'This thread is about Kingsoft Cloud · Q2 2023: ask what you want to know of it.',
    ]);
  });

  it('in a thread that a question opened gets its brief as well', async () => {
    await answerQuestion(given, request({ ts: ROOT, text: 'What was revenue of KC?' }), LIVE);
    await answerQuestion(given, named({ id: SEED, typed: 'KC' }), LIVE);
    expect(handed).toEqual(['brief']);
    expect(posts.at(-1)?.message.text).toContain('comes in this channel');
  });

  it('is linked where it stands in the channel', async () => {
    await thread();
    await store.threads.remember({
      ...{ ...PLACE, ts: '0.5', callId: ORRIN.id },
      ...{ sha256: 'a'.repeat(64), briefKey: null },
    });
    given = { ...given, poster: { ...given.poster, permalink: async () => 'https://s.test/p1' } };
    await answerQuestion(given, named(ORRIN), LIVE);
    expect(handed).toEqual([]);
    expect(JSON.stringify(posts[0]?.message.blocks)).toContain(
      'is in this channel already. <https://s.test/p1|Open it>',
    );
  });

  it('after a question is asked that question', async () => {
    await thread();
    await answerQuestion(given, request({ text: 'What was revenue?' }), LIVE);
    await answerQuestion(given, named(ORRIN, 'and orrin?'), LIVE);
    expect(asked.map(({ question }) => question)).toEqual(Array(2).fill('What was revenue?'));
    expect([handed, posts.at(-1)?.message.text]).toEqual([[], expect.stringContaining('84.2')]);
  });
});

describe('a question that waits for a brief', () => {
  const brief = (payload: object = {}) =>
    store.requests.take({ key: 'b1', kind: 'brief', payload: { ...PLACE, ...payload } });
  const wait = (over: object = {}) => answerQuestion(ports(), request(over), LIVE);

  it('says so once a minute, before Slack takes the words away, and then that it is read', async () => {
    await thread({ briefKey: 'b1' });
    await brief();
    for (let seconds = 0; seconds <= 90; seconds += 30) {
      expect(await wait()).not.toBeNull();
      clock.advance(30_000);
    }
    expect(shown).toEqual(['is waiting for the brief …', 'is waiting for the brief …']);
    await store.requests.advance('b1', 'done');
    expect(await wait()).toBeNull();
    expect(shown.slice(2)).toEqual(['is reading the call …', 'end true']);
  });

  it('ends it where it fails, or somebody stops it', async () => {
    await thread({ briefKey: 'b1' });
    await brief();
    await wait();
    expect(await answerQuestion(ports(), request(), AbortSignal.abort())).toBeNull();
    expect(shown).toEqual(['is waiting for the brief …', 'end false']);
    expect(posts.map(({ message }) => message.text)).toEqual(['Stopped.']);
  });

  it.each<[string, object, object, boolean]>([
    ['is asked for where nothing is said of a call', {}, {}, true],
    ['is of another channel', { channel: 'C2' }, {}, false],
    ['is not needed, since a call is named', {}, { text: 'What was revenue of Kingsoft?' }, false],
    ['is not needed, since a button gave the call', {}, { callId: SEED }, false],
  ])('waits by a bare mention where one %s', async (_why, payload, over, waits) => {
    await thread();
    await brief(payload);
    expect((await wait({ ts: '9.1', threadTs: '9.1', ...over })) !== null).toBe(waits);
  });

  it('does not wait for the quotes of one that came by itself', async () => {
    const key = 'deliver:kingsoft-q2-2023:T1:C1';
    await store.requests.take({ key, kind: 'deliver', payload: PLACE, urgency: 'bulk' });
    await thread({ briefKey: key });
    expect(await wait()).toBeNull();
    expect(posts).toHaveLength(1);
  });
});

describe('what was found out on the way', () => {
  it('is noted when the answer stands and nothing is shown to be at work any more', async () => {
    await thread();
    const notes = {
      get: async () => null,
      put: async () => void shown.push(`noted after ${posts.length}`),
    };
    answerCall = answerFlow({ model: null, notes, log: LOG });
    await answerQuestion(ports(), request(), LIVE);
    expect(shown).toEqual(['is reading the call …', 'end true', 'noted after 1']);
  });

  it('is noted for no answer that was stopped, and a store that fails takes no answer back', async () => {
    await thread();
    const notes = { get: async () => null, put: () => Promise.reject(new Error('disk')) };
    answerCall = answerFlow({ model: null, notes, log: LOG });
    await answerQuestion(ports(), request(), AbortSignal.abort());
    await answerQuestion(ports(), request({}, 'q2'), LIVE);
    expect(posts.map(({ message }) => message.text)).toEqual([
      'Stopped.',
      expect.stringContaining('5.2%'),
    ]);
  });
});

describe('a stop', () => {
  it('ends it without an answer, says so once, and is no failure', async () => {
    await thread();
    const stop = new AbortController();
    answerCall = async (_transcript, _question, { signal } = {}) => {
      stop.abort();
      expect(signal?.aborted).toBe(true);
      throw earningsError('model.aborted', {});
    };
    expect(await answerQuestion(ports(), request(), stop.signal)).toBeNull();
    expect(posts.map(({ message }) => message.text)).toEqual(['Stopped.']);
    expect(shown.at(-1)).toBe('end false');
    expect(await store.answers.get('q1')).toBeNull();
  });

  it('wins over an answer that comes all the same', async () => {
    await thread();
    const stop = new AbortController();
    const real = answerCall;
    answerCall = async (...given) => {
      stop.abort();
      return real(...given);
    };
    await answerQuestion(ports(), request(), stop.signal);
    expect(posts.map(({ message }) => message.text)).toEqual(['Stopped.']);
  });
});

describe('a failure', () => {
  const fail = (over: object, code: 'slack.thread_gone' | 'slack.is_archived') =>
    tellFailure(ports(), request(over), earningsError(code, { channel: 'C1' }).fault, 'r1');

  it('is told to the asker alone, in the thread', async () => {
    await fail({}, 'slack.is_archived');
    expect(posts).toMatchObject([{ to: 'U1', place: { channel: 'C1', threadTs: ROOT } }]);
  });

  it('is told beside a thread that is gone', async () => {
    await fail({}, 'slack.thread_gone');
    expect(posts[0]?.place).toEqual(PLACE);
  });

  it('is told in the direct message, once', async () => {
    await fail({ channel: 'D1' }, 'slack.is_archived');
    await fail({ channel: 'D1' }, 'slack.is_archived');
    expect(posts).toHaveLength(1);
    expect(posts[0]?.to).toBeUndefined();
  });

  it('of ours shows a reference and nothing else', async () => {
    await tellFailure(ports(), request(), null, 'r42');
    expect(posts[0]?.message.text).toMatch(/r42/);
  });
});
