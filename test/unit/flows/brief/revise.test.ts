import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CallId } from '../../../../src/core/call.ts';
import { earningsError } from '../../../../src/core/faults.ts';
import { renameCall } from '../../../../src/flows/own/rename-call.ts';
import { type FlowWorld, openFlowWorlds } from '../../../support/flow-world.ts';
import { ORRIN_FILE, orrinText } from '../../../support/orrin.ts';

const { world, end } = openFlowWorlds();
const ORRIN = { team: 'T1', target: 'orrinrobotics', label: 'Orrin Robotics', by: 'U1' };
const R2: [string, string][] = [['84.2', '82.4']];
const R3: [string, string][] = [['84.2', '80.1']];
let here: FlowWorld;

beforeEach(async () => {
  here = await world();
  await here.store.follows.add({ ...ORRIN, channel: 'C1' });
});
afterEach(end);

const take = (over: [string, string][] = []) => here.arrive(orrinText(over), ORRIN_FILE);
const arrive = async (over: [string, string][] = []) => {
  await take(over);
  await here.work();
};
const said = (shown: unknown) => JSON.stringify(shown);
const root = (channel = 'C1') =>
  here.poster.shown.find((each) => each.channel === channel && !each.threadTs);
const replies = (channel = 'C1') =>
  here.poster.shown.filter((each) => each.channel === channel && each.threadTs);
const notes = (channel?: string) =>
  replies(channel).filter(({ message }) => said(message).includes('was revised'));
const thread = () => here.store.threads.find({ team: 'T1', channel: 'C1', ts: root()?.ts ?? '' });

describe('a revised transcript', () => {
  it('edits the brief and its quotes in place, and tells the thread once which figures changed', async () => {
    await arrive();
    await arrive(R2);
    expect(root()).toMatchObject({ edits: 1 });
    expect(said(root())).toContain('82.4');
    expect(said(root())).not.toContain('84.2');
    expect(said(root()?.message.blocks[0])).toContain(
      'Edited: the transcript of this call was revised',
    );
    expect(replies()).toHaveLength(2);
    expect(said(replies()[0])).toContain('$82.4 million');
    expect(notes()).toHaveLength(1);
    expect(said(notes())).toContain('Revenue: $84.2M → $82.4M');
    expect(said(notes())).toContain('are of the earlier transcript');
  });

  it('links the [n] of the edited brief to its quotes', async () => {
    await arrive();
    await arrive(R2);
    expect(said(root())).toContain(String(replies()[0]?.ts).replace('.', ''));
  });

  it('edits briefs that were asked for as well, in every channel', async () => {
    await take();
    await here.work();
    const [call] = await here.store.library.list();
    for (const channel of ['C2', 'D1'])
      await here.ask('brief', {
        team: 'T1',
        channel,
        user: 'U1',
        callId: call?.call.id,
        responseUrl: null,
      });
    await here.work();
    await arrive(R2);
    for (const channel of ['C1', 'C2', 'D1']) {
      expect(said(root(channel))).toContain('82.4');
      expect(notes(channel)).toHaveLength(1);
    }
  });

  it('says that no figure changed when only words did', async () => {
    await arrive();
    await arrive([['Thanks, operator.', 'Thank you, operator.']]);
    expect(said(notes())).toContain('No figure changed.');
    expect(replies()).toHaveLength(2);
  });

  it('that is announced again changes nothing', async () => {
    await arrive();
    await arrive(R2);
    const before = said(here.poster.shown);
    const newest = await take(R2);
    await here.ask('announce', { callId: newest.call.id, sha256: newest.source.sha256 });
    await here.work();
    expect(said(here.poster.shown)).toBe(before);
  });

  it('that came before is not gone back to', async () => {
    await arrive();
    await arrive(R2);
    const before = said(here.poster.shown);
    const old = await take();
    await here.ask('announce', { callId: old.call.id, sha256: old.source.sha256 });
    await here.work();
    expect(said(here.poster.shown)).toBe(before);
  });

  it('that comes back on purpose is shown again, and told each time', async () => {
    await arrive();
    await arrive(R2);
    for (const over of [[], R2, []]) {
      await here.arrive(orrinText(over), ORRIN_FILE, true);
      await here.work();
    }
    expect(notes().map(({ message }) => /Revenue: [^;]*?M →.*?M/.exec(said(message))?.[0])).toEqual(
      ['84.2M → $82.4', '82.4M → $84.2', '84.2M → $82.4', '82.4M → $84.2'].map(
        (moved) => `Revenue: $${moved}M`,
      ),
    );
    expect(said(root())).toContain('84.2');
    expect(said(replies()[0])).toContain('$84.2 million');
  });

  it('and the next, quickly, end at the last, told in order', async () => {
    await arrive();
    await take(R2);
    await take(R3);
    await here.work();
    expect(said(root())).toContain('80.1');
    expect(notes().map(({ message }) => /Revenue: [^;]*?M →.*?M/.exec(said(message))?.[0])).toEqual(
      ['Revenue: $84.2M → $80.1M'],
    );
    await arrive([['84.2', '79.5']]);
    expect(said(notes()[1])).toContain('Revenue: $80.1M → $79.5M');
  });

  it('that comes while a brief is being posted is shown after it', async () => {
    await take();
    await here.step('announce');
    const { post } = here.poster;
    Object.assign(here.poster, {
      post: async (...args: Parameters<typeof post>) => {
        Object.assign(here.poster, { post });
        await here.store.library.save(await revisedOf(), { name: 'x', origin: 'push' });
        return post(...args);
      },
    });
    await here.work();
    expect(said(root())).toContain('82.4');
    expect(notes()).toHaveLength(1);
  });

  it('waits while the brief it would edit is still being made', async () => {
    await arrive();
    await take(R2);
    await here.step('announce');
    const request = await here.store.requests.claim();
    const busy = { ...here.store.requests, isOpen: async () => true };
    const { FLOWS } = await import('../../../../src/flows/index.ts');
    const ports = { ...here.ports, store: { ...here.store, requests: busy } };
    const wait = request && (await FLOWS.revise?.(ports, request, new AbortController().signal));
    expect(wait).toEqual({ againAt: here.clock.now() + 1000 });
    expect(root()).toMatchObject({ edits: 0 });
  });
});

describe('the quotes of a revised brief', () => {
  const LONG = 'Volume, price and mix all helped in this quarter, as they did before. '.repeat(20);
  const long = (count: number): [string, string][] => [
    [
      'Operating income was $9.6 million.',
      Array.from(
        { length: count },
        (_, at) =>
          `${NAMES[at]} was $${at + 11}.5 million, ${LONG.trim().replaceAll('.', ',')} and so on.`,
      ).join(' '),
    ],
  ];
  const NAMES = [
    'Operating income',
    'Net income',
    'Free cash flow',
    'Operating cash flow',
    'Capex',
    'Net debt',
    'EBITDA',
    'Gross profit',
  ];

  it('grow by a message, and shrink to one that says so', async () => {
    await arrive();
    await arrive(long(8));
    const count = replies().length - notes().length;
    expect(count).toBeGreaterThan(1);
    await arrive(R2);
    const left = replies().filter(({ message }) => said(message).includes('no longer uses them'));
    expect(left).toHaveLength(count - 1);
    await arrive(long(8).map(([from, to]) => [from, to.replace('11.5', '12.5')]));
    expect(replies().length - notes().length).toBe(count);
    expect(said(replies())).not.toContain('no longer uses them');
  });

  it('that did not change are left alone', async () => {
    await arrive();
    await arrive([['We take no questions today.', 'We take no questions now.']]);
    expect(replies()[0]).toMatchObject({ edits: 0 });
  });

  it('do not grow by what was claimed and never posted', async () => {
    await arrive();
    await here.store.outbox.claim(`${(await thread())?.briefKey}:quotes:1`, 'C1');
    await arrive(R2);
    expect(replies()).toHaveLength(2); // the quotes, and the note
  });

  it('that somebody deleted stay deleted, and the brief is edited all the same', async () => {
    await arrive();
    Object.assign(replies()[0] ?? {}, { isDeleted: true });
    await arrive(R2);
    expect(said(root())).toContain('82.4');
    expect(said(root())).not.toContain('https://');
    expect(notes()).toHaveLength(1);
  });
});

describe('a revision that cannot be shown', () => {
  it('ends quietly where the brief was deleted, and its thread is forgotten', async () => {
    await arrive();
    const before = await thread();
    Object.assign(root() ?? {}, { isDeleted: true });
    await arrive(R2);
    expect([notes(), here.dead]).toEqual([[], []]);
    expect(before?.sha256).toEqual(expect.any(String));
    expect((await thread())?.sha256).toBeNull();
    await arrive(R3);
    expect(here.poster.calls.update).toBe(2); // quotes and brief, of the first revision only
  });

  it.each([
    ['slack.not_in_channel', true],
    ['slack.is_archived', true],
    ['slack.channel_not_found', false],
  ] as const)(
    'ends quietly where the channel meets %s, which then follows nothing; it is made up for later: %s',
    async (code, comesBack) => {
      await arrive();
      const before = await thread();
      here.poster.close('C1', earningsError(code, { channel: 'C1' }));
      await arrive(R2);
      expect(here.dead).toEqual([]);
      expect((await thread())?.sha256).toBe(comesBack ? before?.sha256 : null);
      expect(await here.store.follows.of({ team: 'T1', channel: 'C1' })).toEqual([]);
      here.poster.open('C1');
      for (let times = 0; times < 2; times++) {
        await here.ask('back', { team: 'T1', channel: 'C1' });
        await here.work();
      }
      expect(said(root()).includes('82.4')).toBe(comesBack);
      expect(notes()).toHaveLength(comesBack ? 1 : 0);
    },
  );

  it.each(['edit_window_closed', 'cant_update_message'])(
    'is told in the thread where Slack says %s',
    async (error) => {
      await arrive();
      here.poster.fail('update', earningsError('slack.failed', { method: 'chat.update', error }));
      await arrive(R2);
      expect(said(notes())).toContain('could not be edited and still shows the earlier one');
      expect(said(notes())).toContain('Revenue: $84.2M → $82.4M');
    },
  );

  it('makes no edit twice when it has to wait between them', async () => {
    await arrive();
    const { update, post } = here.poster;
    let turn = 0;
    const paced =
      <A extends unknown[], T>(run: (...args: A) => Promise<T>) =>
      async (...args: A) => {
        if (++turn % 2 === 0) throw earningsError('slack.rate_limited', { retryAfterMs: 1000 });
        return run(...args);
      };
    Object.assign(here.poster, { update: paced(update), post: paced(post) });
    await arrive(R2);
    expect(replies().map(({ edits }) => edits)).toEqual([1, 0]);
    expect(root()).toMatchObject({ edits: 1 });
    expect(notes()).toHaveLength(1);
  });

  it('is tried again after silence, and told once', async () => {
    await arrive();
    for (const isApplied of [false, true])
      here.poster.fail('update', earningsError('slack.unreachable', {}), isApplied);
    here.poster.fail('post', earningsError('slack.unreachable', {}), true);
    await arrive(R2);
    expect(said(root())).toContain('82.4');
    expect(notes()).toHaveLength(1);
  });

  it('steps down to plainer blocks when Slack refuses them', async () => {
    await arrive();
    await take(R2);
    await here.step('announce');
    here.poster.fail('update', earningsError('slack.invalid_blocks', { pointers: ['x'] }));
    await here.work();
    expect(said(root())).toContain('82.4');
    expect(notes()).toHaveLength(1);
  });
});

async function revisedOf() {
  const { parseText } = await import('../../../../src/parse/parse.ts');
  return parseText(Buffer.from(orrinText(R2)), { name: ORRIN_FILE });
}

describe('a renamed call', () => {
  const rename = (key: string, from: string, typed: string) =>
    renameCall(here.ports, { space: '', id: CallId.parse(from) }, { typed, key });
  const texts = () => here.poster.shown.map(({ message }) => message.text);
  const Q2 = 'kingsoft-q2-2023';

  beforeEach(async () => {
    await here.store.follows.add({
      team: 'T1',
      channel: 'C1',
      target: '*',
      label: 'all',
      by: 'U1',
    });
    const file = `${Q2}.txt`;
    await here.arrive(readFileSync(join('transcripts', file), 'utf8'), file);
    await here.work();
  });

  it('is named anew in all that is posted of it, and its thread told of no revision', async () => {
    expect(texts().filter((text) => text.includes('Q2 2023')).length).toBeGreaterThan(3);
    await rename('renamed:1', Q2, 'Kingsoft Cloud Q3 2023');
    await here.work();
    expect(texts().filter((text) => text.includes('Q2 2023'))).toEqual([]);
    expect(said(here.poster.shown)).not.toMatch(/was revised|No figure changed/);
    const charts = here.poster.shown.find(({ message }) => message.text.startsWith('Charts'));
    expect(said(charts)).toContain('Q3 2023');
    const told = texts().filter((text) => text.includes('has another name'));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('Q3 2023');
  });

  it('is named as before when it was right after all', async () => {
    const now = await rename('renamed:1', Q2, 'Kingsoft Cloud Q3 2023');
    await here.work();
    await rename('renamed:2', String(now), 'Kingsoft Cloud Q2 2023');
    await here.work();
    const shown = texts().filter((text) => !text.includes('has another name'));
    expect(shown.filter((text) => text.includes('Q3 2023'))).toEqual([]);
    expect(shown.filter((text) => text.includes('Q2 2023')).length).toBeGreaterThan(3);
  });
});
