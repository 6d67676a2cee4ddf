import { beforeEach, describe, expect, it } from 'vitest';
import type { Urgency } from '../../../src/core/ports/requests.ts';
import { openPace, type Pace, type PacedCall } from '../../../src/slack/pace.ts';
import { type FakeClock, fakeClock } from '../../support/clock.ts';

let clock: FakeClock;
let pace: Pace;
beforeEach(() => {
  clock = fakeClock();
  pace = openPace(clock);
});

const post = (channel: string, urgency: Urgency = 'bulk'): PacedCall => ({
  method: 'chat.postMessage',
  channel,
  urgency,
});
const update = (channel: string, urgency: Urgency = 'bulk'): PacedCall => ({
  ...post(channel, urgency),
  method: 'chat.update',
});
/** What each of so many calls is told, one right after the other. */
const takes = (count: number, call: (at: number) => PacedCall) =>
  Array.from({ length: count }, (_, at) => pace.take(call(at)));

describe('bulk posts', () => {
  it('go one a second in a channel, and told how long to wait need no second try', () => {
    expect(pace.take(post('C1'))).toBe(0);
    const wait = pace.take(post('C1'));
    expect(wait).toBeGreaterThanOrEqual(1000);
    expect(wait).toBeLessThanOrEqual(1050);
    clock.advance(wait - 1);
    expect(pace.take(post('C1'))).toBe(1);
    clock.advance(1);
    expect(pace.take(post('C1'))).toBe(0);
  });

  it('go in a thousand channels at once', () => {
    expect(new Set(takes(1000, (at) => post(`C${at}`)))).toEqual(new Set([0]));
  });

  it('may be asked for before they are made, which counts nothing', () => {
    for (let turn = 0; turn < 5; turn++) expect(pace.turnIn('C1', 'bulk')).toBe(0);
    pace.take(post('C1'));
    const wait = pace.turnIn('C1', 'bulk');
    expect(wait).toBe(pace.take(post('C1')));
    expect(pace.turnIn('C1', 'person')).toBe(0);
    clock.advance(wait);
    expect(pace.turnIn('C1', 'bulk')).toBe(0);
  });

  it('catch up on nothing: a quiet hour is no burst', () => {
    pace.take(post('C1'));
    clock.advance(3_600_000);
    expect(pace.take(post('C1'))).toBe(0);
    expect(pace.take(post('C1'))).toBeGreaterThan(0);
  });

  it("come after a person's post that waits for the same channel", () => {
    pace.take(post('C1'));
    pace.refused(post('C1'), 3000);
    expect(pace.take(post('C1', 'person'))).toBe(3000);
    clock.advance(3000);
    expect(pace.take(post('C1'))).toBeGreaterThan(0);
    expect(pace.take(post('C1', 'person'))).toBe(0);
    clock.advance(1100);
    expect(pace.take(post('C1'))).toBe(0);
  });

  it('do not wait for ever for a person whose post never comes', () => {
    pace.take(post('C1'));
    pace.refused(post('C1'), 3000);
    pace.take(post('C1', 'person'));
    clock.advance(3000);
    clock.advance(pace.take(post('C1')));
    expect(pace.take(post('C1'))).toBe(0);
  });
});

describe("a person's posts", () => {
  it('try a short burst, then go one a second', () => {
    const waits = takes(20, () => post('C1', 'person'));
    expect(waits.slice(0, 10).every((wait) => wait === 0)).toBe(true);
    expect(waits.at(-1)).toBeGreaterThan(0);
  });

  it('go one a second where Slack has just refused a burst', () => {
    pace.take(post('C1', 'person'));
    pace.refused(post('C1', 'person'), 1000);
    clock.advance(1100);
    expect(takes(2, () => post('C1', 'person'))).toEqual([0, expect.any(Number)]);
    expect(pace.take(post('C1', 'person'))).toBeGreaterThan(900);
  });

  it('go before bulk posts have had their second', () => {
    pace.take(post('C1'));
    expect(pace.take(post('C1', 'person'))).toBe(0);
  });
});

describe('a channel that Slack asks to wait', () => {
  it.each<Urgency>(['person', 'bulk'])(
    'waits as long, for a %s too, and no other does',
    (urgency) => {
      pace.take(post('C1'));
      pace.refused(post('C1'), 30_000);
      expect(pace.take(post('C1', urgency))).toBe(30_000);
      clock.advance(10_000);
      expect(pace.take(post('C1', urgency))).toBe(20_000);
      expect(pace.take(post('C2', urgency))).toBe(0);
      clock.advance(20_000);
      expect(pace.take(post('C1', urgency))).toBe(0);
    },
  );
});

describe('the cap of a workspace', () => {
  /** Posts to each channel in turn; Slack takes them or asks to wait. */
  const play = (...events: readonly (readonly [string, number])[]) => {
    for (const [channel, seconds] of events) {
      pace.take(post(channel));
      if (seconds === 0) pace.accepted(post(channel));
      else pace.refused(post(channel), seconds * 1000);
    }
  };
  const isHeld = () => pace.take(post('C9')) > 2000;

  it.each<[string, boolean, ...(readonly [string, number])[]]>([
    ['two channels told to wait alike', true, ['C1', 30], ['C2', 30]],
    ['two, a second apart by rounding', true, ['C1', 30], ['C2', 29]],
    ['three channels, whatever they are told', true, ['C1', 5], ['C2', 30], ['C3', 12]],
    ['two told to wait so differently', false, ['C1', 3], ['C2', 30]],
    ['one channel twice', false, ['C1', 30], ['C1', 30]],
    ['two with a post taken between', false, ['C1', 30], ['C3', 0], ['C2', 30]],
  ])('is what %s mean: %s', (_what, isCap, ...events) => {
    play(...events);
    expect(isHeld()).toBe(isCap);
  });

  it('is not what two refusals mean that lie apart', () => {
    play(['C1', 30]);
    clock.advance(1500);
    play(['C2', 30]);
    expect(isHeld()).toBe(false);
  });

  it('then gives every post a turn of its own, as fast as Slack has taken them', () => {
    for (let at = 0; at < 600; at++) play([`A${at}`, 0]);
    play(['C1', 60], ['C2', 60]);
    const waits = takes(100, (at) => post(`B${at}`));
    expect(waits[0]).toBe(60_000);
    expect(new Set(waits).size).toBe(100);
    expect((waits[99] ?? 0) - 60_000).toBeGreaterThanOrEqual(9900);
    expect((waits[99] ?? 0) - 60_000).toBeLessThanOrEqual(11_000);
    clock.advance(waits[50] ?? 0);
    expect(pace.take(post('B50'))).toBe(0);
    expect(pace.take(post('B51'))).toBeGreaterThan(0);
  });

  it("lets a person's post go before the turns of others", () => {
    for (let at = 0; at < 600; at++) play([`A${at}`, 0]);
    play(['C1', 60], ['C2', 60]);
    takes(100, (at) => post(`B${at}`));
    clock.advance(60_000);
    expect(pace.take(post('B70', 'person'))).toBe(0);
  });

  it('is never thought lower than three hundred a minute', () => {
    play(['C1', 1], ['C2', 1]);
    clock.advance(1000);
    const [first = 0, second = 0] = takes(2, (at) => post(`B${at}`));
    expect(first).toBe(0);
    expect(second).toBeLessThanOrEqual(220);
  });
});

describe('other methods', () => {
  it('keep to their tier in any minute, and leave room for persons', () => {
    const waits = takes(60, (at) => update(`C${at}`));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(48);
    expect(waits.slice(48)).toEqual(Array.from({ length: 12 }, () => 60_000));
    expect(takes(3, (at) => update(`P${at}`, 'person'))).toEqual([0, 0, 60_000]);
    expect(pace.take(post('C1'))).toBe(0); // of another method
  });

  it('keep the turn of whoever waits, in order', () => {
    for (let at = 0; at < 48; at++) {
      pace.take(update(`C${at}`));
      clock.advance(100);
    }
    const [first = 0, second = 0] = [pace.take(update('D1')), pace.take(update('D2'))];
    expect(second - first).toBe(100);
    clock.advance(first);
    expect(pace.take(update('D3'))).toBeGreaterThan(100); // after D2, who has not come yet
    expect(pace.take(update('D1'))).toBe(0);
    clock.advance(100);
    expect(pace.take(update('D2'))).toBe(0);
  });

  it('wait where Slack says so, in every channel', () => {
    pace.take(update('C1'));
    pace.refused(update('C1'), 7000);
    expect(pace.take(update('C2'))).toBe(7000);
    expect(pace.take(update('C2', 'person'))).toBe(7000);
    expect(pace.take(post('C2'))).toBe(0);
    clock.advance(7000);
    expect(pace.take(update('C2'))).toBe(0);
  });

  it('wait only when Slack says so if they have no tier', () => {
    const permalink = (): PacedCall => ({ ...post('C1'), method: 'chat.getPermalink' });
    expect(new Set(takes(500, permalink))).toEqual(new Set([0]));
    pace.refused(permalink(), 2000);
    expect(pace.take(permalink())).toBe(2000);
  });
});

describe('a call that is not made where it would have to wait', () => {
  const stream: PacedCall = { method: 'chat.startStream', channel: 'C1', urgency: 'person' };
  const free = (count: number) =>
    Array.from({ length: count }, () => pace.takeNow(stream)).filter(Boolean).length;

  it('keeps no turn: those that come a minute later all go', () => {
    expect(free(40)).toBe(20);
    clock.advance(60_000);
    expect(free(40)).toBe(20);
  });

  it('is not made while Slack asks to wait', () => {
    expect(free(1)).toBe(1);
    pace.refused(stream, 30_000);
    clock.advance(29_999);
    expect(free(1)).toBe(0);
    clock.advance(1);
    expect(free(1)).toBe(1);
  });

  it('has no limit where its method has none', () => {
    const plain = { ...stream, method: 'files.download' };
    expect(Array.from({ length: 500 }, () => pace.takeNow(plain))).not.toContain(false);
  });
});
