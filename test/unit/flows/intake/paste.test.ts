import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insideSight } from '../../../../src/core/space.ts';
import { isRestOfPaste, pasteLane } from '../../../../src/flows/intake/paste-parts.ts';
import { type FlowWorld, openFlowWorlds } from '../../../support/flow-world.ts';
import { namelessCall, spokenCall } from '../../../support/spoken-call.ts';

const worlds = openFlowWorlds();
afterEach(() => worlds.end());
let world: FlowWorld;
beforeEach(async () => {
  world = await worlds.world();
});

const DM = { team: 'T1', channel: 'D1', user: 'U0ANA' };
const SECOND = 1000;
const DAY = 86_400 * SECOND;
const DEMAND = 'Ada Brink: Demand held up well in every region that we serve.\n\n';
const LONG = `${spokenCall()}\n\n${DEMAND.repeat(60)}`;
const END = 'Operator: Free cash flow was EUR 9.1 million. This concludes the call.';

/** A message is pasted; `at` is Slack's second of it. */
async function pasted(text: string, at: number, over: object = {}): Promise<void> {
  const ts = `${1_767_225_600 + at}.000100`;
  const payload = { ...DM, ts, tellIn: ts, text, isCut: false, ...over };
  const message = { text, blocks: [] };
  world.poster.shown.push({ ...DM, ts, message, edits: 0, isDeleted: false });
  await world.store.requests.take({
    key: `paste:${at}`,
    kind: 'paste',
    lane: pasteLane(DM),
    payload,
  });
}

const told = () => world.poster.shown.filter(({ threadTs }) => threadTs !== undefined);
const said = () => told().map(({ message }) => message.text);
const library = () => world.store.libraryFor(insideSight(DM));
const taken = async () => (await library().list()).map(({ call, revision }) => [call.id, revision]);
const textOf = async (id: string) => {
  const [found] = (await library().list()).filter(({ call }) => call.id === id);
  const transcript = found && (await library().transcript(found.call.id as never));
  return transcript?.turns.map(({ text }) => text).join('\n') ?? '';
};

describe('a transcript that Slack split into several messages', () => {
  it('is one call, and nothing is said before it is whole', async () => {
    await pasted(LONG, 0);
    await world.work(0);
    world.clock.advance(4 * SECOND);
    await pasted(DEMAND.repeat(50), 4);
    await world.work(0);
    expect(said()).toEqual([]);
    world.clock.advance(4 * SECOND);
    await pasted(END, 8);
    await world.work(9 * SECOND);
    expect(said()).toEqual([]);

    await world.work(30 * SECOND);
    expect(await taken()).toEqual([['northwind-robotics-q3-2024', 1]]);
    expect(said()[0]).toMatch(/^Taken in as northwind-robotics-q3-2024, a new call/);
    expect(await textOf('northwind-robotics-q3-2024')).toContain('EUR 9.1 million');
  });

  it('is read in the order it was written, however it came', async () => {
    await pasted(END, 8);
    await pasted(LONG, 0);
    await world.work(30 * SECOND);
    expect(await taken()).toEqual([['northwind-robotics-q3-2024', 1]]);
    expect(await textOf('northwind-robotics-q3-2024')).toMatch(/This concludes the call\.$/);
  });

  it('is revised by a part that comes late', async () => {
    await pasted(LONG, 0);
    await world.work(30 * SECOND);
    await pasted(END, 5);
    await world.work(30 * SECOND);
    expect(await taken()).toEqual([['northwind-robotics-q3-2024', 2]]);
    expect(await textOf('northwind-robotics-q3-2024')).toContain('EUR 9.1 million');
  });

  it('is one call after a restart between its parts, and before its end was stored', async () => {
    await pasted(LONG, 0);
    await world.crash('paste');
    await pasted(END, 5);
    await world.step('paste');
    world.clock.advance(10 * SECOND);
    await world.crash('paste');
    await world.work(30 * SECOND);
    expect(await taken()).toEqual([['northwind-robotics-q3-2024', 1]]);
    expect(said().filter((text) => text.startsWith('Taken in'))).toHaveLength(1);
  });

  it('asks once which call it is, and of the whole', async () => {
    const nameless = `${namelessCall()}\n\n${DEMAND.repeat(60)}`;
    await pasted(nameless, 0);
    await world.work(30 * SECOND);
    await pasted(END, 5);
    await world.work(30 * SECOND);
    expect(await world.store.uploads.get('paste:0')).toBeNull();
    const kept = await world.store.uploads.get('paste:5');
    expect(Buffer.from(kept?.bytes ?? []).toString()).toContain('EUR 9.1 million');
  });

  it.each<[string, readonly string[], RegExp]>([
    [
      'in a number',
      [`${LONG}Ada Brink: Debt was EUR 1.2`, '6 million.'],
      /in the middle of a figure/,
    ],
    ['behind a decimal point', [`${LONG}Ada Brink: Debt was EUR 1.`, '26 million.'], /figure/],
    ['within the scale of one', [`${LONG}Ada Brink: Debt was EUR 1.2 mil`, 'lion.'], /figure/],
    ['before a per cent sign', [`${LONG}Ada Brink: Debt fell 12`, '% in all.'], /figure/],
    ['behind a sign', [`${LONG}Ada Brink: Growth was -`, '3% in all.'], /figure/],
    [
      'in mid-sentence at its end',
      [LONG, `${DEMAND}Ada Brink: ${'We also expect '.repeat(9)}`],
      /middle of a sentence/,
    ],
    ['between two calls', [LONG, spokenCall({ company: 'Halden Foods' })], /different calls/],
  ])('is refused once when it is split %s', async (_what, parts, words) => {
    for (const [at, text] of parts.entries()) await pasted(text, at);
    await world.work(30 * SECOND);
    expect(await taken()).toEqual([]);
    expect(said()).toHaveLength(1);
    expect(said()[0]).toMatch(words);
  });

  it('is refused once where Slack cut a part of it off', async () => {
    await pasted(LONG, 0, { isCut: true });
    await pasted(END, 2);
    await world.work(30 * SECOND);
    expect(await taken()).toEqual([]);
    expect(said()).toEqual([expect.stringContaining('cut this message off')]);
  });

  it('keeps a sentence whole that was split between its words', async () => {
    await pasted(`${LONG}Ada Brink: The order book of the whole group has`, 0);
    await pasted('grown to EUR 77.0 million.', 3);
    await world.work(30 * SECOND);
    expect(await textOf('northwind-robotics-q3-2024')).toContain('group has grown to EUR 77.0');
  });
});

describe('messages that only come close', () => {
  it.each([
    ['of another person', 3, { user: 'U0BOB' }],
    ['after eleven seconds', 11, {}],
  ])('are pastes of their own: %s', async (_what, at, over) => {
    await pasted(LONG, 0);
    await pasted(spokenCall({ company: 'Halden Foods' }), at, over);
    await world.work(60 * SECOND);
    expect((await taken()).toSorted()).toEqual([
      ['halden-foods-q3-2024', 1],
      ['northwind-robotics-q3-2024', 1],
    ]);
  });

  it.each([
    ['a short transcript', spokenCall(), /^Taken in/],
    ['a long question', 'Why did it fall, and what comes next? '.repeat(120), /too long/],
  ])('what Slack does not split is worked at once: %s', async (_what, text, words) => {
    await pasted(text, 0);
    await world.work(0);
    expect(said()[0]).toMatch(words);
  });

  it('what was too long a question is told so once, though it looked like a part', async () => {
    await pasted('Why did it fall?\n'.repeat(250), 0);
    await pasted('And then?\n'.repeat(150), 2);
    await world.work(60 * SECOND);
    expect(said()).toEqual([expect.stringMatching(/too long/)]);
  });

  const midway = `${LONG}Ada Brink: The order book of the whole group has`;
  it.each<[string, string, string, number, boolean]>([
    ['the rest of a sentence', midway, 'grown a lot.', 3, true],
    ['a turn after a whole one', LONG, 'Operator: This concludes the call.', 3, true],
    ['words after a whole turn', LONG, 'so much for Northwind', 3, false],
    ['the rest, too late', midway, 'grown a lot.', 11, false],
    ['the rest of what is not split', midway.slice(-900), 'grown a lot.', 3, false],
  ])('a short message may be %s', async (_what, before, text, at, isRest) => {
    await pasted(before, 0);
    const tail = { ...DM, ts: `${1_767_225_600 + at}.000100`, text };
    const now = world.clock.now();
    expect(await isRestOfPaste(world.store.requests, tail, now)).toBe(isRest);
    expect(await isRestOfPaste(world.store.requests, { ...tail, user: 'U0BOB' }, now)).toBe(false);
    expect(await isRestOfPaste(world.store.requests, { ...tail, channel: 'D2' }, now)).toBe(false);
  });
});

describe('what was shared and came to nothing', () => {
  const isKept = async () =>
    (await world.store.uploads.get('paste:0')) !== null ||
    (await world.store.requests.payloadOf('paste:0')) !== null;

  it('is kept for thirty days, then forgotten, and its question says so', async () => {
    await pasted(namelessCall(), 0);
    await world.work(29 * DAY);
    expect(await isKept()).toBe(true);
    expect(said()).toEqual([expect.stringContaining('does not say which call')]);
    await world.work(2 * DAY);
    expect(await isKept()).toBe(false);
    expect(said()).toEqual([expect.stringContaining('share it again')]);
    expect(said()).toHaveLength(1);
  });

  it('is forgotten where its question is gone, too', async () => {
    await pasted(namelessCall(), 0);
    await world.work(DAY);
    for (const each of told()) each.isDeleted = true;
    await world.work(31 * DAY);
    expect(await isKept()).toBe(false);
    expect(world.dead).toEqual([]);
  });

  it('is forgotten once, though the first try dies', async () => {
    await pasted(namelessCall(), 0);
    await world.work(DAY);
    world.clock.advance(31 * DAY);
    await world.crash('forget');
    await world.work(DAY);
    expect(await isKept()).toBe(false);
    expect(said()).toHaveLength(1);
  });

  it('leaves the call that was taken in, and the answer that it is here', async () => {
    await pasted(spokenCall(), 0);
    await world.work(31 * DAY);
    expect(await isKept()).toBe(false);
    expect(await taken()).toEqual([['northwind-robotics-q3-2024', 1]]);
    expect(said()[0]).toMatch(/^Taken in/);
  });
});
