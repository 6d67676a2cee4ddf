import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CallId } from '../../../../src/core/call.ts';
import { insideSight } from '../../../../src/core/space.ts';
import { callsBefore, withSinceLast } from '../../../../src/flows/brief/with-since-last.ts';
import { removeCall } from '../../../../src/flows/own/remove-call.ts';
import { renameCall } from '../../../../src/flows/own/rename-call.ts';
import { parseText } from '../../../../src/parse/parse.ts';
import { type FlowWorld, openFlowWorlds } from '../../../support/flow-world.ts';
import { promiseText } from '../../../support/spoken-promises.ts';

const { world, end } = openFlowWorlds();
let here: FlowWorld;
beforeEach(async () => {
  here = await world();
});
afterEach(end);

const [Q1, Q2, Q3] = [1, 2, 3].map((quarter) => `harrowgate-pumps-q${quarter}-2023`) as [
  string,
  string,
  string,
];
const LATE = 'Kelso plant is delayed';

const keep = (id: string, library = here.store.library) =>
  library.save(parseText(Buffer.from(promiseText(id)), { name: `${id}.txt` }), {
    name: `${id}.txt`,
    origin: 'push',
  });
const ask = async (callId: string, channel = 'C1') => {
  await here.ask('brief', { team: 'T1', channel, user: 'U1', callId, responseUrl: null });
  await here.work();
};
const blocksIn = (channel: string) => {
  const roots = here.poster.shown.filter(
    (each) => each.channel === channel && each.threadTs === undefined,
  );
  return roots.flatMap(({ message }) => message.blocks);
};
const since = (channel = 'C1') => {
  const block = blocksIn(channel).find((each) => each.block_id === 'since');
  return block === undefined ? null : JSON.stringify(block);
};

describe('“Since last quarter”', () => {
  it('tells in a brief what became of the promises of the call before, with both quotes', async () => {
    await keep(Q1);
    await keep(Q2);
    await ask(Q2);
    const told = since() ?? '';
    expect(told).toContain('Since last quarter');
    expect(told).toContain('1 slipped · 1 not mentioned · 1 reworded · 1 met · 1 kept');
    expect(told).toContain('Q1 2023: “We expect the new plant in Kelso to open by the end');
    expect(told).toContain(`Q2 2023: “The opening of the ${LATE}`);
  });

  it('names the call before where that is not of last quarter', async () => {
    await keep(Q1);
    await keep(Q3);
    await ask(Q3);
    expect(since()).toContain('Since the Q1 2023 call');
  });

  it('is no part of a brief of the only call', async () => {
    await keep(Q2);
    await ask(Q2);
    expect(blocksIn('C1').length).toBeGreaterThan(3);
    expect(since()).toBeNull();
  });

  it('comes with a brief that is delivered', async () => {
    await keep(Q1);
    const target = 'harrowgatepumps';
    await here.store.follows.add({ team: 'T1', channel: 'C1', target, label: target, by: 'U1' });
    await here.arrive(promiseText(Q2), `${Q2}.txt`);
    await here.work();
    expect(since()).toContain(LATE);
  });

  it('speaks of a call of one channel in that channel alone', async () => {
    const own = here.store.libraryFor(insideSight({ team: 'T1', channel: 'C1' }));
    await keep(Q1, own);
    await keep(Q2);
    await ask(Q2, 'C1');
    await ask(Q2, 'C2');
    expect(since('C1')).toContain(LATE);
    expect(blocksIn('C2').length).toBeGreaterThan(3);
    expect(since('C2')).toBeNull();
    expect(
      JSON.stringify(here.poster.shown.filter(({ channel }) => channel === 'C2')),
    ).not.toContain('by the end of the third quarter');
  });
});

describe('what a brief of a model says of earlier promises', () => {
  it('is read without it, of the earlier calls too', async () => {
    await keep(Q1);
    const { id } = await keep(Q2);
    const transcript = await here.store.library.transcript(id);
    if (!transcript) throw new Error('no call');
    const { brief } = await here.ports.briefCall(transcript);
    const written = { ...brief, engine: 'openai' as const, guidance: [], metrics: [] };
    const { library } = here.store;
    const shown = await withSinceLast(library, { brief: written, transcript });
    expect(shown.sinceLast?.promises.map(({ fate }) => fate)).toContain('slipped');
    const headlines = (await library.list()).map(({ call, headline }) => [
      call.id,
      headline !== null,
    ]);
    expect(headlines).toEqual([
      [Q2, true],
      [Q1, false], // no brief was stored that nobody asked for
    ]);
  });

  it('is worked out once for the same texts', async () => {
    await keep(Q1);
    await keep(Q2);
    await ask(Q2);
    const read: string[] = [];
    const { library } = here.store;
    const counted = {
      ...library,
      transcript: async (id: CallId) => {
        read.push(id);
        return library.transcript(id);
      },
    };
    const transcript = await library.transcript(CallId.parse(Q2));
    if (!transcript) throw new Error('no call');
    const { brief } = await here.ports.briefCall(transcript);
    expect(await withSinceLast(counted, { brief, transcript })).toHaveProperty('sinceLast');
    expect(read).toEqual([]);
  });
});

describe('“Since last quarter” in a brief that is posted', () => {
  const post = async () => {
    await keep(Q2);
    await ask(Q2);
  };
  const replies = () => here.poster.shown.filter((each) => each.threadTs !== undefined);

  it('is there as soon as the call before comes, and nobody is told of a revision', async () => {
    await post();
    expect(since()).toBeNull();
    const before = replies().length;
    await here.arrive(promiseText(Q1), `${Q1}.txt`);
    await here.work();
    expect(since()).toContain(LATE);
    expect(replies()).toHaveLength(before);
    expect(JSON.stringify(blocksIn('C1'))).not.toContain('revised');
  });

  it('follows a revision of the call before', async () => {
    await here.arrive(promiseText(Q1), `${Q1}.txt`);
    await post();
    await here.arrive(
      promiseText(Q1).replace('the third quarter', 'the fourth quarter'),
      `${Q1}.txt`,
    );
    await here.work();
    expect(since()).toContain('to open by the end of the fourth quarter');
  });

  it('is gone with the call before', async () => {
    await here.arrive(promiseText(Q1), `${Q1}.txt`);
    await post();
    expect(since()).toContain(LATE);
    await removeCall(here.ports, { space: '', id: CallId.parse(Q1) });
    await here.work();
    expect(blocksIn('C1').length).toBeGreaterThan(3);
    expect(since()).toBeNull();
  });

  it('is gone when the call before turns out to be another', async () => {
    await here.arrive(promiseText(Q1), `${Q1}.txt`);
    await post();
    await renameCall(
      here.ports,
      { space: '', id: CallId.parse(Q1) },
      { typed: 'Harrowgate Pumps Q1 2021', key: 'renamed:1' },
    );
    await here.work();
    expect(since()).toBeNull();
  });

  it('stays as it is when a call after it comes', async () => {
    await here.arrive(promiseText(Q1), `${Q1}.txt`);
    await post();
    const edits = () => here.poster.shown.find(({ threadTs }) => threadTs === undefined)?.edits;
    const before = edits();
    await here.arrive(promiseText(Q3), `${Q3}.txt`);
    await here.work();
    expect(edits()).toBe(before);
  });
});

describe('the calls before one', () => {
  const ids = (id: string, ...all: string[]) =>
    callsBefore(
      CallId.parse(id),
      all.map((each) => ({ id: each })),
    ).map((each) => each.id);

  it.each([
    ['the latest first', ['a-q1-2023', 'a-q2-2023', 'a-q3-2023'], ['a-q2-2023', 'a-q1-2023']],
    ['none that comes after', ['a-q4-2023', 'a-q1-2024'], []],
    ['none of another length', ['a-h1-2023', 'a-fy-2022', 'a-q2-2023'], ['a-q2-2023']],
    ['none of more than two years ago', ['a-q2-2021', 'a-q3-2021'], ['a-q3-2021']],
    ['none of a period that has two', ['a-q2-2023', 'a-plc-q2-2023', 'a-q1-2023'], ['a-q1-2023']],
  ])('are %s', (_, all, before) => {
    expect(ids('a-q3-2023', 'a-q3-2023', ...all)).toEqual(before);
  });
});
