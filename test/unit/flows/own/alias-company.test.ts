import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insideSight, outsideSight } from '../../../../src/core/space.ts';
import { inPrintedNames } from '../../../../src/flows/ask/printed-names.ts';
import { aliasCompany } from '../../../../src/flows/own/alias-company.ts';
import { readAliasWish } from '../../../../src/flows/own/read-alias.ts';
import { COMMANDS } from '../../../../src/slack/commands/index.ts';
import { type FlowWorld, openFlowWorlds } from '../../../support/flow-world.ts';
import { storedCall } from '../../../support/store-calls.ts';

const { world, end } = openFlowWorlds();
afterEach(end);

const UPLOAD = { name: 'x', origin: 'upload' } as const;
const PLACE = { team: 'T1', channel: 'C1' };
let here: FlowWorld;
let asked = 0;

beforeEach(async () => {
  here = await world();
  const { library } = here.store;
  await library.save(
    storedCall('halden-foods-q3-2024', 'Halden Foods plc', { ticker: 'HLD' }),
    UPLOAD,
  );
  await library.save(storedCall('delta-freight-q1-2024', 'Delta Freight'), UPLOAD);
  await library.save(storedCall('delta-dairy-q1-2024', 'Delta Dairy'), UPLOAD);
});

/** What whoever types this after `/earnings alias` is shown. */
async function say(words: string, { isOutside = false } = {}): Promise<string> {
  const shown: string[] = [];
  const sight = isOutside ? outsideSight(PLACE) : insideSight(PLACE);
  const payload = { ...PLACE, user: 'U1', words, responseUrl: 'https://hooks.slack.test/1' };
  await aliasCompany(
    {
      ...here.ports,
      store: { ...here.store, library: here.store.libraryFor(sight) },
      sightOf: async () => sight,
      poster: {
        ...here.ports.poster,
        respond: async (_url, { text }) => {
          shown.push(text);
          return true;
        },
      },
    },
    { key: `alias:${++asked}`, kind: 'alias', payload } as never,
  );
  return shown.join('\n');
}
const means = async (typed: string, team = 'T1') =>
  here.store.libraryFor(insideSight({ team, channel: 'C1' })).findCompany(typed);

describe('what is typed for a name', () => {
  it.each([
    ['halden = HFG', { kind: 'add', company: 'halden', said: 'HFG' }],
    [
      'Halden Foods plc=“Nordic Dairy”',
      { kind: 'add', company: 'Halden Foods plc', said: 'Nordic Dairy' },
    ],
    ['halden = (NYSE: VLMR)', { kind: 'add', company: 'halden', said: 'VLMR' }],
    ['halden = (VLMR)', { kind: 'add', company: 'halden', said: 'VLMR' }],
    ['halden -> HFG', { kind: 'add', company: 'halden', said: 'HFG' }],
    ['remove HFG', { kind: 'remove', said: 'HFG' }],
    ['forget "Nordic Dairy"', { kind: 'remove', said: 'Nordic Dairy' }],
    ['halden', { kind: 'show', company: 'halden' }],
    ['=', { kind: 'show', company: '=' }],
  ])('%s', (words, wish) => {
    expect(readAliasWish(words)).toEqual(wish);
  });
});

describe('a question that names a company as somebody does', () => {
  const { call } = storedCall('halden-foods-q3-2024', 'Halden Foods plc');
  const given = [{ companyKey: 'haldenfoods', said: 'Nordic Dairy', space: 'T1' }];
  it.each([
    ['What was Nordic Dairy’s revenue?', 'What was Halden Foods’s revenue?'],
    ['nordic  dairy revenue', 'Halden Foods revenue'],
    ['Nordic Dairyland revenue', 'Nordic Dairyland revenue'],
    ['revenue', 'revenue'],
  ])('%s', (words, printed) => {
    expect(inPrintedNames(words, call, given)).toBe(printed);
    expect(inPrintedNames(words, { ...call, company: 'Delta' }, given)).toBe(words);
  });
});

describe('a name that is given a company', () => {
  it('means it from then on, in this workspace alone', async () => {
    expect(await say('halden = Nordic Dairy')).toContain(
      '“Nordic Dairy” now means Halden Foods plc',
    );
    expect(await means('nordic dairy')).toMatchObject({ kind: 'found', key: 'haldenfoods' });
    expect(await means('nordic dairy', 'T2')).toMatchObject({ kind: 'unknown' });
    expect(await say('halden')).toContain('Halden Foods plc is also called Nordic Dairy.');
    expect(await say('halden = nordic dairy')).toContain('already');
    expect(await say('remove NORDIC dairy')).toContain('means nothing here any more');
    expect(await means('nordic dairy')).toMatchObject({ kind: 'unknown' });
    expect(await say('remove nordic dairy')).toContain('was given no company');
  });

  it.each([
    ['a company that nobody has', 'contoso = CT', 'There is no company “contoso”'],
    ['several companies', 'delta = DD', 'Several companies fit “delta”: name one of Delta'],
    [
      'what another company is called',
      'halden = Delta Dairy',
      '“Delta Dairy” already means Delta Dairy',
    ],
    ['another company’s ticker', 'delta dairy = hld', '“hld” already means Halden Foods plc'],
    ['another company’s first word', 'delta dairy = halden', '“halden” already means Halden Foods'],
    ['another company’s initials', 'delta dairy = HF', '“HF” already means Halden Foods plc'],
    ['what several others begin with', 'halden = delta', '“delta” already means Delta'],
    ['a year', 'halden = 2024', 'can be no name of a company'],
    ['one letter', 'halden = H', 'can be no name of a company'],
    ['a quarter', 'halden = Q2 2024', 'can be no name of a company'],
    ['nothing but marks', 'halden = !!', 'can be no name of a company'],
    ['a whole sentence', `halden = ${'so '.repeat(40)}`, 'can be no name of a company'],
  ])('is refused for %s', async (_what, words, told) => {
    expect(await say(words)).toContain(told);
    expect(await here.store.libraryFor(insideSight(PLACE)).aliases()).toEqual([]);
  });

  it('is refused where another company was given it, until that is taken back', async () => {
    await say('halden = Milk');
    expect(await say('delta dairy = Milk')).toContain('“Milk” already means Halden Foods plc');
    await say('remove milk');
    expect(await say('delta dairy = Milk')).toContain('now means Delta Dairy');
  });

  it('may be what several companies begin with: then it is no longer asked which', async () => {
    expect(await say('delta freight = delta')).toContain('now means Delta Freight');
    expect(await means('delta')).toMatchObject({ kind: 'found', key: 'deltafreight' });
  });

  it('is not changed where another organisation reads along', async () => {
    for (const words of ['halden = Milk', 'remove Milk'])
      expect(await say(words, { isOutside: true })).toContain(
        'Another organisation shares this channel',
      );
    expect(await here.store.libraryFor(insideSight(PLACE)).aliases()).toEqual([]);
  });
});

// Commands of the terminal.
const TYPED = ['add', 'parse', 'verify', 'backfill', 'rename', 'doctor', 'jobs', 'feeds', 'export'];

describe('a word that “earnings” understands itself', () => {
  it.each([...COMMANDS.map(({ name }) => name), ...TYPED, 'Latest', 'ALL', 'remove'])(
    'is no name: %s',
    async (word) => {
      expect(await say(`halden = ${word}`)).toContain(`“${word}” can be no name of a company`);
      expect(await means(word)).not.toMatchObject({ kind: 'found', key: 'haldenfoods' });
    },
  );
});
