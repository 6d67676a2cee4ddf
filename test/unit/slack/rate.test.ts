import { describe, expect, it } from 'vitest';
import type { NewRequest } from '../../../src/core/ports/requests.ts';
import type { Earnings } from '../../../src/slack/earnings.ts';
import { openRate } from '../../../src/slack/rate.ts';
import { readWithinRate } from '../../../src/slack/read-within-rate.ts';
import { withinRate } from '../../../src/slack/within-rate.ts';
import { fakeClock } from '../../support/clock.ts';

const ANA = { team: 'T1', user: 'U1' };

describe('how often one person may ask', () => {
  it('is so often at once, and then as it comes back', () => {
    const clock = fakeClock();
    const rate = openRate(6, clock);
    for (let time = 0; time < 6; time++) expect(rate.ask(ANA)).toBeNull();
    expect(rate.ask(ANA)).toEqual({ seconds: 10, isNews: true });
    clock.advance(4000);
    expect(rate.ask(ANA)).toEqual({ seconds: 6, isNews: false });
    clock.advance(6000);
    expect(rate.ask(ANA)).toBeNull();
    expect(rate.ask(ANA)).toEqual({ seconds: 10, isNews: true });
    clock.advance(60_000);
    for (let time = 0; time < 6; time++) expect(rate.ask(ANA)).toBeNull();
  });

  it('is told once, and where there is a place to tell it', () => {
    const rate = openRate(1, fakeClock());
    rate.ask(ANA);
    expect(rate.ask({ ...ANA, isMute: true })).toMatchObject({ isNews: false });
    expect(rate.ask(ANA)).toMatchObject({ isNews: true });
    expect(rate.ask(ANA)).toMatchObject({ isNews: false });
  });

  it.each([
    ['another person', { team: 'T1', user: 'U2' }],
    ['a namesake elsewhere', { team: 'T2', user: 'U1' }],
  ])('is nothing to %s', (_, other) => {
    const rate = openRate(1, fakeClock());
    rate.ask(ANA);
    expect(rate.ask(ANA)).not.toBeNull();
    expect(rate.ask(other)).toBeNull();
  });

  it.each([
    ['with no limit', 0, ANA],
    ['where nobody is named', 1, { team: 'T1', user: '' }],
  ])('does not matter %s', (_, perMinute, who) => {
    const rate = openRate(perMinute, fakeClock());
    for (let time = 0; time < 500; time++) expect(rate.ask(who)).toBeNull();
  });

  it('is remembered of no more people than are asking', () => {
    const clock = fakeClock();
    const rate = openRate(1, clock);
    for (let at = 0; at < 10_000; at++) rate.ask({ team: 'T1', user: `U${at}` });
    clock.advance(60_000);
    rate.ask(ANA);
    expect(rate.ask({ team: 'T1', user: 'U5' })).toBeNull();
    expect(rate.ask(ANA)).not.toBeNull();
  });
});

describe('what is taken of one person', () => {
  const request = (kind: string, at: number): NewRequest => ({
    key: `${kind}:${at}`,
    kind,
    payload: { ...ANA, channel: 'C1', threadTs: '17.1' },
  });

  it('is so many questions a minute, and one word to them alone', async () => {
    const taken: NewRequest[] = [];
    const earnings = { take: async (each: NewRequest) => taken.push(each) > 0 } as Earnings;
    const { take } = withinRate(earnings, openRate(2, fakeClock()));
    const answers = [];
    for (let at = 0; at < 5; at++) answers.push(await take(request('question', at)));
    expect(answers).toEqual([true, true, false, false, false]);
    expect(taken.map(({ kind }) => kind)).toEqual(['question', 'question', 'hint']);
    expect(taken.at(-1)?.payload).toEqual({
      ...{ ...ANA, channel: 'C1', threadTs: '17.1' },
      ...{ says: 'slow', typed: '', near: [], seconds: 30 },
    });
  });

  it.each(['question', 'brief', 'compare', 'file', 'paste', 'csv', 'compareCsv'])(
    'is so many of kind %s, and what Slack tells twice once',
    async (kind) => {
      const taken: NewRequest[] = [];
      const earnings = { take: async (each: NewRequest) => taken.push(each) > 0 } as Earnings;
      const { take } = withinRate(earnings, openRate(2, fakeClock()));
      for (const at of [0, 0, 1, 1, 2, 2, 3]) await take(request(kind, at));
      expect(taken.map(({ key }) => key)).toEqual([
        ...[`${kind}:0`, `${kind}:0`, `${kind}:1`, `${kind}:1`],
        expect.stringContaining('slow'),
      ]);
    },
  );

  it('is a file once, by whichever events it is told', async () => {
    const taken: NewRequest[] = [];
    const earnings = { take: async (each: NewRequest) => taken.push(each) > 0 } as Earnings;
    const { take } = withinRate(earnings, openRate(2, fakeClock()));
    for (const at of [0, 1, 2])
      for (const key of [`file:${at}`, `file:${at}:asked`])
        await take({ ...request('file', at), key, lane: `file:${at}` });
    expect(taken.filter(({ kind }) => kind === 'file')).toHaveLength(4);
  });

  it('is everything that makes no work', async () => {
    const taken: NewRequest[] = [];
    const earnings = { take: async (each: NewRequest) => taken.push(each) > 0 } as Earnings;
    const { take } = withinRate(earnings, openRate(1, fakeClock()));
    for (const kind of ['left', 'feedback', 'name', 'unfollow'])
      for (let at = 0; at < 3; at++) expect(await take(request(kind, at))).toBe(true);
    expect(taken).toHaveLength(12);
  });
});

describe('clicks that show something at once', () => {
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  const body = { team: { id: 'T1' }, user: { id: 'U1' } };
  const counted = (perMinute: number) => {
    const done = { acks: 0, shown: 0 };
    const rate = openRate(perMinute, fakeClock());
    const click = readWithinRate({ rate, log }, async ({ ack }) => {
      await ack();
      done.shown += 1;
    });
    const ack = async () => {
      done.acks += 1;
    };
    return { done, click: (body: unknown) => click({ body, ack }) };
  };

  it.each([
    ['only so many of one person', 3, Array.from({ length: 8 }, () => body), 3],
    ['all of different people', 1, ['U1', 'U2', 'U3'].map((id) => ({ ...body, user: { id } })), 3],
    ['all where there is no limit', 0, Array.from({ length: 8 }, () => body), 8],
    ['all of nobody we know', 1, [{}, null, 'click'], 3],
    [
      'one of one person, whose workspace stands beside them',
      1,
      Array.from({ length: 3 }, () => ({ team: null, user: { id: 'U1', team_id: 'T1' } })),
      1,
    ],
  ])('are taken: %s, and each is acked', async (_, perMinute, bodies, shown) => {
    const { done, click } = counted(perMinute);
    for (const each of bodies) await click(each);
    expect(done).toEqual({ acks: bodies.length, shown });
  });
});
