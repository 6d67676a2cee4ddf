import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { EarningsError, earningsError } from '../../../../src/core/faults.ts';
import type { Feed, Listed } from '../../../../src/core/ports/feeds.ts';
import type { Model } from '../../../../src/core/ports/model.ts';
import type { Store } from '../../../../src/core/ports/store.ts';
import { extractBrief } from '../../../../src/extract/extract-brief.ts';
import type { Crew } from '../../../../src/flows/backfill/crew.ts';
import { estimateCost } from '../../../../src/flows/backfill/estimate.ts';
import type { Outcome, Watcher } from '../../../../src/flows/backfill/events.ts';
import { filesIn } from '../../../../src/flows/backfill/files-in.ts';
import { inOrder } from '../../../../src/flows/backfill/in-order.ts';
import { readJob } from '../../../../src/flows/backfill/read-job.ts';
import type { ReadingJob } from '../../../../src/flows/backfill/reading.ts';
import {
  type Backfill,
  costOfAll,
  takeInAll,
  writeAll,
} from '../../../../src/flows/backfill/run.ts';
import { briefFlow, briefKey } from '../../../../src/flows/brief/brief-call.ts';
import { parse } from '../../../../src/parse/parse.ts';
import { askedText } from '../../../../src/render/library/backfill-text.ts';
import { fakeClock } from '../../../support/clock.ts';
import { draftOf, fakeModel } from '../../../support/fake-model.ts';
import { spokenCall } from '../../../support/spoken-call.ts';
import { storeDirs } from '../../../support/store-dirs.ts';

const parseOf = (text: string, name = '') => parse(Buffer.from(text), { name });
const LOG = { debug() {}, info() {}, warn() {}, error() {} };
const NOW = Date.UTC(2025, 5, 1);
const dirs = storeDirs();
afterEach(() => dirs.cleanUp());

/** The threads' work done here, and how often it was. */
function hereCrew(): Crew & { readonly read_: string[] } {
  const read_: string[] = [];
  return {
    read_,
    size: 2,
    read: async (job: ReadingJob) => {
      read_.push(job.name);
      const answer = await readJob(job);
      if (answer.kind === 'read') return answer.reading;
      throw answer.kind === 'fault' ? new EarningsError(answer.fault) : answer.error;
    },
    close: async () => {},
  };
}

async function world({
  model = null,
  feeds = [],
}: {
  readonly model?: Model | null;
  readonly feeds?: readonly Feed[];
} = {}) {
  const clock = fakeClock(NOW);
  const store = await dirs.open(dirs.dir(), clock);
  const crew = hereCrew();
  const waited: number[] = [];
  const openBriefCall = () => briefFlow({ briefs: store.briefs, model, log: LOG, clock });
  const ports: Backfill = {
    ...{ store, crew, clock, openBriefCall, briefCall: openBriefCall() },
    model: model?.name ?? null,
    price: { input: 1, output: 2 },
    wait: async (ms) => void waited.push(ms),
    feeds: async () => feeds,
  };
  return { ports, store, crew, clock, waited };
}

function watch(stopAfter = Number.POSITIVE_INFINITY): Watcher & { readonly all: Outcome[] } {
  const all: Outcome[] = [];
  return {
    all,
    more: () => {},
    done: (outcome) => void all.push(outcome),
    isStopped: () => all.length >= stopAfter,
  };
}

const kinds = ({ all }: { readonly all: readonly Outcome[] }) =>
  all.map((outcome) =>
    outcome.kind === 'failed'
      ? `${basename(outcome.label)}: ${outcome.fault.code}`
      : `${basename(outcome.label)}: ${outcome.kind === 'taken' ? outcome.saved : outcome.kind}`,
  );

function folder(files: Readonly<Record<string, string>>): string {
  const dir = dirs.dir();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(dir, name, '..'), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  return dir;
}

const quarter = (at: number) => `Q${at} 2024`;
const FOUR = Object.fromEntries(
  [1, 2, 3, 4].map((at) => [
    `northwind-robotics-q${at}-2024.txt`,
    spokenCall({ period: quarter(at), revenue: `40${at}.5` }),
  ]),
);
const briefOf = async (store: Store, text: string) =>
  store.briefs.get(briefKey((await parseOf(text)).source.sha256, null));

describe('what a backfill takes from a folder', () => {
  it('takes in and briefs every transcript, in the order of their names', async () => {
    const { ports, store } = await world();
    const watcher = watch();
    await takeInAll(ports, [folder(FOUR)], watcher);
    expect(kinds(watcher)).toEqual(Object.keys(FOUR).map((name) => `${name}: new`));
    expect(await store.library.list()).toHaveLength(4);
    for (const text of Object.values(FOUR))
      expect((await briefOf(store, text))?.headline).toContain('Revenue');
  });

  it('briefs as a brief that is asked for', async () => {
    const { ports, store } = await world();
    const [[name, text]] = Object.entries(FOUR) as [[string, string]];
    await takeInAll(ports, [folder({ [name]: text })], watch());
    const kept = await briefOf(store, text);
    const asked = await briefFlow({ briefs: null, model: null, log: LOG, clock: fakeClock() })(
      await parseOf(text, name),
    );
    expect(kept).toEqual(asked.brief);
  });

  it('does nothing again that is done', async () => {
    const { ports, crew } = await world();
    const dir = folder(FOUR);
    await takeInAll(ports, [dir], watch());
    const again = watch();
    await takeInAll(ports, [dir], again);
    expect(kinds(again)).toEqual(Object.keys(FOUR).map((name) => `${name}: known`));
    expect(crew.read_).toHaveLength(4);
  });

  it('goes on where it was stopped', async () => {
    const { ports, store, crew } = await world();
    const dir = folder(FOUR);
    await takeInAll(ports, [dir], watch(1));
    const before = (await store.library.list()).length;
    expect(before).toBeGreaterThan(0);
    await takeInAll(ports, [dir], watch());
    expect(await store.library.list()).toHaveLength(4);
    expect(crew.read_).toHaveLength(4);
  });

  it('makes the brief that a crash left out', async () => {
    const { ports, store } = await world();
    const [[name, text]] = Object.entries(FOUR) as [[string, string]];
    await store.library.save(await parseOf(text, name), { name, origin: 'file' });
    const watcher = watch();
    await takeInAll(ports, [folder({ [name]: text })], watcher);
    expect(kinds(watcher)).toEqual([`${name}: same`]);
    expect(await briefOf(store, text)).not.toBeNull();
  });

  it.each([
    ['a stub', 'Operator: Thank you.', 'source.too_short'],
    ['a page about something else', 'A recipe for soup. '.repeat(40), 'source.not_a_call'],
    ['an empty file', '', 'source.empty'],
    ['a call that nothing names', spokenCall({ title: null }), 'source.unidentified'],
    ['an error message of a service', '{"error":"limit reached"}', 'source.error_reply'],
  ])('goes on after %s', async (_what, text, code) => {
    const { ports } = await world();
    const watcher = watch();
    await takeInAll(ports, [folder({ ...FOUR, 'a.txt': text })], watcher);
    expect(kinds(watcher)).toContain(`a.txt: ${code}`);
    expect(watcher.all.filter(({ kind }) => kind === 'taken')).toHaveLength(4);
  });

  it('has two texts of one call follow each other by their names, however long each is read', async () => {
    const { ports, store } = await world();
    const dir = folder({
      'a/northwind.txt': spokenCall({ revenue: '412.5' }),
      'b/northwind.txt': spokenCall({ revenue: '421.5' }),
    });
    await takeInAll(ports, [dir], watch());
    const [call] = await store.library.list();
    expect(call).toMatchObject({ revision: 2, headline: expect.stringContaining('421.5') });
  });

  it('leaves what is no transcript by its name, what is hidden, and links', async () => {
    const dir = folder({
      ...FOUR,
      'picture.png': 'x',
      'table.xlsx': 'x',
      '.hidden.txt': 'x',
      '.git/HEAD': 'x',
      'sub/notes.txt~': 'x',
    });
    symlinkSync(dir, join(dir, 'loop'));
    symlinkSync(join(dir, 'gone.txt'), join(dir, 'dead.txt'));
    const { paths, others, links } = await filesIn(dir);
    expect(links).toBe(2);
    expect(paths.map((path) => basename(path))).toEqual(Object.keys(FOUR));
    expect(others).toBe(2);
  });

  it.each([['/nowhere/at/all', 'input.file_missing']])('refuses %s', async (path, code) => {
    const { ports } = await world();
    await expect(takeInAll(ports, [folder(FOUR), path], watch())).rejects.toMatchObject({
      fault: { code },
    });
    expect(await ports.store.library.list()).toEqual([]);
  });

  it('tells nobody who follows, but brings a posted brief up to date', async () => {
    const { ports, store } = await world();
    const old = spokenCall({ revenue: '412.5' });
    await store.follows.add({ team: 'T1', channel: 'C1', target: '*', label: 'all', by: 'U1' });
    await takeInAll(ports, [folder({ 'northwind.txt': old })], watch());
    expect(await store.requests.claim()).toBeNull();

    const [summary] = await store.library.list();
    const callId = summary?.call.id as never;
    const { sha256 } = (await store.library.newest(callId)) ?? { sha256: '' };
    const thread = { team: 'T1', channel: 'C1', ts: '1.0', callId, sha256, briefKey: null };
    await store.threads.remember(thread);
    await takeInAll(
      ports,
      [folder({ 'northwind.txt': spokenCall({ revenue: '421.5' }) })],
      watch(),
    );
    expect(await store.requests.claim()).toMatchObject({ kind: 'revise' });
    expect(await store.requests.claim()).toBeNull();
  });
});

describe('what a backfill has a model write', () => {
  const text = spokenCall();
  const drafted = async () => draftOf(extractBrief(await parseOf(text)));

  it('takes in first, and asks the model nothing before its cost is agreed to', async () => {
    const model = fakeModel(await drafted());
    const { ports, store } = await world({ model });
    const taken = await takeInAll(ports, [folder({ 'northwind.txt': text })], watch());
    expect(model.asked).toEqual([]);
    expect(await store.library.list()).toHaveLength(1);
    const cost = costOfAll(ports, taken);
    expect(cost).toMatchObject({ calls: 1 });
    expect(cost.usd).toBeGreaterThan(0);
    expect(cost.mostUsd).toBeGreaterThan(cost.usd ?? 0);

    const watcher = watch();
    expect(await writeAll(ports, taken, watcher)).toBeNull();
    expect(kinds(watcher)).toEqual(['northwind.txt: written']);
    const { sha256 } = (await parseOf(text)).source;
    expect(await store.briefs.has(briefKey(sha256, model.name))).toBe(true);
  });

  it('does not have a brief written twice', async () => {
    const model = fakeModel(await drafted());
    const { ports } = await world({ model });
    const dir = folder({ 'northwind.txt': text });
    await writeAll(ports, await takeInAll(ports, [dir], watch()), watch());
    const asked = model.asked.length;
    const again = await takeInAll(ports, [dir], watch());
    expect(again.toWrite).toEqual([]);
    expect(model.asked).toHaveLength(asked);
  });

  it('keeps no brief that the call does not bear out', async () => {
    const draft = await drafted();
    const lie = {
      ...draft,
      headline: { ...draft.headline, text: 'Revenue was EUR 999.9 million.' },
    };
    const model = fakeModel({ ...lie, highlights: [], metrics: [], guidance: [], questions: [] });
    const { ports } = await world({ model });
    const watcher = watch();
    await writeAll(ports, await takeInAll(ports, [folder({ 'n.txt': text })], watch()), watcher);
    expect(kinds(watcher)).toEqual(['n.txt: output.ungrounded']);
  });

  it('ends with a fault that asking on would only meet again', async () => {
    const model = failing(() => earningsError('model.quota_exceeded', {}));
    const { ports } = await world({ model });
    const many = Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [
        `northwind-robotics-q1-${2001 + at}.txt`,
        spokenCall({ period: `Q1 ${2001 + at}` }),
      ]),
    );
    const taken = await takeInAll(ports, [folder(many)], watch());
    const watcher = watch();
    expect(await writeAll(ports, taken, watcher)).toMatchObject({ code: 'model.quota_exceeded' });
    expect(watcher.all.length).toBeLessThan(20);
  });

  it('ends with a model that never keeps the form', async () => {
    const model = failing(() => earningsError('output.off_schema', { problems: ['no JSON'] }));
    const { ports } = await world({ model });
    const many = Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [
        `northwind-robotics-q1-${2001 + at}.txt`,
        spokenCall({ period: `Q1 ${2001 + at}` }),
      ]),
    );
    const taken = await takeInAll(ports, [folder(many)], watch());
    const watcher = watch();
    expect(await writeAll(ports, taken, watcher)).toMatchObject({ code: 'output.off_schema' });
    expect(watcher.all.length).toBeLessThan(20);
  });

  it('waits for a model that is busy for as long as it says', async () => {
    const honest = fakeModel(await drafted());
    let busy = 2;
    const model: Model = {
      name: 'busy',
      complete: async (request) => {
        if (busy-- > 0) throw earningsError('model.rate_limited', { retryAfterMs: 1234 });
        return honest.complete(request);
      },
    };
    const { ports, waited } = await world({ model });
    const watcher = watch();
    await writeAll(ports, await takeInAll(ports, [folder({ 'n.txt': text })], watch()), watcher);
    expect(kinds(watcher)).toEqual(['n.txt: written']);
    expect(waited).toEqual([1234, 1234]);
  });
});

function failing(fault: () => EarningsError): Model {
  return {
    name: 'failing',
    complete: async () => {
      throw fault();
    },
  };
}

describe('what a backfill takes from a feed', () => {
  const listed = (at: number): Listed => ({
    ref: `r${at}`,
    revision: null,
    quarter: { year: 2020, quarter: at as 1 | 2 | 3 | 4 },
    date: `2020-0${at * 2}-01`,
  });
  const feed = (over: Partial<Feed> = {}): Feed & { fetched: string[] } => {
    const fetched: string[] = [];
    return {
      ...{ name: 'fmp', everyMs: 1000, aRound: 10, fetched },
      list: async () => [listed(2), listed(1)],
      fetch: async (_company, { ref, quarter: q }) => {
        fetched.push(ref);
        const said = spokenCall({ company: 'Lumo Labs', period: `Q${q?.quarter} 2020` });
        return {
          kind: 'transcript',
          bytes: Buffer.from(said),
          characters: null,
          period: null,
          lacks: null,
        };
      },
      ...over,
    } as Feed & { fetched: string[] };
  };

  it('takes every call of a company, the oldest first, however old', async () => {
    const fmp = feed();
    const { ports, store } = await world({ feeds: [fmp] });
    const watcher = watch();
    await takeInAll(ports, ['feed:fmp:LUMO'], watcher);
    expect(fmp.fetched).toEqual(['r1', 'r2']);
    expect(kinds(watcher)).toEqual(['feed:fmp:LUMO Q1 2020: new', 'feed:fmp:LUMO Q2 2020: new']);
    expect((await store.library.list()).every(({ headline }) => headline)).toBe(true);
  });

  it('fetches nothing again', async () => {
    const fmp = feed();
    const { ports } = await world({ feeds: [fmp] });
    await takeInAll(ports, ['feed:fmp:LUMO'], watch());
    const again = watch();
    await takeInAll(ports, ['feed:FMP:LUMO'], again);
    expect(fmp.fetched).toEqual(['r1', 'r2']);
    expect(again.all.map(({ kind }) => kind)).toEqual(['known', 'known']);
  });

  it('says what ended a feed, and takes the rest another time', async () => {
    let isOver = true;
    const honest = feed();
    const fmp = feed({
      fetch: async (company, call) => {
        if (isOver && call.ref === 'r2')
          throw earningsError('feed.quota_exceeded', { feed: 'fmp', retryAfterMs: null });
        return honest.fetch(company, call);
      },
    });
    const { ports } = await world({ feeds: [fmp] });
    const taken = await takeInAll(ports, ['feed:fmp:LUMO', folder(FOUR)], watch());
    expect(taken.ended.map(({ code }) => code)).toEqual(['feed.quota_exceeded']);
    expect(await ports.store.library.list()).toHaveLength(5);
    isOver = false;
    await takeInAll(ports, ['feed:fmp:LUMO'], watch());
    expect(honest.fetched).toEqual(['r1', 'r2']);
  });

  it('tells of a stub that is sent in place of a call', async () => {
    const stub = {
      kind: 'transcript',
      bytes: Buffer.from('x'),
      characters: 90,
      period: null,
      lacks: null,
    } as const;
    const { ports } = await world({ feeds: [feed({ fetch: async () => stub })] });
    const watcher = watch();
    await takeInAll(ports, ['feed:fmp:LUMO'], watcher);
    expect(kinds(watcher)).toEqual([
      'feed:fmp:LUMO Q1 2020: source.too_short',
      'feed:fmp:LUMO Q2 2020: source.too_short',
    ]);
  });

  it.each([
    ['feed:nowhere:LUMO', 'input.feed_unknown'],
    ['feed:', 'input.feed_unknown'],
    ['feed:quartr:LUMO', 'input.feed_off'],
  ])('refuses %s', async (typed, code) => {
    const { ports } = await world({ feeds: [feed()] });
    await expect(takeInAll(ports, [typed], watch())).rejects.toMatchObject({ fault: { code } });
  });

  it('goes back quarter by quarter where a feed lists none, until several in a row are empty', async () => {
    const had = ['2025-1', '2024-4', '2023-4'];
    const asked: string[] = [];
    const apininjas = feed({
      name: 'apininjas',
      list: () => Promise.reject(new Error('lists the newest alone')),
      byQuarter: {
        refOf: ({ ticker }, { year, quarter }) => `${ticker}-${year}-${quarter}`,
        call: async ({ ticker }, { year, quarter }) => {
          asked.push(`${year}-${quarter}`);
          if (!had.includes(`${year}-${quarter}`)) return null;
          const said = spokenCall({ company: 'Lumo Labs', period: `Q${quarter} ${year}` });
          const sent = { kind: 'transcript', bytes: Buffer.from(said), period: null } as const;
          return {
            ...{ ref: `${ticker}-${year}-${quarter}`, revision: null, date: null },
            ...{ quarter: { year, quarter }, sent: { ...sent, characters: null, lacks: null } },
          };
        },
      },
    });
    const { ports } = await world({ feeds: [apininjas] });
    const watcher = watch();
    const taken = await takeInAll(ports, ['feed:apininjas:LUMO'], watcher);
    expect(kinds(watcher)).toEqual([
      'feed:apininjas:LUMO Q1 2025: new',
      'feed:apininjas:LUMO Q4 2024: new',
      'feed:apininjas:LUMO Q4 2023: new',
    ]);
    expect([asked[0], asked.at(-1)]).toEqual(['2026-1', '2022-4']);
    expect(taken.asked).toEqual([
      {
        ...{ kind: 'quarters', feed: 'apininjas', company: 'LUMO', found: 3 },
        ...{ from: { year: 2026, quarter: 1 }, to: { year: 2022, quarter: 4 } },
      },
    ]);
    asked.length = 0;
    await takeInAll(ports, ['feed:apininjas:LUMO'], watch());
    for (const quarter of had) expect(asked).not.toContain(quarter);
  });

  it('gives up soon on a company of which a feed has nothing', async () => {
    let asked = 0;
    const call = async () => {
      asked++;
      return null;
    };
    const byQuarter = { refOf: () => 'r', call };
    const { ports } = await world({ feeds: [feed({ name: 'alphavantage', byQuarter })] });
    const taken = await takeInAll(ports, ['feed:alphavantage:LUMO'], watch());
    expect(asked).toBe(8);
    const [said] = taken.asked;
    expect(said && askedText(said)).toBe(
      'feed:alphavantage:LUMO was asked for each quarter from Q1 2026 back to Q2 2024, and has none of them.',
    );
  });

  it('says why a feed was asked for nothing', async () => {
    const { ports } = await world({ feeds: [feed()] });
    const { asked } = await takeInAll(ports, ['feed:fmp'], watch());
    expect(asked).toEqual([{ kind: 'nobody', feed: 'fmp' }]);
    expect(asked[0] && askedText(asked[0])).toContain('Nobody follows a company yet');
  });

  it('needs a ticker', async () => {
    const { ports } = await world({ feeds: [feed()] });
    const watcher = watch();
    await takeInAll(ports, ['feed:fmp:Some Small Company'], watcher);
    expect(watcher.all).toMatchObject([{ kind: 'failed', fault: { code: 'feed.no_ticker' } }]);
  });
});

describe('work on several at once', () => {
  it('gives results in their order and never has more at hand than allowed', async () => {
    let running = 0;
    let most = 0;
    const work = async (item: number) => {
      most = Math.max(most, ++running);
      for (let turn = 0; turn < 10 - item; turn++) await Promise.resolve();
      running--;
      return item;
    };
    const results = [];
    for await (const each of inOrder([1, 2, 3, 4, 5, 6, 7, 8, 9], 3, work)) results.push(each);
    expect(results).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(most).toBeLessThanOrEqual(3);
  });

  it('throws what one throws, when its turn comes', async () => {
    const work = async (item: number) => {
      if (item === 2) throw new Error('two');
      return item;
    };
    const seen: number[] = [];
    await expect(
      (async () => {
        for await (const each of inOrder([1, 2, 3], 2, work)) seen.push(each);
      })(),
    ).rejects.toThrow('two');
    expect(seen).toEqual([1]);
  });
});

describe('the estimate of a cost', () => {
  it.each([
    ['nothing', 0, 0],
    ['one call', 1, 36_000],
    ['a thousand', 1000, 36_000],
  ])('of %s grows with the calls', (_what, count, characters) => {
    const calls = Array.from({ length: count }, (_, at) => ({
      label: `${at}`,
      id: `x-q1-${2000 + at}` as never,
      characters,
    }));
    const { usd, mostUsd, inputTokens } = estimateCost(calls, { input: 0.1, output: 0.5 });
    expect(inputTokens).toBeCloseTo(((count * characters) / 4.5) * 1.3, -1);
    expect(usd).toBeCloseTo(count * (0.00104 + 0.00195), 3);
    expect(mostUsd).toBeGreaterThanOrEqual(usd ?? 0);
  });

  it('says nothing of money where the price is not known', () => {
    expect(estimateCost([], null)).toMatchObject({ usd: null, mostUsd: null });
  });
});

it('reads what the project ships as its own brief does', async () => {
  const path = join(import.meta.dirname, '../../../../transcripts/kingsoft-q2-2023.txt');
  const answer = await readJob({
    bytes: readFileSync(path),
    name: basename(path),
    isForModel: false,
  });
  expect(answer).toMatchObject({ kind: 'read', reading: { brief: { engine: 'extractive' } } });
});
