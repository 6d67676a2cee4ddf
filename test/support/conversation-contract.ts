import { expect } from 'vitest';
import type { Answer } from '../../src/core/answer.ts';
import { CallId } from '../../src/core/call.ts';
import { conversationOf } from '../../src/core/conversation.ts';
import { FeedbackDetails } from '../../src/core/feedback.ts';
import type { Follow, Upload } from '../../src/core/ports/channels.ts';
import type { Place } from '../../src/core/ports/slack.ts';
import type { Thread } from '../../src/core/ports/threads.ts';
import { storedCall } from './store-calls.ts';
import type { StoreCase } from './store-contract.ts';

const ACORN = CallId.parse('acorn-q1-2024');
const HALDEN = CallId.parse('halden-foods-q3-2024');
const C1 = { team: 'T1', channel: 'C1' };
// Channels that a careless pattern would take for C1.
const NEIGHBOURS = [
  { team: 'T1', channel: 'C10' },
  { team: 'T1', channel: 'C' },
  { team: 'T1', channel: 'c1' },
  { team: 'T10', channel: 'C1' },
];

const thread = (over: Partial<Thread> = {}): Thread => ({
  ...C1,
  ts: '1700000000.000100',
  callId: HALDEN,
  sha256: 'f00d',
  briefKey: 'k1',
  ...over,
});

export const OWN_THREAD_CASES: readonly StoreCase[] = [
  {
    rule: 'gives a thread back whole, and as it was said last',
    check: async ({ threads }) => {
      await threads.remember(thread());
      expect(await threads.find(thread())).toEqual(thread());
      const now = thread({ callId: ACORN, sha256: null, briefKey: null });
      await threads.remember(now);
      expect(await threads.find(thread())).toEqual(now);
    },
  },
  {
    rule: 'knows the thread of a channel in which something happened last',
    check: async ({ threads }, clock) => {
      expect(await threads.latest(C1)).toBeNull();
      for (const ts of ['1700000003.0', '1700000001.0', '1700000002.0']) {
        clock.advance(1);
        await threads.remember(thread({ ts }));
      }
      for (const place of NEIGHBOURS) await threads.remember(thread({ ...place, ts: '1800.0' }));
      expect((await threads.latest(C1))?.ts).toBe('1700000002.0');
      clock.advance(1);
      await threads.remember(thread({ ts: '1700000001.0' }));
      expect((await threads.latest(C1))?.ts).toBe('1700000001.0');
    },
  },
  {
    rule: 'lists the threads that show a brief of a call, oldest first, in every workspace',
    check: async ({ threads }) => {
      await threads.remember(thread({ ts: '1700000002.0', channel: 'C2' }));
      await threads.remember(thread({ ts: '1700000001.0', team: 'T2', sha256: 'cafe' }));
      await threads.remember(thread({ ts: '1700000003.0', sha256: null })); // no brief
      await threads.remember(thread({ ts: '1700000004.0', callId: ACORN }));
      expect((await threads.showing(HALDEN)).map(({ team, ts }) => `${team} ${ts}`)).toEqual([
        'T2 1700000001.0',
        'T1 1700000002.0',
      ]);
      expect(await threads.showing(CallId.parse('nobody-q1-2024'))).toEqual([]);
    },
  },
  {
    rule: 'forgets the threads of one channel only',
    check: async ({ threads }) => {
      for (const place of [C1, ...NEIGHBOURS]) await threads.remember(thread(place));
      await threads.forgetChannel(C1);
      expect(await threads.find(thread())).toBeNull();
      expect(await threads.showing(HALDEN)).toHaveLength(NEIGHBOURS.length);
    },
  },
];

const answer = (question: string, over: Partial<Answer> = {}): Answer => ({
  call: storedCall(HALDEN, 'Halden Foods').call,
  engine: 'extractive',
  model: null,
  question,
  status: 'answered',
  text: `${question} Yes.`,
  sentences: [{ text: 'Yes.', cites: [1] }],
  evidence: [{ sentences: ['s1'], quote: 'good' }],
  form: 'sentences',
  unsaid: null,
  followUps: [],
  withheld: [],
  warnings: [],
  usage: null,
  ...over,
});

const THREAD = conversationOf({ ...C1, threadTs: '17.1' });
const asked = (key: string, over: { conversation?: string; callId?: CallId } = {}) => ({
  key,
  conversation: THREAD,
  callId: HALDEN,
  answer: answer(`${key}?`),
  ...over,
});

export const ANSWER_CASES: readonly StoreCase[] = [
  {
    rule: 'gives an answer back by the key of its question',
    check: async ({ answers }) => {
      await answers.put(asked('a'));
      expect(await answers.get('a')).toEqual(asked('a'));
      expect(await answers.get('b')).toBeNull();
    },
  },
  {
    rule: 'keeps the first of two answers to one question: it may have been posted',
    check: async ({ answers }) => {
      await answers.put(asked('a'));
      await answers.put({ ...asked('a'), answer: answer('other?') });
      expect((await answers.get('a'))?.answer.question).toBe('a?');
      expect(await answers.earlier(THREAD, HALDEN, 9)).toHaveLength(1);
    },
  },
  {
    rule: 'remembers the last questions of a conversation about one call, oldest first',
    check: async ({ answers }) => {
      for (const key of ['a', 'b', 'c']) await answers.put(asked(key));
      await answers.put(asked('other call', { callId: ACORN }));
      await answers.put(asked('elsewhere', { conversation: 'T1/C1/17.2' }));
      expect(await answers.earlier(THREAD, HALDEN, 2)).toEqual([
        { question: 'b?', status: 'answered', text: 'b? Yes.' },
        { question: 'c?', status: 'answered', text: 'c? Yes.' },
      ]);
      expect(await answers.earlier('T1/C9', HALDEN, 2)).toEqual([]);
    },
  },
  {
    rule: 'knows the call that a conversation was last about',
    check: async ({ answers }) => {
      expect(await answers.lastCall(THREAD)).toBeNull();
      await answers.put(asked('a'));
      await answers.put(asked('b', { callId: ACORN }));
      await answers.put(asked('c', { conversation: 'T1/C1/17.2' }));
      expect(await answers.lastCall(THREAD)).toBe(ACORN);
    },
  },
  {
    rule: 'forgets the conversations of one channel only, in threads and out of them',
    check: async ({ answers }) => {
      await answers.put(asked('direct', { conversation: conversationOf(C1) }));
      await answers.put(asked('thread'));
      for (const [at, place] of NEIGHBOURS.entries()) {
        await answers.put(asked(`${at}`, { conversation: conversationOf(place) }));
        const inThread = conversationOf({ ...place, threadTs: '17.1' });
        await answers.put(asked(`${at} thread`, { conversation: inThread }));
      }
      await answers.forgetChannel(C1);
      expect(await answers.get('direct')).toBeNull();
      expect(await answers.get('thread')).toBeNull();
      for (const at of NEIGHBOURS.keys())
        for (const key of [`${at}`, `${at} thread`]) expect(await answers.get(key)).not.toBeNull();
    },
  },
];

const follow = (target: string, over: Partial<Follow> = {}): Follow => ({
  ...C1,
  target,
  label: target.toUpperCase(),
  by: 'U1',
  ...over,
});

export const FOLLOW_CASES: readonly StoreCase[] = [
  {
    rule: 'follows a company once a channel, and says whether that is new',
    check: async ({ follows }) => {
      expect(await follows.add(follow('acorn'))).toBe(true);
      expect(await follows.add(follow('acorn', { by: 'U2' }))).toBe(false);
      expect(await follows.add(follow('acorn', { channel: 'C2' }))).toBe(true);
      expect(await follows.of(C1)).toEqual([follow('acorn')]);
    },
  },
  {
    rule: 'stops following what it follows, and nothing else',
    check: async ({ follows }) => {
      for (const target of ['acorn', 'brant', '*']) await follows.add(follow(target));
      expect(await follows.remove(follow('acorn'))).toBe(true);
      expect(await follows.remove(follow('acorn'))).toBe(false);
      expect(await follows.remove(follow('brant', { channel: 'C2' }))).toBe(false);
      expect((await follows.of(C1)).map(({ target }) => target)).toEqual(['*', 'brant']);
      expect(await follows.add(follow('acorn'))).toBe(true);
    },
  },
  {
    rule: 'lists what a channel follows by label',
    check: async ({ follows }) => {
      await follows.add(follow('z', { label: 'Acorn' }));
      await follows.add(follow('a', { label: 'Brant' }));
      expect((await follows.of(C1)).map(({ label }) => label)).toEqual(['Acorn', 'Brant']);
      expect(await follows.of({ ...C1, channel: 'C2' })).toEqual([]);
    },
  },
  {
    rule: 'finds the channels that follow any of these or everything, each once, first follower first',
    check: async ({ follows }, clock) => {
      await follows.add(follow('*', { channel: 'C9' }));
      await follows.add(follow('acorn'));
      await follows.add(follow('acorn', { team: 'T2' }));
      await follows.add(follow('acn'));
      await follows.add(follow('*'));
      await follows.add(follow('brant', { channel: 'C3' }));
      const channels = await follows.channelsOf(['acorn', 'acn'], clock.now());
      expect(channels).toEqual([{ team: 'T1', channel: 'C9' }, C1, { team: 'T2', channel: 'C1' }]);
      expect(await follows.channelsOf([], clock.now())).toEqual([
        { team: 'T1', channel: 'C9' },
        C1,
      ]);
    },
  },
  {
    rule: 'finds no channel that followed later, by its first follow that fits',
    check: async ({ follows }, clock) => {
      await follows.add(follow('acorn'));
      const by = clock.now();
      clock.advance(1);
      await follows.add(follow('*'));
      await follows.add(follow('acorn', { channel: 'C2' }));
      expect(await follows.channelsOf(['acorn'], by)).toEqual([C1]);
      expect(await follows.channelsOf(['acorn'], clock.now())).toHaveLength(2);
      expect(await follows.channelsOf(['acorn'], by - 1)).toEqual([]);
    },
  },
  {
    rule: 'lets what a channel follows wait, and go on as followed from then on',
    check: async ({ follows }, clock) => {
      const other = { team: 'T1', channel: 'C2' };
      for (const each of [follow('acorn'), follow('*'), follow('acorn', other)])
        await follows.add(each);
      expect(await follows.pausedIn(C1)).toBeNull();
      const since = clock.now();
      await follows.pauseChannel(C1);
      clock.advance(5);
      await follows.pauseChannel(C1); // told twice
      const both = [follow('*'), follow('acorn')];
      expect(await follows.pausedIn(C1)).toEqual({ follows: both, since });
      expect(await follows.of(C1)).toEqual([]);
      expect(await follows.channelsOf(['acorn'], clock.now())).toEqual([other]);

      await follows.resumeChannel(C1);
      expect(await follows.of(C1)).toEqual(both);
      expect(await follows.pausedIn(C1)).toBeNull();
      expect(await follows.channelsOf(['acorn'], clock.now() - 1)).toEqual([other]);
      expect(await follows.channelsOf(['acorn'], clock.now())).toHaveLength(2);
      await follows.pauseChannel(C1, since);
      expect((await follows.pausedIn(C1))?.since).toBe(since);
    },
  },
  {
    rule: 'follows anew what waits, and ends what waits',
    check: async ({ follows }, clock) => {
      for (const target of ['acorn', 'brant', '*']) await follows.add(follow(target));
      await follows.pauseChannel(C1);
      clock.advance(5);
      expect(await follows.add(follow('acorn', { by: 'U2' }))).toBe(true);
      expect(await follows.of(C1)).toEqual([follow('acorn', { by: 'U2' })]);
      expect(await follows.channelsOf(['acorn'], clock.now() - 1)).toEqual([]);
      expect(await follows.remove(follow('brant'))).toBe(true);
      expect((await follows.pausedIn(C1))?.follows).toEqual([follow('*')]);
      await follows.forgetChannel(C1);
      expect(await follows.pausedIn(C1)).toBeNull();
    },
  },
  {
    rule: 'forgets what one channel follows only',
    check: async ({ follows }, clock) => {
      for (const place of [C1, ...NEIGHBOURS]) await follows.add(follow('acorn', place));
      await follows.forgetChannel(C1);
      expect(await follows.of(C1)).toEqual([]);
      expect(await follows.channelsOf(['acorn'], clock.now())).toEqual(NEIGHBOURS);
    },
  },
];

const upload = (over: Partial<Upload> = {}): Upload => ({
  ...C1,
  key: 'u1',
  name: 'call.txt',
  origin: 'file',
  bytes: new Uint8Array([0, 255, 10, 226, 130, 172]),
  user: 'U1',
  threadTs: '17.1',
  asks: 'which',
  typed: null,
  ...over,
});

export const UPLOAD_CASES: readonly StoreCase[] = [
  {
    rule: 'gives an upload back byte for byte',
    check: async ({ uploads }) => {
      await uploads.put(upload());
      expect(await uploads.get('u1')).toEqual(upload());
      expect(await uploads.get('u2')).toBeNull();
    },
  },
  {
    rule: 'keeps bytes that are a buffer, and none at all',
    check: async ({ uploads }) => {
      await uploads.put(upload({ bytes: Buffer.from('€') }));
      expect([...((await uploads.get('u1'))?.bytes ?? [])]).toEqual([226, 130, 172]);
      await uploads.put(upload({ bytes: new Uint8Array() }));
      expect((await uploads.get('u1'))?.bytes).toHaveLength(0);
    },
  },
  {
    rule: 'knows what it asked about in a thread: the last, and there alone',
    check: async ({ uploads }, clock) => {
      await uploads.put(upload());
      clock.advance(1);
      await uploads.put(upload({ key: 'u2' }));
      const place = { ...C1, ts: '17.1' };
      expect((await uploads.askedIn(place))?.key).toBe('u2');
      for (const other of NEIGHBOURS)
        expect(await uploads.askedIn({ ...place, ...other })).toBeNull();
      expect(await uploads.askedIn({ ...place, ts: '17.2' })).toBeNull();
      await uploads.put(upload({ key: 'u2', asks: 'replace', typed: 'Halden Foods Q3 2024' }));
      expect((await uploads.askedIn(place))?.key).toBe('u1');
      expect(await uploads.get('u2')).toMatchObject({ typed: 'Halden Foods Q3 2024' });
    },
  },
  {
    rule: 'takes any name that people can type',
    check: async ({ uploads }) => {
      for (const name of [`it's "so" %_\\ 🚀.txt`, 'a\0b', '\uD83D']) {
        await uploads.put(upload({ name }));
        expect((await uploads.get('u1'))?.name.length).toBe(name.length);
      }
      await uploads.put(upload({ name: `it's "so" %_\\ 🚀.txt` }));
      expect((await uploads.get('u1'))?.name).toBe(`it's "so" %_\\ 🚀.txt`);
    },
  },
  {
    rule: 'drops an upload that has been named',
    check: async ({ uploads }) => {
      await uploads.put(upload());
      await uploads.put(upload({ key: 'u2' }));
      await uploads.drop('u1');
      await uploads.drop('never put');
      expect(await uploads.get('u1')).toBeNull();
      expect((await uploads.askedIn({ ...C1, ts: '17.1' }))?.key).toBe('u2');
    },
  },
  {
    rule: 'clears uploads that nobody has answered since a moment, so many at once',
    check: async ({ uploads }, clock) => {
      for (const key of ['u1', 'u2', 'u3']) {
        await uploads.put(upload({ key }));
        clock.advance(1);
      }
      expect(await uploads.clear(clock.now() - 1, 1)).toBe(1);
      expect(await uploads.clear(clock.now() - 1, 9)).toBe(1);
      expect(await uploads.clear(clock.now() - 1, 9)).toBe(0);
      expect((await uploads.get('u3'))?.key).toBe('u3');
    },
  },
];

const DETAILS = FeedbackDetails.parse({
  ...{ call: 'acorn-q1-2024', sha256: 'a', subject: 'answer', question: null, claim: null },
  ...{ sentences: ['s1'], problem: 'figure', words: null },
});

export const FEEDBACK_CASES: readonly StoreCase[] = [
  {
    rule: 'lets a person change their mind, tells what is said again, and others have their own',
    check: async ({ feedback }) => {
      const said = { ...C1, ts: '17.1', user: 'U1', verdict: 'up' } as const;
      const details = { ...DETAILS, words: 'It was 7%.' };
      const steps = [
        [said, true],
        [said, false],
        [{ ...said, user: 'U2', verdict: 'down' }, true],
        [{ ...said, verdict: 'down' }, true],
        [{ ...said, verdict: 'down', details }, true],
        [{ ...said, verdict: 'down', details }, false],
        [{ ...said, verdict: 'down', details: { ...details, words: 'It was 8%.' } }, true],
        [said, true],
      ] as const;
      for (const [each, isNews] of steps) expect(await feedback.put(each)).toBe(isNews);
    },
  },
  {
    rule: 'forgets what was said long ago, so much at once',
    check: async ({ feedback }, clock) => {
      const said = { ...C1, user: 'U1', verdict: 'up' } as const;
      for (const ts of ['1.1', '1.2', '1.3']) await feedback.put({ ...said, ts });
      clock.advance(1);
      await feedback.put({ ...said, ts: '1.4' });
      expect(await feedback.clear(clock.now(), 2)).toBe(2);
      expect(await feedback.clear(clock.now(), 2)).toBe(1);
      expect(await feedback.clear(clock.now(), 2)).toBe(0);
      expect(await feedback.put({ ...said, ts: '1.4' })).toBe(false);
      expect(await feedback.put({ ...said, ts: '1.1' })).toBe(true);
    },
  },
];

export const MOVE_CASES: readonly StoreCase[] = [
  {
    rule: 'brings a channel under its new id, with all that is kept of it and of no other',
    check: async ({ follows, threads, answers, uploads, feedback, moveChannel }) => {
      const to = { ...C1, channel: 'C9' };
      const inThread = (place: Place) => conversationOf({ ...place, threadTs: '17.1' });
      for (const place of [C1, ...NEIGHBOURS]) {
        const { team, channel } = place;
        await follows.add(follow('acorn', place));
        await threads.remember(thread(place));
        await uploads.put(upload({ ...place, key: `u ${team} ${channel}` }));
        await feedback.put({ ...place, ts: '17.1', user: 'U1', verdict: 'up' });
        const key = `a ${team} ${channel}`;
        await answers.put(asked(key, { conversation: inThread(place) }));
      }
      await moveChannel({ team: C1.team, from: C1.channel, to: 'C9' });
      await moveChannel({ team: C1.team, from: C1.channel, to: 'C9' }); // told twice

      expect(await follows.of(C1)).toEqual([]);
      expect(await follows.of(to)).toEqual([follow('acorn', to)]);
      expect(await threads.find(thread())).toBeNull();
      expect(await threads.find(thread(to))).toMatchObject({ channel: 'C9' });
      expect(await uploads.get('u T1 C1')).toMatchObject({ channel: 'C9' });
      expect((await answers.get('a T1 C1'))?.conversation).toBe(inThread(to));
      for (const [place, isNews] of [
        [C1, true],
        [to, false],
        [NEIGHBOURS[0], false],
      ] as const)
        expect(await feedback.put({ ...C1, ...place, ts: '17.1', user: 'U1', verdict: 'up' })).toBe(
          isNews,
        );
      for (const place of NEIGHBOURS) {
        expect(await follows.of(place)).toHaveLength(1);
        expect(await threads.find(thread(place))).not.toBeNull();
        const answer = await answers.get(`a ${place.team} ${place.channel}`);
        expect(answer?.conversation).toBe(inThread(place));
      }
    },
  },
  {
    rule: 'leaves what stands under the new id as it is',
    check: async ({ follows, threads, moveChannel }) => {
      const to = { ...C1, channel: 'C9' };
      await follows.add(follow('acorn'));
      await follows.add(follow('brant'));
      await follows.add(follow('acorn', { ...to, by: 'U2' }));
      await threads.remember(thread());
      await threads.remember(thread({ ...to, callId: ACORN }));
      await moveChannel({ team: C1.team, from: C1.channel, to: 'C9' });
      expect(await follows.of(to)).toEqual([
        follow('acorn', { ...to, by: 'U2' }),
        follow('brant', to),
      ]);
      expect(await threads.find(thread(to))).toMatchObject({ callId: ACORN });
      expect(await threads.find(thread())).toBeNull();
    },
  },
];
