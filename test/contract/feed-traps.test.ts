import { afterEach, describe, expect, it } from 'vitest';
import { lumoCall } from '../../demo/lumo-call.ts';
import { CallId } from '../../src/core/call.ts';
import type { FeedName } from '../../src/core/ports/feeds.ts';
import { edgar } from '../../src/feeds/edgar.ts';
import { faultText } from '../../src/render/fault-text.ts';
import { type Answer, FEED_FIXTURES } from '../support/feed-fixtures.ts';
import {
  DAY,
  type FeedWorld,
  HOUR,
  heldCall,
  MINUTE,
  openFeedWorlds,
} from '../support/feed-world.ts';
import { storedCall } from '../support/store-calls.ts';

const worlds = openFeedWorlds();
afterEach(() => worlds.end());

const callOf = async ({ store }: FeedWorld, id: string) =>
  store.library.transcript(CallId.parse(id));
const speakersOf = async (world: FeedWorld, id: string) =>
  new Set((await callOf(world, id))?.turns.map(({ speaker }) => speaker));
/** Answers so where this is asked. */
const where = (part: string, answer: Answer) => (url: URL) =>
  url.href.includes(part) ? answer : undefined;

/** The documented answer, with something else in it. */
const altered =
  (name: FeedName, part: string, change: (body: string) => string) =>
  (world: FeedWorld) =>
  (url: URL): Answer | undefined => {
    if (!url.href.includes(part)) return undefined;
    const [status, body] = FEED_FIXTURES[name].answer(url, world.calls) ?? [404, {}];
    return [
      status,
      typeof body === 'string' ? change(body) : JSON.parse(change(JSON.stringify(body))),
    ];
  };
const put = (from: string, to: string) => (body: string) => body.replaceAll(from, to);

describe('what a feed says is of another', () => {
  const COMPANY: readonly [string, string] = ['"LUMO"', '"OTHR"'];
  it.each<[FeedName, string, string, string]>([
    ['apininjas', 'earningstranscript', ...COMPANY],
    ['finnhub', 'transcripts/list', ...COMPANY],
    ['finnhub', 'transcripts?id', ...COMPANY],
    ['fmp', 'earning-call-transcript?', ...COMPANY],
    ['fmp', 'earning-call-transcript?', '"Q3"', '"Q2"'],
    ['alphavantage', 'query', ...COMPANY],
    ['earningscall', 'level=2', '"quarter":3', '"quarter":2'],
    ['quartr', 'files.quartr.com', '"event_id":71', '"event_id":72'],
    ['edgar', 'submissions', '"filings"', '"cik":"0007654321","filings"'],
  ])('is not taken: %s at %s: %s for %s', async (name, part, from, to) => {
    const world = await worlds.world(name);
    world.instead = altered(name, part, put(from, to))(world);
    expect(await world.poll()).toMatchObject({ fault: { code: 'feed.bad_reply' } });
    expect(await world.ids()).toEqual([]);
    expect(await world.store.feeds.filings('lumolabs')).toEqual([]);
  });

  it.each<[FeedName, string, string, string]>([
    ['apininjas', 'earningstranscript', '"LUMO"', '"lumo"'],
    ['finnhub', 'transcripts', '"LUMO"', 'null'],
    ['edgar', 'submissions', '"filings"', '"cik":"0001234567","filings"'],
  ])(
    'is taken where it only says it otherwise: %s at %s: %s for %s',
    async (name, part, from, to) => {
      const world = await worlds.world(name);
      world.instead = altered(name, part, put(from, to))(world);
      expect(await world.poll()).toMatchObject({ state: 'ok', fault: null });
    },
  );

  it('is not taken: Quartr has two companies of one ticker', async () => {
    const world = await worlds.world('quartr');
    world.calls = [heldCall({ isEdited: true })];
    const other = put('"typeId":22,"companyId":9', '"typeId":22,"companyId":10');
    world.instead = altered('quartr', 'documents', other)(world);
    expect(await world.poll()).toMatchObject({ fault: { code: 'feed.bad_reply' } });
  });
});

describe('one odd item', () => {
  const odd: readonly (readonly [FeedName, string, string, string])[] = [
    [
      'quartr',
      'documents',
      '"data":[',
      '"data":[{"typeId":15,"eventId":70,"fileUrl":null,"updatedAt":"2024-08-05T14:00:00Z"},',
    ],
    ['finnhub', 'transcripts/list', '"transcripts":[', '"transcripts":[{"id":null},'],
    [
      'finnhub',
      'transcripts/list',
      '"transcripts":[',
      '"transcripts":[{"id":"1","time":null,"year":null,"quarter":"x"},',
    ],
    ['earningscall', '/events', '"events":[', '"events":[{"year":null,"quarter":"2"},'],
    ['fmp', '-dates', '[{', '["?",{'],
    ['edgar', 'submissions', '0001234567-24-000099', '99'],
  ];
  it.each(odd)('costs no other: %s at %s: %s for %s', async (name, part, from, to) => {
    const world = await worlds.world(name);
    world.instead = altered(name, part, put(from, to))(world);
    expect(await world.poll()).toMatchObject({ state: 'ok', fault: null });
    const isOdd = !to.includes('"id":"1"'); // a label that is no quarter is no fault
    expect(
      world.lines.filter((line) => line.includes('odd items of a feed left out')),
    ).toHaveLength(isOdd ? 1 : 0);
  });

  it('makes a bad reply where no other is there', async () => {
    const world = await worlds.world('quartr');
    world.instead = altered(
      'quartr',
      'documents',
      put('"fileUrl":"', '"fileUrl":null,"x":"'),
    )(world);
    expect(await world.poll()).toMatchObject({ fault: { code: 'feed.bad_reply' } });
  });

  it('may be an item of EDGAR after a space', async () => {
    const world = await worlds.world('edgar');
    world.instead = altered('edgar', 'submissions', put('2.02,9.01', '7.01, 2.02'))(world);
    await world.poll();
    expect(await world.store.feeds.filings('lumolabs')).toHaveLength(1);
  });
});

describe('EarningsCall', () => {
  it('gives the words where the plan has no speakers, and says what it lacks', async () => {
    const world = await worlds.world('earningscall');
    world.instead = where('level=2', FEED_FIXTURES.earningscall.forbidden);
    const state = await world.poll();
    expect(state).toMatchObject({ state: 'degraded', ailing: 1 });
    expect(state.fault && faultText(state.fault)).toMatch(
      /plan at EarningsCall \(Basic\) does not/,
    );
    expect(await world.ids()).toHaveLength(1);
    // It stays so when nothing new came, and ends with the first call that came whole.
    expect(await world.poll(HOUR)).toMatchObject({ state: 'degraded' });
    world.instead = () => undefined;
    expect(await world.poll(DAY)).toMatchObject({ state: 'ok', fault: null });
  });

  it('is asked for no company that a demo key does not have, but for all others', async () => {
    const world = await worlds.world('earningscall');
    const follow = { team: 'T1', channel: 'C1', by: 'U1' };
    await world.store.follows.add({ ...follow, target: 'hld', label: 'HLD' });
    world.instead = where('symbol=HLD', [403, '', { 'x-plan-name': 'demo' }]);
    expect(await world.poll()).toMatchObject({ state: 'degraded', companies: 2, ailing: 1 });
    expect(await world.ids()).toHaveLength(1);
    world.asked.length = 0;
    await world.poll(HOUR);
    expect(world.asked.filter((url) => url.includes('HLD'))).toEqual([]);
  });

  it('has nothing where it answers 404', async () => {
    const world = await worlds.world('earningscall');
    world.instead = where('/events', [404, { error: 'Not found' }]);
    expect(await world.poll()).toMatchObject({ state: 'empty', fault: null });
  });

  it('may have a call without questions', async () => {
    const world = await worlds.world('earningscall');
    const remarks = lumoCall().slice(0, 3);
    world.calls = [heldCall({ said: [...remarks, ...lumoCall('380.0').slice(1, 3)] })];
    await world.poll();
    const [id = ''] = await world.ids();
    expect((await callOf(world, id))?.exchanges).toEqual([]);
  });

  it('lists calls that are not held yet', async () => {
    const world = await worlds.world('earningscall');
    world.calls = [heldCall({ date: '2024-11-09' })];
    expect(await world.poll()).toMatchObject({ newest: null });
    expect(world.asked.some((url) => url.includes('/transcript?'))).toBe(false);
    await world.poll(3 * DAY);
    expect(await world.ids()).toHaveLength(1);
  });

  it('has speakers without names', async () => {
    const world = await worlds.world('earningscall');
    world.instead = (url) => {
      if (!url.href.includes('level=2')) return undefined;
      const [status, body] = FEED_FIXTURES.earningscall.answer(url, world.calls) ?? [404, {}];
      return [status, { ...(body as object), speaker_name_map_v2: undefined }];
    };
    await world.poll();
    const [id = ''] = await world.ids();
    expect(await speakersOf(world, id)).toEqual(new Set(['spk00', 'spk01', 'spk02', 'spk03']));
  });
});

describe('Financial Modeling Prep', () => {
  it('has a fiscal year that is not the year of the day', async () => {
    const world = await worlds.world('fmp');
    world.calls = [heldCall({ year: 2025, quarter: 1 })];
    await world.poll();
    expect(await world.ids()).toEqual(['lumo-labs-q1-2025']);
  });

  it('knows companies by name, and looks each up once', async () => {
    const world = await worlds.world('fmp');
    const follow = { team: 'T1', channel: 'C1', by: 'U1' };
    await world.store.follows.remove({ ...follow, target: 'lumo' });
    await world.store.follows.add({ ...follow, target: 'lumolabs', label: 'Lumo Labs' });
    await world.store.follows.add({ ...follow, target: 'orrin', label: 'Orrin Robotics' });
    expect(await world.poll()).toMatchObject({ state: 'degraded', ailing: 1 });
    expect(await world.ids()).toEqual(['lumo-labs-q3-2024']);
    const lookedUp = world.asked.filter((url) => url.includes('search')).length;
    await world.poll(2 * DAY);
    expect(world.asked.filter((url) => url.includes('search'))).toHaveLength(lookedUp);
  });

  it('sends stubs of 500 characters', async () => {
    const world = await worlds.world('fmp');
    const content = `Operator: ${'Revenue was $1.0 million this quarter. '.repeat(12)}`.slice(
      0,
      499,
    );
    const stub = [{ symbol: 'LUMO', period: 'Q3', year: 2024, date: '2024-11-05', content }];
    world.instead = where('earning-call-transcript?', [200, stub]);
    await world.poll();
    expect(await world.ids()).toEqual([]);
    expect(await world.store.feeds.calls('fmp', 'lumo')).toMatchObject([
      { outcome: 'source.too_short', sha256: null, dueAt: world.clock.now() + 15 * MINUTE },
    ]);
  });

  it('sends the call of another company', async () => {
    const world = await worlds.world('fmp');
    const wrong = [
      {
        symbol: 'HLD',
        content: lumoCall()
          .map(({ text }) => text)
          .join('\n'),
      },
    ];
    world.instead = where('earning-call-transcript?', [200, wrong]);
    expect(await world.poll()).toMatchObject({ fault: { code: 'feed.bad_reply' } });
    expect(await world.ids()).toEqual([]);
  });

  it('says with status 200 that it has no more', async () => {
    const world = await worlds.world('fmp');
    world.instead = () => [200, { 'Error Message': 'Limit Reach . Please upgrade your plan' }];
    expect(await world.poll()).toMatchObject({ fault: { code: 'feed.rate_limited' } });
  });
});

describe('API Ninjas', () => {
  it.each([['""'], ['[]'], ['{}'], ['null']])('says %s where it has none', async (body) => {
    const world = await worlds.world('apininjas');
    world.instead = () => [200, body];
    expect(await world.poll()).toMatchObject({ state: 'empty', fault: null });
  });

  it('sends a list of one', async () => {
    const world = await worlds.world('apininjas');
    world.instead = (url) => {
      const [status, body] = FEED_FIXTURES.apininjas.answer(url, world.calls) ?? [404, {}];
      return [status, [body]];
    };
    await world.poll();
    expect(await world.ids()).toHaveLength(1);
  });

  it('sends the bare text to a plan without fields, which is news when it changes', async () => {
    const world = await worlds.world('apininjas');
    const text = (revenue: string, quarter: string) =>
      `Lumo Labs Inc. ${quarter} Earnings Call\n${lumoCall(revenue)
        .map((each) => `${each.speaker}: ${each.text}`)
        .join('\n')}`;
    world.instead = () => [200, JSON.stringify(text('400.0', 'Q2 2024'))];
    await world.poll();
    expect(await world.ids()).toEqual([]);
    world.instead = () => [200, JSON.stringify(text('412.5', 'Q3 2024'))];
    await world.poll(DAY);
    expect(await world.ids()).toEqual([expect.stringMatching(/^lumo(-labs)?-q3-2024$/)]);
  });

  it('says in a bare sentence that it is for others', async () => {
    const world = await worlds.world('apininjas');
    world.instead = () => [200, '"This endpoint is for premium subscribers only."'];
    expect(await world.poll()).toMatchObject({ fault: { code: 'feed.plan_forbidden' } });
    expect(await world.ids()).toEqual([]);
  });
});

describe('Alpha Vantage', () => {
  it.each([
    [{ Note: 'our call frequency is 5 calls per minute' }, 'feed.rate_limited'],
    [{ Information: 'our rate limit is 25 requests per day' }, 'feed.quota_exceeded'],
    [{ Information: 'this is a premium endpoint' }, 'feed.plan_forbidden'],
    [{ 'Error Message': 'the parameter apikey is invalid or missing' }, 'feed.not_authorized'],
    [{ 'Error Message': 'Invalid API call' }, 'feed.bad_reply'],
  ])('says %j with status 200', async (body, code) => {
    const world = await worlds.world('alphavantage');
    world.instead = () => [200, body];
    expect(await world.poll()).toMatchObject({ fault: { code } });
    expect(await world.ids()).toEqual([]);
  });

  it('is not asked again before the day is over where the day is used up', async () => {
    const world = await worlds.world('alphavantage');
    world.instead = () => [200, { Information: 'our rate limit is 25 requests per day' }];
    expect((await world.poll()).dueAt).toBe(Date.UTC(2024, 10, 8, 0, 5));
    expect(world.asked).toHaveLength(1);
  });

  it('marks no section, and the questions are found', async () => {
    const world = await worlds.world('alphavantage');
    await world.poll();
    const [id = ''] = await world.ids();
    expect((await callOf(world, id))?.turns.map(({ section }) => section)).toContain('qa');
  });

  it('answers for another quarter than the one that was asked for', async () => {
    const world = await worlds.world('alphavantage');
    world.instead = (url) => {
      const [status, body] = FEED_FIXTURES.alphavantage.answer(url, world.calls) ?? [404, {}];
      return [status, { ...(body as object), quarter: '2023Q3' }];
    };
    expect(await world.poll()).toMatchObject({ fault: { code: 'feed.bad_reply' } });
    expect(await world.ids()).toEqual([]);
  });

  it('sends {} for a symbol that it does not know', async () => {
    const world = await worlds.world('alphavantage');
    world.instead = () => [200, {}];
    expect(await world.poll()).toMatchObject({ state: 'empty', fault: null });
  });
});

describe('the key of a feed', () => {
  it.each<[FeedName, readonly string[]]>([
    ['apininjas', ['api.api-ninjas.com x-api-key']],
    ['finnhub', ['finnhub.io x-finnhub-token']],
    // What lies at its CDN is signed: the key is none of its business.
    ['quartr', ['api.quartr.com x-api-key', 'files.quartr.com']],
  ])('goes where it belongs, and nowhere else: %s', async (name, keyed) => {
    const world = await worlds.world(name);
    await world.poll();
    expect(await world.ids()).toHaveLength(1);
    expect([...new Set(world.keyed)]).toEqual(keyed);
    expect(world.asked.join()).not.toContain('KEY');
  });
});

describe('Finnhub', () => {
  it.each<[string, string]>([
    ['management_discussion', 'prepared'],
    ['question_answer', 'qa'],
  ])(
    'says of a speech that nothing else tells of which session it is: %s',
    async (session, section) => {
      const world = await worlds.world('finnhub');
      world.instead = (url) => {
        if (!url.searchParams.has('id')) return undefined;
        const said = lumoCall().filter(
          (each) => each.section !== 'qa' && /^[AT]/.test(each.speaker),
        );
        const told = said.map(({ speaker: name, text }) => {
          return { name, session: 'management_discussion', speech: [text, text] };
        });
        const last = { name: said[0]?.speaker, session, speech: ['Bookings are ahead of plan.'] };
        return [200, { symbol: 'LUMO', participant: [], transcript: [...told, last] }];
      };
      await world.poll();
      const [id = ''] = await world.ids();
      expect((await callOf(world, id))?.turns.at(-1)?.section).toBe(section);
    },
  );

  it.each<[string, (text: string) => unknown]>([
    ['texts', (text) => text],
    ['lists of paragraphs', (text) => text.split(/(?<=\.) (?=[A-Z])/)],
  ])('has speeches that are %s', async (_what, speechOf) => {
    const world = await worlds.world('finnhub');
    world.instead = (url) => {
      if (!url.searchParams.has('id')) return undefined;
      const transcript = lumoCall().map(({ speaker: name, text }) => ({
        ...{ name, session: 'management_discussion', speech: speechOf(text) },
      }));
      return [200, { participant: [], transcript }];
    };
    await world.poll();
    const [id = ''] = await world.ids();
    const text = (await callOf(world, id))?.turns[1]?.text;
    expect(text?.replaceAll('\n', ' ')).toBe(lumoCall()[1]?.text);
  });

  it('has lists that are old, while calls come another way', async () => {
    const world = await worlds.world('finnhub');
    world.calls = [heldCall({ date: '2024-08-06', quarter: 2 })];
    const known = storedCall('lumo-labs-q3-2024', 'Lumo Labs Inc.', { ticker: 'LUMO' });
    await world.store.library.save(known, { name: 'x', origin: 'push' });
    expect(await world.poll()).toMatchObject({ state: 'stale', newest: '2024-08-06' });
  });

  it('has lists that end long ago', async () => {
    const world = await worlds.world('finnhub');
    world.calls = [heldCall({ date: '2023-11-06', year: 2023 })];
    expect(await world.poll()).toMatchObject({ state: 'stale', fault: null });
    expect(await world.ids()).toEqual([]);
  });
});

describe('Quartr', () => {
  it('has a raw text first and an edited one later: a revision of one call', async () => {
    const world = await worlds.world('quartr');
    await world.poll();
    const [id = ''] = await world.ids();
    expect(await speakersOf(world, id)).toContain('Speaker 1');
    world.calls = [heldCall({ isEdited: true })];
    await world.poll(10 * MINUTE);
    expect(await world.store.library.list()).toMatchObject([{ call: { id }, revision: 2 }]);
    expect(await speakersOf(world, id)).toContain('Ada Brink');
    // The raw one, should it be listed alone again, is the older of the two.
    world.calls = [heldCall()];
    await world.poll(10 * MINUTE);
    expect(await speakersOf(world, id)).toContain('Ada Brink');
  });

  it('has a raw text that is touched after it was edited', async () => {
    const world = await worlds.world('quartr');
    world.calls = [heldCall({ isEdited: true })];
    await world.poll();
    world.instead = (url) => {
      const [status, body] = FEED_FIXTURES.quartr.answer(url, world.calls) ?? [404, {}];
      const touched = JSON.stringify(body).replaceAll('2024-11-05T14', '2024-11-07T10');
      return [status, JSON.parse(touched)];
    };
    world.asked.length = 0;
    await world.poll(10 * MINUTE);
    expect(world.asked).toHaveLength(1); // the list alone
    expect(await world.store.library.list()).toMatchObject([{ revision: 1 }]);
  });

  it('has sentences of nobody', async () => {
    const world = await worlds.world('quartr');
    world.instead = (url) => {
      if (url.hostname !== 'files.quartr.com') return undefined;
      const [first, ...rest] = lumoCall();
      const paragraphs = [
        { text: first?.text, speaker: null, sentences: [{ text: first?.text, speaker: null }] },
        ...rest.map(({ text }, at) => ({
          ...{ text, speaker: null },
          sentences: text.split(/(?<=[.?]) (?=[A-Z])/).map((each, part) => {
            return { text: each, speaker: part === 0 ? at : null };
          }),
        })),
      ];
      return [200, { transcript: { paragraphs }, speaker_mapping: null }];
    };
    await world.poll();
    const [id = ''] = await world.ids();
    const turns = (await callOf(world, id))?.turns ?? [];
    expect(turns.map(({ speaker }) => speaker).slice(0, 3)).toEqual([
      'Unknown',
      'Speaker 0',
      'Speaker 1',
    ]);
    expect(turns[1]?.text).toBe(lumoCall()[1]?.text);
  });

  it('has calls in other languages', async () => {
    const world = await worlds.world('quartr');
    world.instead = (url) => {
      const [status, body] = FEED_FIXTURES.quartr.answer(url, world.calls) ?? [404, {}];
      return [status, JSON.parse(JSON.stringify(body).replaceAll('"en"', '"sv"'))];
    };
    expect(await world.poll()).toMatchObject({ state: 'empty' });
    expect(await world.ids()).toEqual([]);
  });

  it.each(['https://cdn.thief.example/1.json', 'http://files.quartr.com/1.json', 'nothing'])(
    'names a file at %s',
    async (address) => {
      const world = await worlds.world('quartr');
      world.instead = (url) => {
        if (url.hostname !== 'api.quartr.com') return undefined;
        const [status, body] = FEED_FIXTURES.quartr.answer(url, world.calls) ?? [404, {}];
        const text = JSON.stringify(body).replaceAll(/https:..files[^"]+/g, address);
        return [status, JSON.parse(text)];
      };
      const { fault } = await world.poll();
      expect(fault?.code).toMatch(/^feed\.(address_refused|bad_reply)$/);
      expect(world.asked).toHaveLength(1);
    },
  );
});

describe('SEC EDGAR', () => {
  it('knows companies by name, and keeps their releases for that name', async () => {
    const world = await worlds.world('edgar');
    const follow = { team: 'T1', channel: 'C1', by: 'U1' };
    await world.store.follows.remove({ ...follow, target: 'lumo' });
    await world.store.follows.add({ ...follow, target: 'lumolabs', label: 'Lumo Labs' });
    await world.poll();
    const [filing] = await world.store.feeds.filings('lumolabs');
    expect(filing).toMatchObject({ form: '8-K', filedOn: '2024-11-05' });
    expect(filing?.text).toContain('Revenue was $412.5 million');
    expect(filing?.text).not.toContain('Item 2.02');
    expect(await world.ids()).toEqual([]);
  });

  it('has other forms, and 8-Ks about other things', async () => {
    const world = await worlds.world('edgar');
    world.instead = (url) => {
      const [status, body] = FEED_FIXTURES.edgar.answer(url, world.calls) ?? [404, {}];
      if (!url.pathname.startsWith('/submissions')) return [status, body];
      return [status, JSON.parse(JSON.stringify(body).replaceAll('2.02,9.01', '5.02,9.01'))];
    };
    expect(await world.poll()).toMatchObject({ state: 'empty' });
    expect(world.asked.some((url) => url.endsWith('.txt'))).toBe(false);
  });

  it('has the releases of foreign companies on form 6-K, and much else', async () => {
    const world = await worlds.world('edgar');
    const foreign =
      (text: string) =>
      (url: URL): Answer | undefined => {
        const [status, body] = FEED_FIXTURES.edgar.answer(url, world.calls) ?? [404, {}];
        const words = typeof body === 'string' ? body : JSON.stringify(body);
        const form = words.replaceAll('"8-K"', '"6-K"').replaceAll('<TYPE>8-K', '<TYPE>6-K');
        return [
          status,
          text === ''
            ? form
            : form.replace(/(EX-99.1[\s\S]*<body>)[\s\S]*(<.body>)/, `$1${text}$2`),
        ];
      };
    world.instead = foreign('<p>The annual meeting will be held on 3 December.</p>');
    await world.poll();
    expect(await world.store.feeds.filings('lumolabs')).toEqual([]);
    world.calls = [heldCall({ date: '2024-11-06' })];
    world.instead = foreign('');
    await world.poll(HOUR);
    expect(await world.store.feeds.filings('lumolabs')).toMatchObject([{ form: '6-K' }]);
  });

  it('wants to know who asks, and rests between two requests', async () => {
    const world = await worlds.world('edgar');
    const rests: number[] = [];
    const pause = async (ms: number) => void rests.push(ms);
    const feed = edgar('ops@example.org', { clock: world.clock, wire: { pause } });
    const company = { key: 'lumo', name: 'LUMO', ticker: 'LUMO', newest: null, targets: [] };
    await feed.list(company, []);
    expect(rests).toHaveLength(2);
    expect(Math.min(...rests)).toBeGreaterThanOrEqual(100); // ten requests a second
    expect(world.agents).toEqual(['Earnings ops@example.org', 'Earnings ops@example.org']);
  });

  it('is not read from copies, whose digits are scrambled', async () => {
    const world = await worlds.world('edgar');
    for (const url of ['https://sec.gov.example/x.txt', 'https://www.sec.report/x.txt']) {
      const listed = { ref: '1', revision: null, quarter: null, date: '2024-11-05', url };
      const company = { key: 'lumo', name: 'LUMO', ticker: 'LUMO', newest: null, targets: [] };
      await expect(world.feed.fetch(company, listed)).rejects.toThrow('feed.address_refused');
    }
  });

  it('has its older filings in files of their own, which are read where the recent are few', async () => {
    const world = await worlds.world('edgar');
    const older = {
      ...{ accessionNumber: ['0001234567-19-000007'], form: ['8-K'], filingDate: ['2019-08-01'] },
      items: ['2.02,9.01'],
    };
    world.instead = (url) => {
      const [status, body] = FEED_FIXTURES.edgar.answer(url, world.calls) ?? [404, {}];
      if (url.pathname.endsWith('-submissions-001.json')) return [200, older];
      if (!url.pathname.startsWith('/submissions')) return [status, body];
      const files = '"files":[{"name":"CIK0001234567-submissions-001.json"},{"name":"../x.json"}]';
      return [status, JSON.parse(JSON.stringify(body).replace('"files":[]', files))];
    };
    const company = { key: 'lumo', name: 'LUMO', ticker: 'LUMO', newest: null, targets: [] };
    const listed = await world.feed.list(company, []);
    expect(listed.map(({ date }) => date)).toEqual(['2024-11-05', '2019-08-01']);
    expect(world.asked.some((url) => url.includes('x.json'))).toBe(false);
  });

  it('has lists whose parts do not fit together', async () => {
    const world = await worlds.world('edgar');
    world.instead = where('/submissions', [
      200,
      {
        filings: {
          recent: { accessionNumber: ['0001234567-24-000001'], form: [], filingDate: [] },
        },
      },
    ]);
    expect(await world.poll()).toMatchObject({
      state: 'failing',
      fault: { code: 'feed.bad_reply' },
    });
  });
});

describe('company RSS', () => {
  const item = (link: string, title = 'Q3 2024 Earnings Call Transcript') =>
    `<rss><channel><item><title>${title}</title><link>${link}</link><guid>1</guid><pubDate>Tue, 05 Nov 2024 14:00:00 GMT</pubDate></item></channel></rss>`;

  it.each([
    'http://ir.lumo-labs.com/t.txt',
    'https://127.0.0.1/transcript.txt',
    'https://[::1]/transcript.txt',
    'https://localhost/transcript.txt',
    'https://ir.lumo-labs.com:8080/transcript.txt',
    'file:///etc/passwd?transcript',
  ])('links to %s, which is not opened', async (link) => {
    const world = await worlds.world('rss');
    world.instead = where('rss.xml', [200, item(link)]);
    expect(await world.poll()).toMatchObject({ fault: { code: 'feed.address_refused' } });
    expect(world.asked).toHaveLength(1);
  });

  it('is named for companies that nobody follows, which is said', async () => {
    const world = await worlds.world('rss');
    const follow = { team: 'T1', channel: 'C1', by: 'U1' };
    await world.store.follows.remove({ ...follow, target: 'lumolabs' });
    await world.store.follows.add({ ...follow, target: 'quenbyglass', label: 'Quenby Glass' });
    const { state, fault } = (await world.poll()) ?? {};
    expect([state, fault && faultText(fault)]).toEqual([
      'degraded',
      'RSS_FEEDS names Lumo Labs, Adair, Brant, Corvo, Dunmore, and no company that is asked for is called so: follow it, or write its name as its calls print it.',
    ]);
    expect(world.asked).toEqual([]);
  });

  it('is named for one company that is spelt otherwise, which the log says once', async () => {
    const world = await worlds.world('rss');
    expect(await world.poll()).toMatchObject({ state: 'ok', fault: null });
    await world.poll(HOUR);
    const warned = world.lines.filter((line) => line.includes('nobody follows'));
    expect(warned).toHaveLength(1);
    expect(warned[0]).toContain('Adair');
    expect(warned[0]).not.toContain('Lumo');
  });

  it('has items that are no transcripts', async () => {
    const world = await worlds.world('rss');
    world.instead = where('rss.xml', [200, item('https://ir.lumo-labs.com/1', 'Results')]);
    expect(await world.poll()).toMatchObject({ state: 'empty', fault: null });
    expect(world.asked).toHaveLength(1);
  });

  it('has pages about a call in place of the call', async () => {
    const world = await worlds.world('rss');
    world.instead = where('-transcript.txt', [
      200,
      `<html><body><p>${'Register to listen. '.repeat(200)}</p></body></html>`,
    ]);
    expect(await world.poll()).toMatchObject({ state: 'ok' });
    expect(await world.ids()).toEqual([]);
  });

  it('has a server for each company, of which each may fail alone', async () => {
    const world = await worlds.world('rss');
    const follow = { team: 'T1', channel: 'C1', by: 'U1' };
    for (const label of ['Adair', 'Brant', 'Corvo', 'Dunmore'])
      await world.store.follows.add({ ...follow, target: label.toLowerCase(), label });
    world.instead = (url) => (url.hostname.startsWith('down') ? [503, ''] : undefined);
    expect(await world.poll()).toMatchObject({
      ...{ state: 'degraded', failures: 0, companies: 5, ailing: 4 },
      fault: { code: 'feed.unreachable' },
    });
    expect(await world.ids()).toHaveLength(1);
  });

  it('is left alone as long as it says', async () => {
    const world = await worlds.world('rss');
    world.instead = () => [429, '', { 'retry-after': '7200' }];
    await world.poll();
    world.asked.length = 0;
    await world.poll(HOUR);
    expect(world.asked).toEqual([]);
    await world.poll(HOUR);
    expect(world.asked).toHaveLength(1);
  });

  it('is asked for no other company', async () => {
    const world = await worlds.world('rss');
    const follow = { team: 'T1', channel: 'C1', by: 'U1' };
    await world.store.follows.remove({ ...follow, target: 'lumolabs' });
    await world.store.follows.add({ ...follow, target: 'halden', label: 'Halden' });
    await world.poll();
    expect(world.asked).toEqual([]);
  });
});

describe('any feed', () => {
  it('asks for nothing while nobody follows anything', async () => {
    const world = await worlds.world('fmp');
    await world.store.follows.remove({ team: 'T1', channel: 'C1', target: 'lumo' });
    expect(await world.poll()).toMatchObject({ state: null, companies: 0 });
    expect(world.asked).toEqual([]);
  });

  it('says that a company has no ticker, where none is known', async () => {
    const world = await worlds.world('fmp');
    const follow = { team: 'T1', channel: 'C1', by: 'U1' };
    await world.store.follows.add({ ...follow, target: 'orrin', label: 'Orrin Robotics' });
    const state = await world.poll();
    expect(state).toMatchObject({ state: 'degraded', ailing: 1 });
    expect(state.fault && faultText(state.fault)).toContain('follow the company by its ticker');
  });

  it('finds a company again when its first call has given it a name', async () => {
    const world = await worlds.world('finnhub');
    await world.poll();
    expect(await world.store.feeds.watched()).toMatchObject([
      { key: 'lumolabs', targets: ['lumo'], ticker: 'LUMO', newest: { quarter: { quarter: 3 } } },
    ]);
    world.asked.length = 0;
    await world.poll(HOUR);
    expect(world.asked.filter((url) => url.includes('id='))).toEqual([]);
  });

  it('stops at the third company that fails in the same way', async () => {
    const world = await worlds.world('fmp');
    const follow = { team: 'T1', channel: 'C1', by: 'U1' };
    for (const label of ['AAA', 'BBB', 'CCC', 'DDD'])
      await world.store.follows.add({ ...follow, target: label.toLowerCase(), label });
    world.instead = () => FEED_FIXTURES.fmp.forbidden;
    expect(await world.poll()).toMatchObject({ state: 'failing', companies: 3, failures: 1 });
    expect(world.asked.filter((url) => url.includes('transcript'))).toHaveLength(3);
  });
});
