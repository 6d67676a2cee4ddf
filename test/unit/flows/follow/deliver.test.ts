import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { earningsError } from '../../../../src/core/faults.ts';
import { announceCall } from '../../../../src/flows/follow/announce-call.ts';
import { type FlowWorld, openFlowWorlds } from '../../../support/flow-world.ts';
import { ORRIN_FILE, orrinText } from '../../../support/orrin.ts';
import { seedCall } from '../../../support/seed.ts';

const { world, end } = openFlowWorlds();
let here: FlowWorld;

beforeEach(async () => {
  here = await world();
});
afterEach(end);

const follow = (channel: string, target = 'orrinrobotics', label = 'Orrin Robotics') =>
  here.store.follows.add({ team: 'T1', channel, target, label, by: 'U1' });
const roots = (channel?: string) =>
  here.poster.shown.filter(
    (each) => each.threadTs === undefined && (!channel || each.channel === channel),
  );
const replies = (channel: string) =>
  here.poster.shown.filter((each) => each.channel === channel && each.threadTs !== undefined);
const said = (shown: object | undefined) => JSON.stringify(shown);
const arrive = async (...over: [string, string][]) => {
  await here.arrive(orrinText(over), ORRIN_FILE);
  await here.work();
};

describe('a call that arrives', () => {
  it('is briefed once in each channel that follows it, saying why, with its quotes below', async () => {
    await follow('C1');
    await follow('C2', '*', 'every company');
    await follow('C3', 'haldenfoods', 'Halden Foods');
    await arrive();
    expect(roots().map(({ channel }) => channel)).toEqual(['C1', 'C2']);
    expect(said(roots('C1')[0]?.message.blocks[0])).toContain(
      'Posted because this channel follows Orrin Robotics.',
    );
    expect(said(roots('C2')[0]?.message.blocks[0])).toContain('follows every company.');
    expect(roots('C1')[0]).toMatchObject({ edits: 0 });
    expect(said(roots('C1')[0])).toContain('84.2');
    expect(replies('C1')).toHaveLength(1);
    expect(replies('C1')[0]?.threadTs).toBe(roots('C1')[0]?.ts);
  });

  it.each([
    ['its ticker', 'orrn', false],
    ['its first word', 'orrin', true],
    ['another company', 'orrinfoods', false],
  ])('comes to who followed %s before it was known: %s', async (_what, target, comes) => {
    await follow('C1', target, target);
    await arrive();
    expect(roots()).toHaveLength(comes ? 1 : 0);
  });

  it('comes once where several follows fit it, for the company by name', async () => {
    await follow('C1', '*', 'every company');
    await follow('C1', 'orrin', 'orrin');
    await follow('C1');
    await arrive();
    expect(roots()).toHaveLength(1);
    expect(said(roots()[0])).not.toContain('every company');
  });

  it('is announced again without anything happening, in the same bytes or another process', async () => {
    await follow('C1');
    await arrive();
    const before = said(here.poster.shown);
    await here.ask('announce', await announced());
    await arrive();
    expect(said(here.poster.shown)).toBe(before);
  });

  it('is not posted where somebody asked for it before it was announced', async () => {
    await follow('C1');
    const { call } = await here.arrive(orrinText(), ORRIN_FILE);
    await here.ask('brief', { ...asker('C1'), callId: call.id });
    await here.work();
    expect(roots('C1')).toHaveLength(1);
  });

  it('is no news to who follows later, revised as it may be', async () => {
    await follow('C1');
    await arrive();
    here.clock.advance(1000);
    await follow('C2', '*', 'every company');
    await arrive(['84.2', '82.4']);
    expect(roots().map(({ channel, edits }) => [channel, edits])).toEqual([['C1', 1]]);
  });

  it('that ships with the product is no news', async () => {
    await follow('C1', '*', 'every company');
    const shipped = seedCall();
    await here.store.library.save(shipped, { name: 'x', origin: 'shipped' });
    const { sha256 } = shipped.source;
    await here.ask('announce', { callId: shipped.call.id, sha256 });
    await here.work();
    expect(here.poster.shown).toEqual([]);
  });

  it('is handed to a thousand channels in small commits', async () => {
    const all = Array.from({ length: 1000 }, (_, at) => ({ team: 'T1', channel: `C${at}` }));
    const follows = { ...here.store.follows, channelsOf: async () => all };
    const { call, source } = await here.arrive(orrinText(), ORRIN_FILE);
    const sizes: number[] = [];
    const hand: typeof here.ports.hand = async (requests) => sizes.push(requests.length);
    const request = await here.store.requests.claim();
    if (!request) throw new Error('nothing was announced');
    await announceCall({ ...here.ports, store: { ...here.store, follows }, hand }, request);
    expect([call.id, source.sha256]).toEqual(Object.values(request.payload ?? {}));
    expect(sizes).toEqual(Array.from({ length: 40 }, () => 25));
  });
});

describe('a delivery', () => {
  it.each([
    ['is not taken', false],
    ['is taken, and the answer lost', true],
  ])('whose first post %s comes once', async (_what, isApplied) => {
    await follow('C1');
    here.poster.fail('post', earningsError('slack.unreachable', {}), isApplied);
    await arrive();
    expect(roots()).toHaveLength(1);
    expect(replies('C1')).toHaveLength(1);
  });

  it('whose quotes were posted and the answer lost does not post them again', async () => {
    await follow('C1');
    const { post } = here.poster;
    await here.arrive(orrinText(), ORRIN_FILE);
    await here.step('announce');
    // The root goes through, the quotes are applied without an answer.
    Object.assign(here.poster, {
      post: async (...args: Parameters<typeof post>) => {
        const done = await post(...args);
        if (args[0].threadTs === undefined) return done;
        Object.assign(here.poster, { post });
        throw earningsError('slack.unreachable', {});
      },
    });
    await here.work();
    expect([roots().length, replies('C1').length]).toEqual([1, 1]);
  });

  it('whose post was made without the model keeps to its quotes when the model is back', async () => {
    await follow('C1');
    const { briefCall } = here.ports;
    let asked = 0;
    const withModel: typeof briefCall = async (transcript, options = {}) => {
      const { brief } = await briefCall(transcript);
      if (options.engine === 'extractive') return { brief, fellBack: null };
      if (++asked === 1) return { brief, fellBack: 'model.unavailable' };
      return { brief: { ...brief, engine: 'openai', metrics: [], guidance: [] }, fellBack: null };
    };
    Object.assign(here.ports, { briefCall: withModel });
    const { post } = here.poster;
    Object.assign(here.poster, {
      post: async (...args: Parameters<typeof post>) => {
        if (args[0].threadTs === undefined) return post(...args);
        Object.assign(here.poster, { post });
        throw earningsError('slack.rate_limited', { retryAfterMs: 1000 });
      },
    });
    await arrive();
    expect(asked).toBeGreaterThan(1);
    expect(said(replies('C1'))).toContain('[4]');
  });

  it('whose post somebody deleted at once ends quietly', async () => {
    await follow('C1');
    const { post } = here.poster;
    Object.assign(here.poster, {
      post: async (...args: Parameters<typeof post>) => {
        const done = await post(...args);
        for (const each of here.poster.shown) each.isDeleted = true;
        return done;
      },
    });
    await arrive();
    expect([roots('C1').length, replies('C1').length, here.dead]).toEqual([1, 0, []]);
  });

  it('that is revised twice while thirty channels are being served ends at the last, told once a brief', async () => {
    const channels = Array.from({ length: 30 }, (_, at) => `C${at}`);
    for (const channel of channels) await follow(channel);
    await here.arrive(orrinText(), ORRIN_FILE);
    await here.step('announce');
    for (let served = 0; served < 12; served++) await here.step('deliver');
    await here.store.follows.forgetChannel({ team: 'T1', channel: 'C20' }); // left in between
    await here.arrive(orrinText([['84.2', '82.4']]), ORRIN_FILE);
    await here.step('announce'); // no workspace's: it has its turn before the next channel
    await here.step('deliver');
    await here.arrive(orrinText([['84.2', '82.6']]), ORRIN_FILE);
    await here.work();
    expect(here.dead).toEqual([]);
    for (const channel of channels) {
      const [brief, ...more] = roots(channel);
      expect([channel, more.length, brief === undefined]).toEqual([channel, 0, channel === 'C20']);
      if (!brief) continue;
      expect(said(brief)).toContain('82.6');
      expect(said(brief)).not.toMatch(/84\.2|82\.4/);
      expect(said(replies(channel))).toContain('82.6');
      const [note, ...others] = replies(channel).filter((each) =>
        said(each).includes('was revised'),
      );
      const at = channels.indexOf(channel);
      const before = at < 12 ? '$84.2M' : at === 12 ? '$82.4M' : null; // what was first shown here
      expect([others.length, note === undefined]).toEqual([0, before === null]);
      if (note) expect(said(note)).toContain(`Revenue: ${before} → $82.6M`);
    }
  });

  it('that died between the post and its record shows the revision that came meanwhile, untold', async () => {
    await follow('C1');
    await here.arrive(orrinText(), ORRIN_FILE);
    await here.step('announce');
    here.poster.fail('post', earningsError('slack.unreachable', {}), true);
    await here.crash('deliver');
    await here.arrive(orrinText([['84.2', '82.4']]), ORRIN_FILE);
    await here.work();
    expect(roots()).toHaveLength(1);
    expect(said(roots()[0])).toContain('82.4');
    expect(replies('C1').map(({ message }) => message.text)).toEqual([
      expect.stringMatching(/^Quotes/),
    ]);
    expect(said(replies('C1'))).toContain('82.4');
  });

  it('ends quietly where the channel no longer follows', async () => {
    await follow('C1');
    await here.arrive(orrinText(), ORRIN_FILE);
    await here.step('announce');
    await here.store.follows.forgetChannel({ team: 'T1', channel: 'C1' });
    await here.work();
    expect([here.poster.calls.post, here.dead]).toEqual([0, []]);
  });

  it.each([
    ['slack.not_in_channel', 'unfollowed', 0],
    ['slack.channel_not_found', 'unfollowed', 0],
    ['slack.is_archived', 'archived', 2],
  ] as const)(
    'that meets %s ends the follows of the channel, with one line and no second try; %s: %s wait',
    async (code, line, waiting) => {
      await follow('C1');
      await follow('C1', '*', 'every company');
      await follow('C2');
      here.poster.close('C1', earningsError(code, { channel: 'C1' }));
      await arrive();
      expect(await here.store.follows.of({ team: 'T1', channel: 'C1' })).toEqual([]);
      expect(roots().map(({ channel }) => channel)).toEqual(['C2']);
      const paused = await here.store.follows.pausedIn({ team: 'T1', channel: 'C1' });
      expect(paused?.follows ?? []).toHaveLength(waiting);
      expect(here.log.filter((each) => each.includes(line))).toHaveLength(1);
      expect([here.poster.calls.post, here.dead]).toEqual([3, []]); // one refused, a brief and its quotes
    },
  );

  it('comes to the channel that has another id by now, and a revision to the thread that moved', async () => {
    await follow('G1');
    await arrive();
    const [brief] = roots('G1');
    await here.ask('moved', { team: 'T1', from: 'G1', to: 'C9' });
    await here.work();
    Object.assign(brief ?? {}, { channel: 'C9' });
    for (const each of replies('G1')) Object.assign(each, { channel: 'C9' });
    await arrive(['84.2', '82.4']);
    expect(said(brief)).toContain('82.4');
    expect(roots()).toHaveLength(1);
    expect(await here.store.follows.of({ team: 'T1', channel: 'C9' })).toHaveLength(1);
  });

  it('that an administrator’s rule refuses keeps the follow', async () => {
    await follow('C1');
    here.poster.close('C1', earningsError('slack.restricted_action', { channel: 'C1' }));
    await arrive();
    expect(await here.store.follows.of({ team: 'T1', channel: 'C1' })).toHaveLength(1);
    expect(here.dead).toHaveLength(1);
  });

  it('asks Slack once when the token is revoked, however many channels follow', async () => {
    for (let at = 0; at < 30; at++) {
      await follow(`C${at}`);
      const error = earningsError('slack.not_authorized', { error: 'token_revoked' });
      here.poster.close(`C${at}`, error);
    }
    await here.arrive(orrinText(), ORRIN_FILE);
    await here.work(60_000);
    expect(here.poster.calls.post).toBe(1);
    expect(here.dead).toEqual([]);
    expect(await here.store.follows.channelsOf(['orrinrobotics'], here.clock.now())).toHaveLength(
      30,
    );
  });

  it.each([
    ['comes once the app is installed again', 20, 1],
    ['is given up after a day', 25, 0],
  ])('that waits for a token %s', async (_what, hours, count) => {
    await follow('C1');
    here.poster.close('C1', earningsError('slack.not_authorized', { error: 'token_revoked' }));
    await here.arrive(orrinText(), ORRIN_FILE);
    await here.work(hours * 60 * 60_000);
    here.poster.open('C1');
    await here.work();
    expect(roots()).toHaveLength(count);
    expect(here.dead).toHaveLength(1 - count);
  });

  it('makes the brief once for all channels', async () => {
    for (let at = 0; at < 20; at++) await follow(`C${at}`);
    await arrive();
    expect(roots()).toHaveLength(20);
    const [brief] = await here.store.library.list();
    expect(brief?.headline).toContain('84.2');
    expect(new Set(here.made).size).toBe(1);
  });
});

const asker = (channel: string) => ({ team: 'T1', channel, user: 'U1', responseUrl: null });

async function announced() {
  const [summary] = await here.store.library.list();
  const transcript = await here.store.library.transcript((summary?.call.id ?? '') as never);
  return { callId: transcript?.call.id, sha256: transcript?.source.sha256 };
}
