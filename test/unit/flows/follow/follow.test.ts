import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { earningsError } from '../../../../src/core/faults.ts';
import type { Message } from '../../../../src/core/ports/slack.ts';
import { type FlowWorld, openFlowWorlds } from '../../../support/flow-world.ts';
import { ORRIN_FILE, orrinText } from '../../../support/orrin.ts';
import { storedCall } from '../../../support/store-calls.ts';

const { world, end } = openFlowWorlds();
const HERE = { team: 'T1', channel: 'C1' };
const UPLOAD = { name: 'x', origin: 'upload' } as const;
let here: FlowWorld;

beforeEach(async () => {
  here = await world();
  for (const call of [
    storedCall('halden-foods-q3-2024', 'Halden Foods plc', { ticker: 'HLD' }),
    storedCall('delta-freight-q1-2024', 'Delta Freight'),
    storedCall('delta-dairy-q1-2024', 'Delta Dairy'),
    storedCall('kingsoft-q2-2023', 'Kingsoft Cloud Holdings Ltd'),
  ])
    await here.store.library.save(call, UPLOAD);
});
afterEach(end);

/** Does what people typed, one after the other; gives what was posted and answered by the last. */
async function type(...lines: readonly string[]) {
  let before = { posts: 0, answers: 0 };
  for (const line of lines) {
    before = { posts: here.poster.shown.length, answers: here.poster.responses.length };
    const [, kind = '', words = ''] = /^(\w+) ?(.*)$/.exec(line) ?? [];
    const asTyped = words.endsWith('!');
    await here.ask(kind, {
      ...HERE,
      user: 'U1',
      words: words.replace(/!$/, ''),
      ...(asTyped && { asTyped }),
      responseUrl: 'https://hooks.test/1',
    });
    await here.work();
  }
  return {
    posted: here.poster.shown.slice(before.posts).map(({ message }) => wordsOf(message)),
    told: here.poster.responses.slice(before.answers).map(wordsOf),
  };
}
const wordsOf = ({ blocks }: Message) =>
  JSON.stringify(blocks.map(({ text, elements }) => ({ text, elements })));
const targets = async () => (await here.store.follows.of(HERE)).map(({ target }) => target);

describe('following', () => {
  it.each<[string[], RegExp, string[]]>([
    [
      ['follow Halden Foods'],
      /new call of Halden Foods by itself.*\/earnings Halden Foods/,
      ['haldenfoods'],
    ],
    [['follow hld'], /new call of Halden Foods by itself/, ['haldenfoods']],
    [['follow HALDEN'], /new call of Halden Foods by itself/, ['haldenfoods']],
    [['follow kingsoft-q2-2023'], /new call of Kingsoft Cloud by itself/, ['kingsoftcloud']],
    [['follow kc'], /new call of Kingsoft Cloud by itself/, ['kingsoftcloud']],
    [['follow Bramble Oil'], /Bramble Oil by itself.*No call of it is here yet/, ['brambleoil']],
    [['follow Bramble Oil Inc q2 2024'], /Bramble Oil by itself.*No call/, ['brambleoil']],
    [['follow Bramble Oil (BRML.L)'], /Bramble Oil by itself.*No call/, ['brambleoil']],
    [['follow LSE:BRML'], /BRML by itself.*No call/, ['brml']],
    [['follow “Bramble Oil”, Q3'], /Bramble Oil by itself.*No call/, ['brambleoil']],
    [['follow Bramble, Inc.'], /Bramble by itself.*No call/, ['bramble']],
    [['follow Bramble and Sons'], /Bramble and Sons by itself.*No call/, ['brambleandsons']],
    [['follow Bramble, Oak and Sons!'], /Bramble, Oak and Sons by itself/, ['brambleoakandsons']],
    [['follow KC (NASDAQ:KC)'], /Kingsoft Cloud/, ['kingsoftcloud']],
    [['follow all companies'], /each new call by itself, whatever the company/, ['*']],
    [['follow Q2 Ledgers'], /Q2 Ledgers by itself/, ['q2ledgers']],
    [['follow Halden Fuels!'], /Halden Fuels by itself.*No call/, ['haldenfuels']],
    [['follow Delta Foods'], /Delta Foods by itself.*No call of it is here yet/, ['deltafoods']],
    [['follow all'], /each new call by itself, whatever the company/, ['*']],
    [['follow hld', 'follow ALL'], /Among them Halden Foods, as before/, ['haldenfoods', '*']],
    [['follow hld', 'follow kc'], /Kingsoft Cloud/, ['haldenfoods', 'kingsoftcloud']],
  ])('%j is confirmed to everybody, then stored', async (lines, said, stored) => {
    const { posted, told } = await type(...lines);
    expect(told).toEqual([]);
    expect(posted).toEqual([expect.stringMatching(said)]);
    expect(await targets()).toEqual(stored);
  });

  it.each<[string[], RegExp, string[]]>([
    [['follow delta'], /Several companies fit “delta”.*earnings.follow.0.*Delta Dairy/, []],
    [
      ['follow Haldn Foods'],
      /“Haldn Foods” yet. Did you mean.*"value":"Halden Foods plc".*earnings.follow.new/,
      [],
    ],
    [
      ['follow Bramble Oil, Halden Foods; KC'],
      /one at a time.*follow.0","value":"Bramble Oil".*follow.1","value":"Halden Foods".*follow.2","value":"KC"/,
      [],
    ],
    [['follow Halden Foods and Bramble'], /one at a time.*follow.1","value":"Bramble"/, []],
    [['follow (KC)'], /is not a company’s name/, []],
    [['follow Q3 2024'], /is not a company’s name/, []],
    [['follow Bramble (BRML)', 'follow bramble'], /follows Bramble already/, ['bramble']],
    [['follow BRML', 'unfollow NASDAQ:BRMX'], /“NASDAQ:BRMX” is not followed here/, ['brml']],
    [['follow Halden Fuels'], /Did you mean.*"value":"Halden Fuels"/, []],
    [['follow freight'], /Did you mean.*Delta Freight/, []],
    [['follow 🎉'], /is not a company’s name/, []],
    [['follow <!channel>'], /“&lt;!channel&gt;” is not a company’s name/, []],
    [['follow ../../etc'], /is not a company’s name/, []],
    [['follow hld', 'follow Halden Foods'], /follows Halden Foods already/, ['haldenfoods']],
    [['follow BRML', 'follow brml'], /follows BRML already/, ['brml']],
    [['follow all', 'follow all'], /follows every company already\./, ['*']],
    [['follow all', 'follow hld'], /every company already, Halden Foods among them/, ['*']],
    [['unfollow hld'], /Nothing is followed here/, []],
    [['unfollow all'], /Nothing is followed here/, []],
    [['unfollow'], /Nothing is followed here/, []],
    [['follow hld', 'unfollow'], /Name what to end: Halden Foods, or all/, ['haldenfoods']],
    [
      ['follow hld', 'unfollow kc'],
      /“kc” is not followed here. What is: Halden Foods/,
      ['haldenfoods'],
    ],
    [['follow all', 'unfollow hld'], /Every company.*unfollow all/, ['*']],
    [
      ['follow Delta Dairy', 'follow Delta Freight', 'unfollow delta'],
      /Several fit “delta”: Delta Dairy and Delta Freight/,
      ['deltadairy', 'deltafreight'],
    ],
    [['following'], /follows no company/, []],
    [
      ['follow hld', 'follow kc', 'following'],
      /Halden Foods and Kingsoft Cloud/,
      ['haldenfoods', 'kingsoftcloud'],
    ],
    [['follow hld', 'follow all', 'following'], /it follows every company/, ['*', 'haldenfoods']],
  ])('%j is answered only to who typed it', async (lines, said, stored) => {
    const { posted, told } = await type(...lines);
    expect(posted).toEqual([]);
    expect(told).toEqual([expect.stringMatching(said)]);
    expect((await targets()).toSorted()).toEqual(stored.toSorted());
  });

  it.each<[string[], RegExp, string[]]>([
    [
      ['follow hld', 'follow kc', 'unfollow Halden Foods plc'],
      /no longer follows Halden Foods/,
      ['kingsoftcloud'],
    ],
    [
      ['follow Delta Dairy', 'unfollow delta'],
      /follows no company any more. It followed Delta Dairy/,
      [],
    ],
    [
      ['follow hld', 'follow Bramble Oil', 'unfollow bramble'],
      /no longer follows Bramble Oil/,
      ['haldenfoods'],
    ],
    [
      ['follow hld', 'follow kc', 'unfollow all'],
      /It followed Halden Foods and Kingsoft Cloud/,
      [],
    ],
    [
      ['follow hld', 'follow all', 'unfollow all'],
      /It followed Halden Foods and every company/,
      [],
    ],
  ])('%j ends it, told to everybody', async (lines, said, stored) => {
    const { posted, told } = await type(...lines);
    expect(told).toEqual([]);
    expect(posted).toEqual([expect.stringMatching(said)]);
    expect(await targets()).toEqual(stored);
  });

  it('names what ended also where the channel’s turn had to come first', async () => {
    await type('follow hld', 'follow kc');
    const waits = [500, 500];
    Object.assign(here.poster, { turnIn: () => waits.pop() ?? 0 });
    const { posted } = await type('unfollow all');
    expect(posted).toEqual([expect.stringMatching(/It followed Halden Foods and Kingsoft Cloud/)]);
  });

  it.each([
    [true, ['haldenfreight']],
    [false, []],
  ])(
    'takes a name that is another’s ticker where it was offered and clicked: %s',
    async (isChosen, stored) => {
      const freight = storedCall('halden-freight-q1-2024', 'Halden Freight');
      await here.store.library.save(freight, UPLOAD);
      const other = { ticker: 'HALDENFREIGHT', people: ['Eve Hart'] };
      await here.store.library.save(storedCall('bramble-q1-2024', 'Bramble', other), UPLOAD);
      const words = { words: 'Halden Freight', isChosen, responseUrl: 'https://hooks.test/1' };
      await here.ask('follow', { ...HERE, user: 'U1', ...words });
      await here.work();
      expect(await targets()).toEqual(stored);
    },
  );

  it('knows a company again that was followed by a ticker and a word before a call of it came', async () => {
    await type('follow ORN', 'follow orrin', 'follow hld');
    const orrin = storedCall('orrin-robotics-q2-2024', 'Orrin Robotics, Inc.', { ticker: 'ORN' });
    await here.store.library.save(orrin, UPLOAD);
    expect((await type('follow Orrin Robotics')).told[0]).toMatch(/follows ORN already/);
    expect((await type('unfollow Orrin')).posted[0]).toMatch(/no longer follows ORN and orrin\./);
    expect(await targets()).toEqual(['haldenfoods']);
  });

  it.each([
    ['slack.not_in_channel', /\/invite @Earnings/],
    ['slack.channel_not_found', /\/invite @Earnings/],
    ['slack.is_archived', /archived.*\/invite @Earnings/],
    ['slack.restricted_action', /administrator.*\/invite @Earnings/],
  ] as const)('is refused where posting meets %s, and nothing is stored', async (code, said) => {
    here.poster.close('C1', earningsError(code, { channel: 'C1' }));
    expect((await type('follow hld')).told).toEqual([expect.stringMatching(said)]);
    expect(await targets()).toEqual([]);
  });

  it('can be ended where nothing can be posted any more', async () => {
    await type('follow hld');
    here.poster.close('C1', earningsError('slack.is_archived', { channel: 'C1' }));
    expect((await type('unfollow hld')).told[0]).toMatch(/It followed Halden Foods/);
    expect(await targets()).toEqual([]);
  });

  it('confirms once when Slack’s answer is lost, and stores the follow', async () => {
    here.poster.fail('post', earningsError('slack.unreachable', {}), true);
    expect((await type('follow hld')).posted).toHaveLength(1);
    expect(await targets()).toEqual(['haldenfoods']);
  });

  it('is stored before anybody reads that it is, and gone before anybody reads that', async () => {
    const { post } = here.poster;
    const seen: string[][] = [];
    Object.assign(here.poster, {
      post: async (...args: Parameters<typeof post>) => {
        seen.push(await targets());
        return post(...args);
      },
    });
    await type('follow hld', 'unfollow hld');
    expect(seen).toEqual([['haldenfoods'], []]);
  });

  it.each([
    [
      'follow kc',
      /gets the brief of each new call of Kingsoft Cloud/,
      ['haldenfoods', 'kingsoftcloud'],
    ],
    ['unfollow hld', /follows no company any more/, []],
    ['unfollow all', /follows no company any more/, []],
  ])('tells the channel of %j also when Slack let it wait', async (line, said_, stored) => {
    await type('follow hld');
    here.poster.fail('post', earningsError('slack.rate_limited', { retryAfterMs: 1000 }));
    const { posted, told } = await type(line);
    expect(told).toEqual([]);
    expect(posted).toEqual([expect.stringMatching(said_)]);
    expect(await targets()).toEqual(stored);
  });

  it('ends no other follow when it goes on after a wait', async () => {
    await type('follow delta freight', 'follow Delta Dairy');
    here.poster.fail('post', earningsError('slack.rate_limited', { retryAfterMs: 1000 }));
    expect((await type('unfollow delta f')).posted[0]).toMatch(/no longer follows delta f\./);
    expect(await targets()).toEqual(['deltadairy']);
  });

  it('is taken back where a lasting fault keeps it from being confirmed', async () => {
    here.poster.close('C1', earningsError('slack.missing_scope', { needed: 'chat:write' }));
    await type('follow hld');
    expect(here.dead.map(([, code]) => code)).toEqual(['slack.missing_scope']);
    expect(await targets()).toEqual([]);
  });

  it('speaks of a conversation in a direct message', async () => {
    await here.ask('follow', {
      team: 'T1',
      channel: 'D1',
      user: 'U1',
      words: 'hld',
      responseUrl: null,
    });
    await here.work();
    expect(here.poster.shown[0]?.message.text).toMatch(/^From now on this conversation gets/);
  });
});

describe('a channel that is left', () => {
  it.each([
    [false, 1],
    [true, 0],
  ])('follows nothing; deleted %s: its threads are forgotten', async (isDeleted, threads) => {
    await type('follow Orrin Robotics');
    const { call } = await here.arrive(orrinText(), ORRIN_FILE);
    await here.work();
    await here.ask('left', { ...HERE, isDeleted });
    await here.work();
    expect(await targets()).toEqual([]);
    const id = (await here.store.library.list()).find((each) => each.call.id === call.id)?.call.id;
    expect(id).toBeDefined();
    expect(await here.store.threads.latest(HERE)).toEqual(threads === 1 ? expect.anything() : null);
  });
});

describe('a channel that is archived', () => {
  const told = () => here.poster.shown.map(({ message }) => wordsOf(message));
  const paused = async () =>
    (await here.store.follows.pausedIn(HERE))?.follows.map(({ label }) => label) ?? [];
  const happens = async (...kinds: readonly string[]) => {
    for (const kind of kinds) {
      const isDeleted = kind === 'deleted';
      await here.ask(isDeleted ? 'left' : kind, { ...HERE, isDeleted });
      await here.work();
    }
  };

  it('follows nothing until it is unarchived, then goes on, and is told what came meanwhile', async () => {
    await type('follow Orrin Robotics', 'follow hld');
    here.clock.advance(1000);
    await happens('archived');
    await here.arrive(orrinText(), ORRIN_FILE);
    await here.work();
    expect(await targets()).toEqual([]);
    expect(here.poster.shown).toHaveLength(2); // the confirmations
    here.clock.advance(1000);
    await happens('back', 'back');
    expect(told().slice(2)).toEqual([
      expect.stringMatching(
        /is back, and gets.*Halden Foods and Orrin Robotics again. Meanwhile these came:.*Brief of Orrin Robotics/,
      ),
    ]);
    expect(told()[2]).not.toContain('Brief of Halden');
    expect(await targets()).toEqual(['haldenfoods', 'orrinrobotics']);
    // What came while it was archived is no news when it is revised later.
    await here.arrive(orrinText([['84.2', '82.4']]), ORRIN_FILE);
    await here.work();
    expect(here.poster.shown).toHaveLength(3);
    await here.arrive(
      orrinText([['Second Quarter', 'Third Quarter']]),
      'orrin-robotics-q3-2024.txt',
    );
    await here.work();
    expect(told().at(3)).toContain('this channel follows Orrin Robotics');
  });

  it('waits for an invitation where the app is no member any more', async () => {
    await type('follow hld');
    await happens('archived', 'left');
    here.poster.close('C1', earningsError('slack.not_in_channel', { channel: 'C1' }));
    await happens('back');
    expect([await targets(), await paused(), here.dead]).toEqual([[], ['Halden Foods'], []]);
    here.poster.open('C1');
    await happens('back');
    expect([await targets(), await paused()]).toEqual([['haldenfoods'], []]);
    expect(told().at(-1)).toMatch(/is back/);
  });

  it.each([
    ['the app leaves it after that', ['archived', 'back', 'left']],
    ['it is deleted', ['archived', 'deleted']],
  ])('follows nothing for good where %s', async (_why, kinds) => {
    await type('follow hld');
    await happens(...kinds);
    expect([await targets(), await paused()]).toEqual([[], []]);
    const before = here.poster.shown.length;
    await happens('back');
    expect(here.poster.shown).toHaveLength(before);
  });

  it('says what waits, and ends that, too', async () => {
    await type('follow hld', 'follow kc');
    await happens('archived');
    expect((await type('following')).told[0]).toMatch(
      /follows no company now: it was archived, and followed Halden Foods and Kingsoft Cloud.*\/invite/,
    );
    expect((await type('unfollow hld')).posted[0]).toMatch(/Halden Foods/);
    expect(await paused()).toEqual(['Kingsoft Cloud']);
    expect((await type('follow kc')).posted[0]).toMatch(/From now on.*Kingsoft Cloud/);
    expect([await targets(), await paused()]).toEqual([['kingsoftcloud'], []]);
  });

  it('is told once when the process dies after it was told, and goes on', async () => {
    await type('follow hld');
    await happens('archived');
    await here.ask('back', HERE);
    await here.crash('back');
    await here.work();
    expect(told().filter((words) => words.includes('is back'))).toHaveLength(1);
    expect(await targets()).toEqual(['haldenfoods']);
  });
});
