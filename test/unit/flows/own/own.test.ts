import { afterEach, describe, expect, it } from 'vitest';
import { CallId } from '../../../../src/core/call.ts';
import type { StoredRequest } from '../../../../src/core/ports/requests.ts';
import { insideSight, OPERATOR } from '../../../../src/core/space.ts';
import { clearOld } from '../../../../src/flows/upkeep/clear-old.ts';
import { eraseGone, GRACE_DAYS } from '../../../../src/flows/upkeep/erase-gone.ts';
import { keepUp } from '../../../../src/flows/upkeep/keep-up.ts';
import { type FlowWorld, openFlowWorlds } from '../../../support/flow-world.ts';
import { storedCall } from '../../../support/store-calls.ts';

const { world, end } = openFlowWorlds();
afterEach(end);

const DAY = 24 * 60 * 60 * 1000;
const UPLOAD = { name: 'x', origin: 'upload' } as const;
const PLACE = { team: 'T1', channel: 'C1' };
const ID = 'halden-foods-q3-2024';

/** One private call, one of everybody's, and a thread about the private one. */
async function open(): Promise<FlowWorld> {
  const here = await world();
  const own = storedCall(ID, 'Halden Foods');
  const { sha256 } = await here.store.libraryFor(insideSight(PLACE)).save(own, UPLOAD);
  await here.store.library.save(storedCall('brant-q1-2024', 'Brant AB'), UPLOAD);
  const thread = { ...PLACE, ts: '1.1', callId: CallId.parse(ID), sha256, briefKey: null };
  await here.store.threads.remember(thread);
  return here;
}

const ids = async ({ store }: FlowWorld) =>
  (await store.libraryFor(OPERATOR).list()).map(({ call }) => call.id);

describe('retention', () => {
  it('deletes private calls that are older than it says, with their threads, and keeps the rest', async () => {
    const here = await open();
    const ports = { ...here.ports, retentionDays: 7 };
    here.clock.advance(7 * DAY);
    expect(await clearOld(ports, here.clock.now())).toMatchObject({ oldCalls: 0 });
    here.clock.advance(1);
    expect(await clearOld(ports, here.clock.now())).toMatchObject({ oldCalls: 1 });
    expect(await ids(here)).toEqual(['brant-q1-2024']);
    expect(await here.store.threads.find({ ...PLACE, ts: '1.1' })).toBeNull();
  });

  it('deletes transcripts of which nobody has said which call they are', async () => {
    const here = await open();
    const kept = { ...PLACE, key: 'u1', name: 'call.txt', origin: 'upload', user: 'U1' } as const;
    const asked = { threadTs: '1.1', asks: 'which', typed: null } as const;
    await here.store.uploads.put({ ...kept, ...asked, bytes: new Uint8Array([1]) });
    here.clock.advance(7 * DAY + 1);
    const ports = { ...here.ports, retentionDays: 7 };
    expect(await clearOld(ports, here.clock.now())).toMatchObject({ oldUploads: 1 });
    expect(await here.store.uploads.get('u1')).toBeNull();
  });

  it('deletes what people said of answers', async () => {
    const here = await open();
    const said = { ...PLACE, ts: '1.2', user: 'U1', verdict: 'down' } as const;
    await here.store.feedback.put(said);
    here.clock.advance(7 * DAY + 1);
    const ports = { ...here.ports, retentionDays: 7 };
    expect(await clearOld(ports, here.clock.now())).toMatchObject({ oldFeedback: 1 });
    expect(await here.store.feedback.put(said)).toBe(true);
  });

  it('that fails keeps no other chore from being done, and is told', async () => {
    const here = await open();
    const answers = { ...here.store.answers, clear: () => Promise.reject(new Error('damaged')) };
    let polls = 0;
    const ports = {
      ...{ ...here.ports, retentionDays: 7, store: { ...here.store, answers } },
      pollFeeds: async () => void polls++,
    };
    const request = { key: 'upkeep:1', kind: 'upkeep', payload: {} } as StoredRequest;
    await expect(keepUp(ports, request, new AbortController().signal)).rejects.toThrow('damaged');
    expect(polls).toBe(1);
  });

  it('deletes nothing where none is wanted', async () => {
    const here = await open();
    here.clock.advance(10_000 * DAY);
    expect(await clearOld(here.ports, here.clock.now())).toEqual({});
    expect(await ids(here)).toHaveLength(2);
  });
});

describe('a workspace that removed the app', () => {
  const leave = (here: FlowWorld, at = here.clock.now()) =>
    here.ask('uninstalled', { id: 'T1', at }, `uninstalled:${at}`);

  it('is erased when its time is over, and not a moment before', async () => {
    const here = await open();
    await leave(here);
    await here.work(0);
    here.clock.advance(GRACE_DAYS * DAY - 1);
    expect(await eraseGone(here.ports, here.clock.now())).toEqual({ workspacesErased: 0 });
    here.clock.advance(1);
    expect(await eraseGone(here.ports, here.clock.now())).toEqual({ workspacesErased: 1 });
    expect(await ids(here)).toEqual(['brant-q1-2024']);
    expect(await here.store.threads.find({ ...PLACE, ts: '1.1' })).toBeNull();
    expect(await eraseGone(here.ports, here.clock.now())).toEqual({ workspacesErased: 0 });
  });

  it('keeps everything when it comes back in time', async () => {
    const here = await open();
    await leave(here);
    await here.work(0);
    await here.store.workspaces.back('T1');
    here.clock.advance(2 * GRACE_DAYS * DAY);
    expect(await eraseGone(here.ports, here.clock.now())).toEqual({ workspacesErased: 0 });
    expect(await ids(here)).toHaveLength(2);
  });
});
