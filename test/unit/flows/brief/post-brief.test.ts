import { afterEach, describe, expect, it } from 'vitest';
import { earningsError } from '../../../../src/core/faults.ts';
import { insideOnly } from '../../../../src/flows/in-sight.ts';
import { tellFailure } from '../../../../src/flows/tell-failure.ts';
import { type FlowWorld, openFlowWorlds } from '../../../support/flow-world.ts';
import { seedCall } from '../../../support/seed.ts';

const { world, end } = openFlowWorlds();
afterEach(end);

const PLACE = { team: 'T1', channel: 'C1' };
const FAULT = earningsError('slack.failed', { method: 'chat.update', error: 'some_new_error' });
const LOST = earningsError('slack.unreachable', {});

async function asked(): Promise<FlowWorld> {
  const made = await world();
  await made.store.library.save(seedCall(), { name: 'seed', origin: 'shipped' });
  const payload = { ...PLACE, user: 'U1', callId: 'kingsoft-q2-2023', responseUrl: null };
  await made.ask('brief', payload, 'b');
  return made;
}

/** What the root says after the work was given up. */
async function toldOver({ store, poster, ports, dead }: FlowWorld): Promise<string> {
  const payload = await store.requests.payloadOf('b');
  const request = {
    key: 'b',
    kind: 'brief',
    payload,
    state: 'failed' as const,
    attempts: 2,
    deaths: 0,
  };
  const of = { receivedAt: 0, urgency: 'person' as const, team: 'T1' };
  const told = {
    ...ports,
    sightOf: insideOnly,
    poster: { ...ports.poster, ...poster },
    streams: null,
  };
  for (const _ of dead) await tellFailure(told, { ...request, ...of }, FAULT.fault, 'r1');
  return JSON.stringify(poster.shown[0]?.message.blocks);
}

describe('a brief that stands', () => {
  it('is not edited again by a try after a crash', async () => {
    const made = await asked();
    await made.crash('brief');
    made.poster.fail('update', FAULT);
    await made.work();
    expect(made.dead).toEqual([]);
    expect(made.poster.shown[0]?.edits).toBe(1);
  });

  it('never has a failure put over it, not even where only Slack knows that it stands', async () => {
    const made = await asked();
    made.poster.fail('update', LOST, true);
    made.poster.fail('update', FAULT);
    await made.work();
    expect(made.dead).toHaveLength(1);
    expect(await toldOver(made)).toContain('1,835.4');
    expect(made.poster.shown.filter(({ threadTs }) => !threadTs)).toHaveLength(1);
  });
});

describe('a brief that Slack refuses', () => {
  it('is told over the progress message', async () => {
    const made = await asked();
    made.poster.fail('update', FAULT);
    await made.work();
    expect(made.dead).toHaveLength(1);
    expect(await toldOver(made)).toContain('refused');
  });
});

describe('a brief whose progress somebody deletes', () => {
  it.each([
    ['before its quotes', 'post', earningsError('slack.thread_gone', { channel: 'C1' })],
    [
      'before it is shown',
      'update',
      earningsError('slack.failed', { method: 'chat.update', error: 'message_not_found' }),
    ],
  ] as const)(
    '%s ends quietly, and nothing waits for it or revises it',
    async (_when, call, fault) => {
      const made = await asked();
      if (call === 'post') await failSecondPost(made, fault);
      else made.poster.fail(call, fault);
      await made.work();
      expect(made.dead).toEqual([]);
      const [root] = made.poster.shown;
      const place = { ...PLACE, ts: root?.ts ?? '' };
      expect(await made.store.threads.find(place)).toMatchObject({ sha256: null, briefKey: null });
      expect(made.log).toContain('brief not shown, its message was deleted');
    },
  );
});

/** The progress is posted; what comes after it is refused. */
async function failSecondPost({ poster }: FlowWorld, fault: Error): Promise<void> {
  const { post } = poster;
  let posts = 0;
  Object.assign(poster, {
    post: (...given: Parameters<typeof post>) =>
      ++posts === 2 ? Promise.reject(fault) : post(...given),
  });
}
